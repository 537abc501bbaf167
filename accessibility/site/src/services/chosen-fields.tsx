import type { FormField } from '@minzong/content-types';
import { Run, Say } from '../layout/language';
import { Explanation, Name, fieldClass, tiesOf } from './asking';
import { answerName, idsOf, textOf } from './filled';
import type { Sheet } from './sheet';

type Choice = Extract<FormField, { kind: 'choice' }>;
type Declaration = Extract<FormField, { kind: 'declaration' }>;

/** More than these are chosen from a list that unfolds. */
const MOST_BUTTONS = 12;

interface ChoiceProps {
  field: Choice;
  sheet: Sheet;
}

const Options = ({ field, sheet }: ChoiceProps) => {
  const name = answerName(field.key);
  const chosen = idsOf(sheet.filled.answers, field.key);
  return (
    <div class="choices">
      {field.options.map(({ value, label }, at) => (
        <label key={value} class="choice">
          <input
            type={field.several ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            id={at === 0 ? name : undefined}
            checked={chosen.includes(value)}
          />
          <Run as="span" lang={sheet.served.locale}>
            {label}
          </Run>
        </label>
      ))}
    </div>
  );
};

const LongList = ({ field, sheet }: ChoiceProps) => {
  const name = answerName(field.key);
  const chosen = textOf(sheet.filled.answers, field.key);
  return (
    <div class={fieldClass(sheet, field.key)}>
      <label for={name}>
        <Name asked={field} sheet={sheet} />
      </label>
      <Explanation asked={field} sheet={sheet} />
      <select id={name} name={name} {...tiesOf({ asked: field, sheet })}>
        <Say as="option" value="" word="chooseOne" />
        {field.options.map(({ value, label }) => (
          <Run
            as="option"
            key={value}
            lang={sheet.served.locale}
            value={value}
            selected={value === chosen}
          >
            {label}
          </Run>
        ))}
      </select>
    </div>
  );
};

/** One of several, or several of several. */
export const ChoiceField = ({ field, sheet }: ChoiceProps) =>
  field.options.length > MOST_BUTTONS && !field.several ? (
    <LongList field={field} sheet={sheet} />
  ) : (
    <fieldset
      class={fieldClass(sheet, field.key, 'listed')}
      {...tiesOf({ asked: field, sheet }, field.help !== undefined || field.several)}
    >
      <legend>
        <Name asked={field} sheet={sheet} />
      </legend>
      <Explanation asked={field} sheet={sheet}>
        {field.several ? <Say as="p" word="chooseSeveral" /> : undefined}
      </Explanation>
      <Options field={field} sheet={sheet} />
    </fieldset>
  );

/** What somebody promises or states by ticking it: its whole text stands before the box. */
export const DeclarationField = ({ field, sheet }: { field: Declaration; sheet: Sheet }) => {
  const name = answerName(field.key);
  return (
    <div class={fieldClass(sheet, field.key, 'declaration')}>
      <Run as="p" lang={sheet.served.locale} class="declared" id={`${name}-text`}>
        {field.text}
      </Run>
      <Explanation asked={field} sheet={sheet} />
      <label class="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          checked={textOf(sheet.filled.answers, field.key) === 'yes'}
          {...tiesOf({ asked: field, sheet })}
        />
        <span>
          <Name asked={field} sheet={sheet} />
        </span>
      </label>
    </div>
  );
};
