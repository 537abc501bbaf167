import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { alignedForm } from '../../editorial/service-forms/align-form';
import {
  newForm,
  readForm,
  toKeep,
  type EditedForm,
} from '../../editorial/service-forms/edited-form';
import { faultInWords } from '../clock/use-clock';
import { FormBody } from './form-body';
import type { InputProps } from './input-props';
import { Locked } from './inputs';
import { useChineseForm } from './use-chinese-form';
import { useFormFaults } from './use-form-faults';
import { useHistory } from './use-history';

interface ToolbarProps {
  history: ReturnType<typeof useHistory>;
  faults: number;
  onAlign: (() => void) | undefined;
  onRemove: () => void;
  locked: boolean;
}

const Toolbar = ({ history, faults, onAlign, onRemove, locked }: ToolbarProps) => (
  <Flex gap={2} wrap="wrap" alignItems="center" role="toolbar" aria-label="申请表">
    <Button
      size="S"
      variant="tertiary"
      disabled={locked || !history.canUndo}
      onClick={history.undo}
    >
      撤销
    </Button>
    <Button
      size="S"
      variant="tertiary"
      disabled={locked || !history.canRedo}
      onClick={history.redo}
    >
      重做
    </Button>
    {onAlign === undefined ? null : (
      <Button size="S" variant="secondary" disabled={locked} onClick={onAlign}>
        按中文版对齐
      </Button>
    )}
    <Button size="S" variant="danger-light" disabled={locked} onClick={onRemove}>
      去掉申请表
    </Button>
    <Typography variant="pi" textColor={faults === 0 ? 'success700' : 'danger600'}>
      {faults === 0 ? '申请表可以发布' : `还有 ${String(faults)} 处要改，见下面标出的地方`}
    </Typography>
  </Flex>
);

/**
 * The editor of a guide's form. It holds nothing itself: what is shown is what the edit view would
 * save, so that Strapi's own saving, leaving and restoring hold for it as well.
 */
const FormInput = ({ name, label, hint, labelAction, value, disabled, onChange }: InputProps) => {
  const id = useId();
  const { toggleNotification } = useNotification();
  const chinese = useChineseForm();
  const locked = disabled === true;
  const form = readForm(value);
  const latest = useRef<EditedForm | undefined>(form);
  latest.current = form;
  const [said, setSaid] = useState('');
  const history = useHistory(value ?? null, (next) => {
    onChange(name, next);
  });
  const faults = useFormFaults(form === undefined ? undefined : toKeep(form));
  const put = (next: EditedForm, what: string) => {
    latest.current = next;
    history.change(toKeep(next), what);
  };
  const align = async () => {
    try {
      const model = await chinese.read();
      if (model === undefined)
        toggleNotification({ type: 'warning', message: '中文版还没有申请表' });
      else put(alignedForm(model, latest.current), '');
    } catch (error) {
      toggleNotification({ type: 'danger', message: faultInWords(error) });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (locked || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) history.undo();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) history.redo();
    else return;
    event.preventDefault();
  };
  const onAlign = chinese.isTranslation ? () => void align() : undefined;
  return (
    <Locked.Provider value={locked}>
      <Flex
        direction="column"
        alignItems="stretch"
        gap={3}
        role="group"
        aria-labelledby={`${id}-label`}
        onKeyDown={onKeyDown}
      >
        <Flex gap={2} alignItems="center">
          <Typography id={`${id}-label`} variant="pi" fontWeight="bold">
            {label}
          </Typography>
          {labelAction}
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {hint}
        </Typography>
        {form === undefined ? (
          <Flex gap={2}>
            <Button
              variant="secondary"
              disabled={locked}
              onClick={() => {
                put(newForm(), '');
              }}
            >
              建立在线申请表
            </Button>
            {onAlign === undefined ? null : (
              <Button variant="tertiary" disabled={locked} onClick={onAlign}>
                按中文版建立
              </Button>
            )}
          </Flex>
        ) : (
          <>
            <Toolbar
              history={history}
              faults={faults.length}
              locked={locked}
              onAlign={onAlign}
              onRemove={() => {
                history.change(null, '');
                setSaid('已去掉申请表，可以撤销');
              }}
            />
            <FormBody
              form={form}
              faults={faults}
              id={id}
              onSay={setSaid}
              edit={(change, what) => {
                const now = latest.current;
                if (now !== undefined) put(change(now), what);
              }}
            />
          </>
        )}
        {form === undefined && history.canUndo ? (
          <Box>
            <Button size="S" variant="tertiary" disabled={locked} onClick={history.undo}>
              撤销
            </Button>
          </Box>
        ) : null}
        <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      </Flex>
    </Locked.Provider>
  );
};

export default FormInput;
