import { Checkbox, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { STAGE_WORDS } from '../../editorial/cases/case-words';
import type { CaseChoices, CaseFilter } from './case-types';

const ALL = 'all';

interface PickProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

const Pick = ({ label, value, options, onChange }: PickProps) => (
  <Field.Root>
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      size="S"
      value={value === '' ? ALL : value}
      onChange={(next: string | number) => {
        onChange(next === ALL ? '' : String(next));
      }}
    >
      {options.map(([option, words]) => (
        <SingleSelectOption key={option} value={option}>
          {words}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);

interface FiltersProps {
  filter: CaseFilter;
  choices: CaseChoices;
  onChange: (filter: CaseFilter) => void;
}

/** By stage, by who deals with it, by guide, or only what is overdue. */
export const InboxFilters = ({ filter, choices, onChange }: FiltersProps) => (
  <Flex gap={4} wrap="wrap" alignItems="flex-end" role="group" aria-label="筛选办件">
    <Pick
      label="环节"
      value={filter.stage}
      options={[[ALL, '所有未办结'], ...Object.entries(STAGE_WORDS)]}
      onChange={(stage) => {
        onChange({ ...filter, stage });
      }}
    />
    <Pick
      label="承办人"
      value={filter.assignee}
      options={[
        [ALL, '所有人'],
        ['me', '我承办的'],
        ...choices.officials.map(({ id, name }) => [String(id), name] as const),
      ]}
      onChange={(assignee) => {
        onChange({ ...filter, assignee });
      }}
    />
    <Pick
      label="事项"
      value={filter.guide}
      options={[[ALL, '所有事项'], ...choices.guides.map(({ id, title }) => [id, title] as const)]}
      onChange={(guide) => {
        onChange({ ...filter, guide });
      }}
    />
    <Checkbox
      checked={filter.overdue}
      onCheckedChange={(overdue: boolean | 'indeterminate') => {
        onChange({ ...filter, overdue: overdue === true });
      }}
    >
      只看超期
    </Checkbox>
  </Flex>
);
