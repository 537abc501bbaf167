import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, CaretDown, CaretUp, Trash } from '@strapi/icons';
import { useContext } from 'react';
import type { EditedField } from '../../editorial/service-forms/edited-form';
import { ofKind } from '../../editorial/service-forms/edited-form';
import { KIND_WORDS } from '../../editorial/service-forms/form-words';
import { ConditionPicker } from './condition-picker';
import { Choice, Locked, Tick, Words } from './inputs';
import { KindSettings, type ChangeField } from './kind-settings';
import { useProposedKey } from './use-proposed-key';

interface CardProps {
  field: EditedField;
  /** its number within the whole form, from 1 */
  number: number;
  isOpen: boolean;
  choices: readonly EditedField[];
  taken: readonly string[];
  faults: readonly string[];
  id: string;
  onToggle: () => void;
  onChange: ChangeField;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const KINDS = Object.entries(KIND_WORDS) as [EditedField['kind'], string][];

const summaryOf = ({ kind, required, sensitive, onlyIf }: EditedField): string =>
  [
    KIND_WORDS[kind],
    required ? '必填' : '选填',
    sensitive ? '敏感个人信息' : '',
    onlyIf === undefined ? '' : '有条件',
  ]
    .filter((part) => part !== '')
    .join(' · ');

const Head = ({ field, number, isOpen, faults, id, onToggle, onMove, onRemove }: CardProps) => {
  const locked = useContext(Locked);
  const name = field.label === '' ? '（还没有名称）' : field.label;
  const Caret = isOpen ? CaretUp : CaretDown;
  return (
    <Flex gap={2} alignItems="center">
      <Box flex="1" minWidth={0}>
        <button
          type="button"
          id={id}
          aria-expanded={isOpen}
          onClick={onToggle}
          style={{ width: '100%', textAlign: 'start', cursor: 'pointer' }}
        >
          <Flex gap={2} alignItems="center" wrap="wrap">
            <Box color="neutral600">
              <Caret aria-hidden fill="currentColor" />
            </Box>
            <Typography
              fontWeight="bold"
              textColor="neutral800"
            >{`${String(number)}. ${name}`}</Typography>
            <Typography variant="pi" textColor="neutral600">
              {summaryOf(field)}
            </Typography>
            {faults.length === 0 ? null : (
              <Typography variant="pi" textColor="danger600">
                {`有 ${String(faults.length)} 处要改`}
              </Typography>
            )}
          </Flex>
        </button>
      </Box>
      <IconButton
        id={`${id}-up`}
        label={`上移：${name}`}
        disabled={locked}
        onClick={() => {
          onMove(-1);
        }}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        id={`${id}-down`}
        label={`下移：${name}`}
        disabled={locked}
        onClick={() => {
          onMove(1);
        }}
      >
        <ArrowDown />
      </IconButton>
      <IconButton label={`删除：${name}`} disabled={locked} onClick={onRemove}>
        <Trash />
      </IconButton>
    </Flex>
  );
};

const Body = ({ field, choices, taken, faults, onChange, onToggle }: CardProps) => {
  const propose = useProposedKey();
  const name = async () => {
    if (field.key !== '') return;
    const key = await propose(field.label, taken);
    if (key !== '') onChange((now) => (now.key === '' ? { key } : {}), 'label');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
      {faults.map((fault) => (
        <Typography key={fault} textColor="danger600" role="status">
          {fault}
        </Typography>
      ))}
      <Words
        label="名称"
        required
        value={field.label}
        onChange={(label) => {
          onChange({ label }, 'label');
        }}
        onBlur={() => void name()}
      />
      <Choice
        label="怎样填写"
        value={field.kind}
        options={KINDS}
        onChange={(kind) => {
          onChange((now) => ofKind(now, kind), '');
        }}
      />
      <KindSettings field={field} onChange={onChange} />
      <Words
        label="填写说明"
        hint="显示在填写框上方，如 与户口簿一致"
        value={field.help}
        onChange={(help) => {
          onChange({ help }, 'help');
        }}
      />
      <Flex gap={6} wrap="wrap">
        <Tick
          checked={field.required}
          onChange={(required) => {
            onChange({ required }, '');
          }}
        >
          必填
        </Tick>
        <Tick
          checked={field.sensitive}
          onChange={(sensitive) => {
            onChange({ sensitive }, '');
          }}
        >
          敏感个人信息（须单独同意）
        </Tick>
      </Flex>
      <ConditionPicker
        condition={field.onlyIf}
        choices={choices}
        onChange={(onlyIf) => {
          onChange({ onlyIf }, '');
        }}
      />
      <Words
        label="代号"
        hint="由名称的拼音生成；发布后不要改动，已提交的申请靠它对应；各语言相同"
        required
        value={field.key}
        onChange={(key) => {
          onChange({ key }, 'key');
        }}
      />
      <Box>
        <Button variant="tertiary" size="S" onClick={onToggle}>
          收起
        </Button>
      </Box>
    </Flex>
  );
};

/** One thing that a form asks: a line that opens. */
export const FieldCard = (props: CardProps) => (
  <Box
    tag="li"
    background="neutral0"
    borderColor={props.faults.length > 0 ? 'danger500' : 'neutral200'}
    hasRadius
    padding={3}
  >
    <Head {...props} />
    {props.isOpen ? <Body {...props} /> : null}
  </Box>
);
