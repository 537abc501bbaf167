import type { FormField } from '@minzong/content-types';
import { Say } from '../layout/language';
import { Explanation, Name, fieldClass, tiesOf } from './asking';
import { UpdateButton } from './buttons';
import { PROVINCES, divisionsWithin, provinceOf, type Division } from './divisions';
import { answerName, provinceName, textOf } from './filled';
import type { Sheet } from './sheet';

type Region = Extract<FormField, { kind: 'region' }>;

const Options = ({ divisions, chosen }: { divisions: readonly Division[]; chosen: string }) => (
  <>
    {divisions.map(({ code, name }) => (
      <option key={code} value={code} selected={code === chosen}>
        {name}
      </option>
    ))}
  </>
);

/** What lies within the province, by city where a county is asked for. */
const Within = ({ field, sheet, province }: { field: Region; sheet: Sheet; province: string }) => {
  const name = answerName(field.key);
  const chosen = textOf(sheet.filled.answers, field.key);
  return (
    <div class="field">
      <Say
        as="label"
        word={field.level === 'city' ? 'regionCity' : 'regionCounty'}
        for={`${name}-in`}
      />
      <select id={`${name}-in`} name={name} {...tiesOf({ asked: field, sheet })}>
        <Say as="option" value="" word="chooseOne" />
        {divisionsWithin(province, field.level).map(({ name: city, divisions }) =>
          city === undefined ? (
            <Options key="all" divisions={divisions} chosen={chosen} />
          ) : (
            <optgroup key={city} label={city}>
              <Options divisions={divisions} chosen={chosen} />
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
};

/**
 * A division in two steps: the province, then what lies in it. Without script the second list comes
 * with the button; the whole country in one list would be three thousand lines to hear.
 */
export const RegionField = ({ field, sheet }: { field: Region; sheet: Sheet }) => {
  const { answers, provinces } = sheet.filled;
  const name = answerName(field.key);
  const province = provinces[field.key] ?? provinceOf(textOf(answers, field.key));
  return (
    <fieldset class={fieldClass(sheet, field.key, 'region')}>
      <legend>
        <Name asked={field} sheet={sheet} />
      </legend>
      <Explanation asked={field} sheet={sheet}>
        <Say as="p" word="regionHint" />
      </Explanation>
      <div class="field">
        <Say as="label" word="regionProvince" for={name} />
        <select id={name} name={provinceName(field.key)} {...tiesOf({ asked: field, sheet }, true)}>
          <Say as="option" value="" word="chooseOne" />
          <Options divisions={PROVINCES} chosen={province} />
        </select>
      </div>
      <UpdateButton sheet={sheet} word="regionUpdate" anchor={name} />
      {province === '' ? null : <Within field={field} sheet={sheet} province={province} />}
    </fieldset>
  );
};
