import type { FormField } from '@minzong/content-types';
import { Run, Say } from '../layout/language';
import { Explanation, Name, fieldClass, tiesOf } from './asking';
import { answerName, textOf } from './filled';
import type { Sheet } from './sheet';

type Written = Extract<
  FormField,
  { kind: 'text' | 'number' | 'date' | 'identity-number' | 'telephone' }
>;

interface WrittenProps {
  field: Written;
  sheet: Sheet;
}

const LONG_TEXT = 2000;

/** What a browser may fill in by itself, and which keys a telephone shows (WCAG 1.3.5). */
const keyingOf = (field: Written): Record<string, string> => {
  switch (field.kind) {
    case 'text':
      return { type: 'text', autocomplete: field.filledIn ?? 'off' };
    case 'number':
      return { type: 'text', inputmode: field.decimals === 0 ? 'numeric' : 'decimal' };
    case 'telephone':
      return { type: 'tel', autocomplete: 'tel' };
    default:
      return { type: 'text', autocomplete: 'off' };
  }
};

const isWide = (field: Written): boolean => field.kind === 'text' && field.mostCharacters > 20;

const FormatHint = ({ field }: { field: Written }) => {
  if (field.kind === 'date') return <Say as="p" word="answerDayHint" />;
  return field.kind === 'identity-number' ? <Say as="p" word="identityHint" /> : null;
};

const Control = ({ field, sheet }: WrittenProps) => {
  const name = answerName(field.key);
  const value = textOf(sheet.filled.answers, field.key);
  const hasHint =
    field.help !== undefined || field.kind === 'date' || field.kind === 'identity-number';
  const ties = tiesOf({ asked: field, sheet }, hasHint);
  if (field.kind === 'text' && field.lines === 'several')
    return (
      <textarea
        id={name}
        name={name}
        rows={field.mostCharacters > LONG_TEXT ? 8 : 4}
        dir="auto"
        {...ties}
      >
        {value}
      </textarea>
    );
  return (
    <input
      id={name}
      name={name}
      class={isWide(field) ? 'wide' : undefined}
      value={value}
      {...keyingOf(field)}
      {...ties}
    />
  );
};

/**
 * A field in which people write. It has no greatest length: a browser would cut off what is pasted
 * without a word. A day is one field of text, read tolerantly: the browser's own field for days
 * speaks the language of the browser and cannot be typed into everywhere.
 */
export const WrittenField = ({ field, sheet }: WrittenProps) => (
  <div class={fieldClass(sheet, field.key)}>
    <label for={answerName(field.key)}>
      <Name asked={field} sheet={sheet} />
      {field.kind === 'number' && field.unit !== undefined ? (
        <span class="unit">
          <Say word="inUnit" />
          <Run lang={sheet.served.locale}>{field.unit}</Run>
          <Say word="inUnitEnd" />
        </span>
      ) : null}
    </label>
    <Explanation asked={field} sheet={sheet}>
      {field.kind === 'date' || field.kind === 'identity-number' ? (
        <FormatHint field={field} />
      ) : undefined}
    </Explanation>
    <Control field={field} sheet={sheet} />
  </div>
);
