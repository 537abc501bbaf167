import { Flex, Grid } from '@strapi/design-system';
import type { EditedField } from '../../editorial/service-forms/edited-form';
import {
  FILLED_IN_WORDS,
  LEVEL_WORDS,
  LINES_WORDS,
  RANGE_WORDS,
} from '../../editorial/service-forms/form-words';
import { Choice, NumberBox, Words } from './inputs';
import { OptionList } from './option-list';

/**
 * Changes a field as it stands by then.
 * @param what names the box, so that typing in it is one step to undo
 */
export type ChangeField = (
  change: Partial<EditedField> | ((field: EditedField) => Partial<EditedField>),
  what: string,
) => void;

export interface SettingsProps {
  field: EditedField;
  onChange: ChangeField;
}

const entriesOf = <Value extends string>(words: Record<Value, string>): [Value, string][] =>
  Object.entries(words) as [Value, string][];

const TextSettings = ({ field, onChange }: SettingsProps) => (
  <Grid.Root gap={4}>
    <Grid.Item col={4} s={12}>
      <Choice
        label="行数"
        value={field.lines}
        options={entriesOf(LINES_WORDS)}
        onChange={(lines) => {
          onChange({ lines }, '');
        }}
      />
    </Grid.Item>
    <Grid.Item col={4} s={12}>
      <NumberBox
        label="字数上限"
        value={field.mostCharacters}
        required
        onChange={(mostCharacters) => {
          onChange({ mostCharacters }, 'most');
        }}
      />
    </Grid.Item>
    <Grid.Item col={4} s={12}>
      <Choice
        label="可由浏览器代填"
        value={field.filledIn === undefined || field.filledIn === '' ? 'none' : field.filledIn}
        options={[['none', '不代填'], ...entriesOf<string>(FILLED_IN_WORDS)]}
        onChange={(value) => {
          onChange({ filledIn: value === 'none' ? '' : value }, '');
        }}
      />
    </Grid.Item>
  </Grid.Root>
);

const NumberSettings = ({ field, onChange }: SettingsProps) => (
  <Grid.Root gap={4}>
    {(
      [
        ['least', '最小值'],
        ['most', '最大值'],
        ['decimals', '小数位数'],
      ] as const
    ).map(([name, label]) => (
      <Grid.Item key={name} col={3} s={6}>
        <NumberBox
          label={label}
          value={field[name]}
          onChange={(value) => {
            onChange({ [name]: value }, name);
          }}
        />
      </Grid.Item>
    ))}
    <Grid.Item col={3} s={6}>
      <Words
        label="单位"
        hint="如 人、平方米"
        value={field.unit ?? ''}
        onChange={(unit) => {
          onChange({ unit }, 'unit');
        }}
      />
    </Grid.Item>
  </Grid.Root>
);

/** What belongs to a question because of how it is answered. */
export const KindSettings = ({ field, onChange }: SettingsProps) => {
  switch (field.kind) {
    case 'text':
      return <TextSettings field={field} onChange={onChange} />;
    case 'number':
      return <NumberSettings field={field} onChange={onChange} />;
    case 'date':
      return (
        <Choice
          label="日期范围"
          value={field.range}
          options={entriesOf(RANGE_WORDS)}
          onChange={(range) => {
            onChange({ range }, '');
          }}
        />
      );
    case 'choice':
      return (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <OptionList field={field} onChange={onChange} />
        </Flex>
      );
    case 'region':
      return (
        <Choice
          label="选到哪一级"
          value={field.level}
          options={entriesOf(LEVEL_WORDS)}
          onChange={(level) => {
            onChange({ level }, '');
          }}
        />
      );
    case 'declaration':
      return (
        <Words
          label="承诺或声明的全文"
          hint="申请人须勾选，请写完整"
          several
          required
          value={field.text ?? ''}
          onChange={(text) => {
            onChange({ text }, 'text');
          }}
        />
      );
    default:
      return null;
  }
};
