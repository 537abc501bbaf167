import type { ComponentChildren } from 'preact';
import { Say } from '../../layout/language';
import type { Word } from '../../words/say';
import { faultId, tiedTo, type FieldFault } from './faults';

/** The sentence that says what is wrong with a field. */
const Fault = ({ name, fault }: { name: string; fault: FieldFault | undefined }) =>
  fault === undefined ? null : (
    <Say
      as="p"
      id={faultId(name)}
      class="field-error"
      word={fault.word}
      values={fault.values ?? {}}
    />
  );

interface FieldProps {
  name: string;
  label: Word;
  fault: FieldFault | undefined;
  hint?: Word;
}

const hintIdOf = ({ name, hint }: Pick<FieldProps, 'name' | 'hint'>): string | undefined =>
  hint === undefined ? undefined : `${name}-hint`;

const Field = (props: FieldProps & { children: ComponentChildren }) => (
  <div class={props.fault === undefined ? 'field' : 'field faulty'}>
    <Say as="label" word={props.label} for={props.name} />
    {props.hint === undefined ? null : (
      <Say as="p" class="hint" id={hintIdOf(props)} word={props.hint} />
    )}
    <Fault name={props.name} fault={props.fault} />
    {props.children}
  </div>
);

/**
 * Several lines of text. It has no greatest length of its own: a browser would cut off what is
 * pasted without a word, where the server gives it back and says by how much it is too long.
 */
export const TextArea = (props: FieldProps & { value: string; rows: number }) => (
  <Field {...props}>
    <textarea
      id={props.name}
      name={props.name}
      rows={props.rows}
      dir="auto"
      {...tiedTo(props.name, props.fault, hintIdOf(props))}
    >
      {/* The parser drops a line feed that stands first. */}
      {props.value.startsWith('\n') ? `\n${props.value}` : props.value}
    </textarea>
  </Field>
);

interface TextInputProps extends FieldProps {
  value: string;
  type?: 'text' | 'tel' | 'email';
  /** what a browser may fill in (WCAG 1.3.5) */
  autocomplete?: string;
  inputmode?: 'numeric';
  wide?: boolean;
}

/** One line of text. */
export const TextInput = (props: TextInputProps) => (
  <Field {...props}>
    <input
      id={props.name}
      name={props.name}
      type={props.type ?? 'text'}
      class={props.wide === true ? 'wide' : undefined}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      value={props.value}
      {...tiedTo(props.name, props.fault, hintIdOf(props))}
    />
  </Field>
);

interface ChoicesProps {
  name: string;
  legend: ComponentChildren;
  options: readonly (readonly [value: string, word: Word])[];
  chosen: string;
  fault: FieldFault | undefined;
  class?: string;
  children?: ComponentChildren;
}

/** One of several; the first is where a link to the fault leads. */
export const Choices = (props: ChoicesProps) => {
  const { name, fault } = props;
  const classes = [props.class, fault === undefined ? undefined : 'faulty'].filter(Boolean);
  return (
    <fieldset class={classes.length === 0 ? undefined : classes.join(' ')} {...tiedTo(name, fault)}>
      <legend>{props.legend}</legend>
      <Fault name={name} fault={fault} />
      <div class="choices">
        {props.options.map(([value, word], at) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={name}
              value={value}
              id={at === 0 ? name : undefined}
              checked={props.chosen === value}
            />
            <Say as="span" word={word} />
          </label>
        ))}
      </div>
      {props.children}
    </fieldset>
  );
};
