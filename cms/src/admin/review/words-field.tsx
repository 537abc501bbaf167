import { Field, Textarea } from '@strapi/design-system';
import type { ChangeEvent } from 'react';

interface WordsFieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  required?: boolean;
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** A labelled field for a few sentences. */
export const WordsField = ({
  name,
  label,
  hint,
  value,
  required,
  error,
  onChange,
}: WordsFieldProps) => (
  <Field.Root
    name={name}
    hint={hint}
    required={required ?? false}
    width="100%"
    {...(error === undefined ? {} : { error })}
  >
    <Field.Label>{label}</Field.Label>
    <Textarea
      value={value}
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
        onChange(event.target.value);
      }}
    />
    <Field.Error />
    <Field.Hint />
  </Field.Root>
);
