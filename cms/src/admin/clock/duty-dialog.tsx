import { Button, Field, Flex, Modal, NumberInput, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import type { ClockColumn, ClockSettings } from './clock-types';
import { faultInWords } from './use-clock';

interface DutyDialogProps {
  column: ClockColumn;
  settings: ClockSettings;
  onSave: (settings: ClockSettings) => Promise<void>;
  onClose: () => void;
}

/** Who looks after a column, and how long it may go without news. */
export const DutyDialog = ({ column, settings, onSave, onClose }: DutyDialogProps) => {
  const [owner, setOwner] = useState(column.owner ?? '');
  const [limitDays, setLimitDays] = useState<number | undefined>(column.limitDays ?? undefined);
  const [fault, setFault] = useState<string>();
  const save = async () => {
    const duty = { owner: owner.trim(), limitDays: limitDays ?? null };
    try {
      await onSave({ ...settings, duties: { ...settings.duties, [column.key]: duty } });
      onClose();
    } catch (error) {
      setFault(faultInWords(error));
    }
  };
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{`“${column.name}”的责任人和更新期限`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root name="owner" hint="处室和姓名，写入佐证表">
              <Field.Label>责任人</Field.Label>
              <TextInput
                value={owner}
                maxLength={100}
                onChange={({ target }: { target: HTMLInputElement }) => {
                  setOwner(target.value);
                }}
              />
              <Field.Hint />
            </Field.Root>
            <Field.Root
              name="limitDays"
              hint="留空表示不设期限"
              {...(fault === undefined ? {} : { error: fault })}
            >
              <Field.Label>更新期限（天）</Field.Label>
              <NumberInput value={limitDays} onValueChange={setLimitDays} />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            取消
          </Button>
          <Button onClick={() => void save()}>保存</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
