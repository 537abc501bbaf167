import {
  Box,
  Button,
  Field,
  Grid,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { NO_FILTER, type AuditChoices, type AuditFilter } from './audit-types';

interface Choice {
  value: string;
  words: string;
}

interface SelectProps {
  label: string;
  value: string;
  choices: Choice[];
  onChange: (value: string) => void;
}

const EVERYTHING = 'all';

const Select = ({ label, value, choices, onChange }: SelectProps) => (
  <Field.Root>
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value === '' ? EVERYTHING : value}
      onChange={(chosen) => {
        onChange(chosen === EVERYTHING ? '' : String(chosen));
      }}
    >
      <SingleSelectOption value={EVERYTHING}>全部</SingleSelectOption>
      {choices.map((choice) => (
        <SingleSelectOption key={choice.value} value={choice.value}>
          {choice.words}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);

interface InputProps {
  label: string;
  type: 'text' | 'date';
  value: string;
  onChange: (value: string) => void;
}

const Input = ({ label, type, value, onChange }: InputProps) => (
  <Field.Root>
    <Field.Label>{label}</Field.Label>
    <TextInput
      type={type}
      value={value}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  </Field.Root>
);

const OUTCOMES: Choice[] = [
  { value: 'done', words: '完成' },
  { value: 'refused', words: '被拒绝' },
];

interface FiltersProps {
  choices: AuditChoices;
  onFilter: (filter: AuditFilter) => void;
}

/** What to show of the audit. */
export const AuditFilters = ({ choices, onFilter }: FiltersProps) => {
  const [filter, setFilter] = useState(NO_FILTER);
  const set = (field: keyof AuditFilter) => (value: string) => {
    setFilter((before) => ({ ...before, [field]: value }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFilter(filter);
  };
  const people = choices.people.map(({ person, name }) => ({ value: person, words: name }));
  const actions = choices.actions.map(({ action, label }) => ({ value: action, words: label }));
  return (
    <Box
      tag="form"
      aria-label="筛选审计记录"
      onSubmit={submit}
      background="neutral0"
      padding={5}
      hasRadius
      shadow="tableShadow"
    >
      <Grid.Root gap={4}>
        <Grid.Item col={3} s={12} direction="column" alignItems="stretch">
          <Select label="人员" value={filter.person} choices={people} onChange={set('person')} />
        </Grid.Item>
        <Grid.Item col={3} s={12} direction="column" alignItems="stretch">
          <Select label="操作" value={filter.action} choices={actions} onChange={set('action')} />
        </Grid.Item>
        <Grid.Item col={2} s={12} direction="column" alignItems="stretch">
          <Select
            label="结果"
            value={filter.outcome}
            choices={OUTCOMES}
            onChange={set('outcome')}
          />
        </Grid.Item>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <Input
            label="标题或内容编号"
            type="text"
            value={filter.document}
            onChange={set('document')}
          />
        </Grid.Item>
        <Grid.Item col={3} s={12} direction="column" alignItems="stretch">
          <Input label="从（含当日）" type="date" value={filter.from} onChange={set('from')} />
        </Grid.Item>
        <Grid.Item col={3} s={12} direction="column" alignItems="stretch">
          <Input label="到（含当日）" type="date" value={filter.to} onChange={set('to')} />
        </Grid.Item>
        <Grid.Item col={6} s={12} alignItems="end" gap={2}>
          <Button type="submit" size="L">
            筛选
          </Button>
          <Button
            type="button"
            size="L"
            variant="tertiary"
            onClick={() => {
              setFilter(NO_FILTER);
              onFilter(NO_FILTER);
            }}
          >
            清除
          </Button>
        </Grid.Item>
      </Grid.Root>
    </Box>
  );
};
