import { CONSENT, needsConsent } from '@minzong/api-contract';
import type { FormField } from '@minzong/content-types';
import { tiedTo, faultId } from '../components/form/faults';
import { Run, Say } from '../layout/language';
import { UpdateButton } from './buttons';
import { ChoiceField, DeclarationField } from './chosen-fields';
import { answerName, textOf } from './filled';
import { MaterialField } from './material-field';
import { RegionField } from './region-field';
import { decidingKeys, materialsOf, sectionsOf, type Sheet } from './sheet';
import { WrittenField } from './written-fields';

const Field = ({ field, sheet }: { field: FormField; sheet: Sheet }) => {
  switch (field.kind) {
    case 'choice':
      return <ChoiceField field={field} sheet={sheet} />;
    case 'declaration':
      return <DeclarationField field={field} sheet={sheet} />;
    case 'region':
      return <RegionField field={field} sheet={sheet} />;
    default:
      return <WrittenField field={field} sheet={sheet} />;
  }
};

/** Every section with what is asked in it now; behind an answer on which others depend, a button. */
export const Sections = ({ sheet }: { sheet: Sheet }) => {
  const deciding = decidingKeys(sheet);
  return (
    <>
      {sectionsOf(sheet).map((section) => (
        <section key={section.id} id={section.id} tabindex={-1} class="form-section">
          <Run as="h2" lang={sheet.served.locale}>
            {section.title}
          </Run>
          {section.help === undefined ? null : (
            <Run as="p" class="hint" lang={sheet.served.locale}>
              {section.help}
            </Run>
          )}
          {section.fields.map((field) => (
            <div key={field.key} class="asked">
              <Field field={field} sheet={sheet} />
              {deciding.has(field.key) ? (
                <UpdateButton sheet={sheet} word="formUpdate" anchor={answerName(field.key)} />
              ) : null}
            </div>
          ))}
        </section>
      ))}
    </>
  );
};

/** What can be handed in with the form. */
export const Materials = ({ sheet }: { sheet: Sheet }) => {
  const materials = materialsOf(sheet);
  return materials.length === 0 ? null : (
    <section id="materials" tabindex={-1} class="form-section">
      <Say as="h2" word="materials" />
      <Say as="p" class="hint" word="file.intro" />
      {materials.map((material) => (
        <MaterialField key={material.key} material={material} sheet={sheet} />
      ))}
    </section>
  );
};

const asksForSensitive = ({ served: { form } }: Sheet): boolean =>
  form.sections.some(({ fields }) => fields.some(({ sensitive }) => sensitive));

/** In a correction it is asked for again only where what is open needs it and none was given. */
const isConsentMissing = ({ served, filled }: Sheet): boolean =>
  needsConsent(served.form, filled.answers) && textOf(filled.answers, CONSENT) !== 'yes';

/**
 * The separate consent to sensitive personal data (个人信息保护法第二十九条): apart from everything
 * else, never ticked beforehand. It stands where the form asks for any, and counts where any is given.
 */
export const Consent = ({ sheet }: { sheet: Sheet }) => {
  const { served, filled, faults } = sheet;
  const isCorrection = sheet.opened !== undefined;
  if (isCorrection && !isConsentMissing(sheet)) return null;
  if (!asksForSensitive(sheet)) return null;
  const name = answerName(CONSENT);
  const fault = faults.get(name);
  return (
    <section
      id="consent"
      tabindex={-1}
      class={fault === undefined ? 'form-section consent' : 'form-section consent faulty'}
    >
      <Say as="h2" word="consentTitle" />
      <Run as="p" lang={served.locale}>
        {served.form.privacy.sensitive}
      </Run>
      {fault === undefined ? null : (
        <Say as="p" id={faultId(name)} class="field-error" word={fault.word} />
      )}
      <label class="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          checked={textOf(filled.answers, CONSENT) === 'yes'}
          {...tiedTo(name, fault)}
        />
        <Say as="span" word="consentGiven" />
      </label>
    </section>
  );
};

/** What goes along unseen. */
export const Hidden = ({ values }: { values: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);
