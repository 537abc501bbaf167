import {
  Checkbox,
  Field,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Textarea,
} from '@strapi/design-system';
import { useContext, createContext, type ChangeEvent } from 'react';

/** Whether the form may be changed now: while a guide is in review it may not. */
export const Locked = createContext(false);

interface Common {
  label: string;
  hint?: string;
  required?: boolean;
  error?: string | undefined;
}

const Framed = ({
  label,
  hint,
  required = false,
  error,
  children,
}: Common & { children: React.ReactNode }) => (
  <Field.Root width="100%" hint={hint} required={required} error={error ?? false}>
    <Field.Label>{label}</Field.Label>
    {children}
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);

type Changed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>;

interface WordsProps extends Common {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  several?: boolean;
  type?: 'text' | 'date' | 'time';
}

/** Words in one line or several. */
export const Words = ({ value, onChange, onBlur, several, type, ...common }: WordsProps) => {
  const disabled = useContext(Locked);
  const change = (event: Changed) => {
    onChange(event.target.value);
  };
  return (
    <Framed {...common}>
      {several === true ? (
        <Textarea value={value} onChange={change} onBlur={onBlur} disabled={disabled} />
      ) : (
        <TextInput
          type={type ?? 'text'}
          value={value}
          autoComplete="off"
          onChange={change}
          onBlur={onBlur}
          disabled={disabled}
          onKeyDown={(event: React.KeyboardEvent) => {
            // Otherwise Enter in a box would save the whole guide.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
    </Framed>
  );
};

interface NumberProps extends Common {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  step?: number;
}

export const NumberBox = ({ value, onChange, step = 1, ...common }: NumberProps) => (
  <Framed {...common}>
    <NumberInput
      value={value}
      step={step}
      disabled={useContext(Locked)}
      onValueChange={(next: number | undefined) => {
        onChange(next);
      }}
    />
  </Framed>
);

interface ChoiceProps<Value extends string> extends Common {
  value: Value | undefined;
  /** values with their words */
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
  placeholder?: string;
}

export const Choice = <Value extends string>({
  value,
  options,
  onChange,
  placeholder,
  ...common
}: ChoiceProps<Value>) => (
  <Framed {...common}>
    <SingleSelect
      value={value ?? null}
      placeholder={placeholder ?? '请选择'}
      disabled={useContext(Locked)}
      onChange={(next: string | number) => {
        onChange(String(next) as Value);
      }}
    >
      {options.map(([option, words]) => (
        <SingleSelectOption key={option} value={option}>
          {words}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Framed>
);

interface TickProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: string;
}

export const Tick = ({ checked, onChange, children }: TickProps) => (
  <Checkbox
    checked={checked}
    disabled={useContext(Locked)}
    onCheckedChange={(next: boolean | 'indeterminate') => {
      onChange(next === true);
    }}
  >
    {children}
  </Checkbox>
);
