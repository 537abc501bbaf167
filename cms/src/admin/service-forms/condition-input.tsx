import type { FieldCondition } from '@minzong/content-types';
import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { readForm } from '../../editorial/service-forms/edited-form';
import { choicesBefore } from '../../editorial/service-forms/form-edits';
import { ConditionPicker } from './condition-picker';
import type { InputProps } from './input-props';
import { Locked } from './inputs';

/** With which answers of the form a material is asked for. */
const ConditionInput = ({ name, label, labelAction, value, disabled, onChange }: InputProps) => {
  const values = useForm('Condition', (form) => form.values) as { form?: unknown };
  const form = readForm(values.form);
  return (
    <Locked.Provider value={disabled === true}>
      <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={label}>
        <Flex gap={2}>
          <Typography variant="pi" fontWeight="bold">
            {label}
          </Typography>
          {labelAction}
        </Flex>
        <ConditionPicker
          condition={(value ?? undefined) as FieldCondition | undefined}
          choices={form === undefined ? [] : choicesBefore(form)}
          onChange={(condition) => {
            onChange(name, condition ?? null);
          }}
        />
      </Flex>
    </Locked.Provider>
  );
};

export default ConditionInput;
