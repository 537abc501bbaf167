import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { QueueItem } from '../desk-types';
import { languageName } from '../languages';

const ALL = 'all';

export interface QueueFilter {
  whose: 'mine' | 'all';
  locale: string;
  standing: string;
}

export const EVERYTHING: QueueFilter = { whose: 'mine', locale: ALL, standing: ALL };

export const matches = (item: QueueItem, { whose, locale, standing }: QueueFilter): boolean =>
  (whose === 'all' || item.mine) &&
  (locale === ALL || item.locale === locale) &&
  (standing === ALL || item.label === standing);

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

const Choice = ({ name, label, value, options, onChange }: ChoiceProps) => (
  <Field.Root name={name} width="16rem">
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value}
      onChange={(next) => {
        onChange(String(next));
      }}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

interface QueueFiltersProps {
  items: readonly QueueItem[];
  filter: QueueFilter;
  onChange: (filter: QueueFilter) => void;
}

/** Whose, which language, which stage; each offers only what there is. */
export const QueueFilters = ({ items, filter, onChange }: QueueFiltersProps) => {
  const mine = items.filter((item) => item.mine).length;
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Choice
        name="queue-whose"
        label="谁来办理"
        value={filter.whose}
        options={[
          { value: 'mine', label: `等我办理（${String(mine)}）` },
          { value: 'all', label: `全部（${String(items.length)}）` },
        ]}
        onChange={(whose) => {
          onChange({ ...filter, whose: whose === 'all' ? 'all' : 'mine' });
        }}
      />
      <Choice
        name="queue-locale"
        label="语言"
        value={filter.locale}
        options={[
          { value: ALL, label: '各种语言' },
          ...distinct(items.map(({ locale }) => locale)).map((value) => ({
            value,
            label: languageName(value),
          })),
        ]}
        onChange={(locale) => {
          onChange({ ...filter, locale });
        }}
      />
      <Choice
        name="queue-standing"
        label="环节"
        value={filter.standing}
        options={[
          { value: ALL, label: '各个环节' },
          ...distinct(items.map(({ label }) => label)).map((value) => ({ value, label: value })),
        ]}
        onChange={(standing) => {
          onChange({ ...filter, standing });
        }}
      />
    </Flex>
  );
};
