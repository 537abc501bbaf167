import type { FieldCondition } from '@minzong/content-types';
import { Flex, Typography } from '@strapi/design-system';
import type { EditedField } from '../../editorial/service-forms/edited-form';
import { Choice, Tick } from './inputs';

const ALWAYS = '';

interface PickerProps {
  condition: FieldCondition | undefined;
  /** the questions with a choice that it may stand on */
  choices: readonly EditedField[];
  onChange: (condition: FieldCondition | undefined) => void;
  hint?: string;
}

/** When something is asked: always, or only with certain answers to an earlier choice. */
export const ConditionPicker = ({ condition, choices, onChange, hint }: PickerProps) => {
  const chosen = choices.find(({ key }) => key === condition?.field);
  const isLost = condition !== undefined && chosen === undefined;
  const options: (readonly [string, string])[] = [
    ['always', '总是需要'],
    ...choices.map(({ key, label }) => [`on:${key}`, `取决于“${label}”`] as const),
    ...(isLost
      ? [[`on:${condition.field}`, `取决于“${condition.field}”（已不存在）`] as const]
      : []),
  ];
  const pick = (value: string) => {
    onChange(value === 'always' ? undefined : { field: value.slice('on:'.length), oneOf: [] });
  };
  const toggle = (value: string, on: boolean) => {
    const before = condition?.oneOf ?? [];
    const field = condition?.field ?? ALWAYS;
    onChange({ field, oneOf: on ? [...before, value] : before.filter((one) => one !== value) });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Choice
        label="什么时候需要填写"
        hint={choices.length === 0 ? '前面有选择题时，可以按选中的选项决定' : hint}
        value={condition === undefined ? 'always' : `on:${condition.field}`}
        options={options}
        onChange={pick}
      />
      {chosen === undefined ? null : (
        <Flex tag="fieldset" direction="column" alignItems="flex-start" gap={1} paddingLeft={4}>
          <Typography tag="legend" variant="pi" fontWeight="bold">
            选中下列任何一项时需要
          </Typography>
          {(chosen.options ?? []).map(({ value, label }) => (
            <Tick
              key={value}
              checked={condition?.oneOf.includes(value) ?? false}
              onChange={(on) => {
                toggle(value, on);
              }}
            >
              {label === '' ? value : label}
            </Tick>
          ))}
        </Flex>
      )}
    </Flex>
  );
};
