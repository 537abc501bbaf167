import type { EditedField, EditedForm, EditedOption } from './edited-form';
import { allFields } from './form-edits';

/** The own words, or those of the model where there are none yet. */
const worded = (own: string | undefined, model: string): string =>
  own === undefined || own === '' ? model : own;

const byKey = (fields: readonly EditedField[]): Map<string, EditedField> =>
  new Map(fields.map((field) => [field.key, field]));

const alignedOptions = (
  model: readonly EditedOption[] | undefined,
  own: readonly EditedOption[] | undefined,
): EditedOption[] | undefined =>
  model?.map(({ value, label }) => ({
    value,
    label: worded(own?.find((option) => option.value === value)?.label, label),
  }));

const alignedField = (model: EditedField, own: EditedField | undefined): EditedField =>
  own === undefined
    ? model
    : {
        ...model,
        label: worded(own.label, model.label),
        help: worded(own.help, model.help),
        unit: own.unit ?? model.unit,
        text: own.text ?? model.text,
        options: alignedOptions(model.options, own.options),
      };

/**
 * The Chinese form with the words of a translation, as far as it has them: order, keys, kinds and
 * rules of the Chinese one; what is new stays in Chinese until it is translated.
 */
export const alignedForm = (model: EditedForm, own: EditedForm | undefined): EditedForm => {
  const known = byKey(own === undefined ? [] : allFields(own));
  return {
    sections: model.sections.map((section, at) => ({
      title: worded(own?.sections[at]?.title, section.title),
      help: worded(own?.sections[at]?.help, section.help),
      fields: section.fields.map((field) => alignedField(field, known.get(field.key))),
    })),
    handling: {
      ...model.handling,
      appointments: model.handling.appointments.map((place) => ({
        ...place,
        name: own?.handling.appointments.find(({ key }) => key === place.key)?.name ?? place.name,
      })),
    },
    privacy: {
      keptMonths: model.privacy.keptMonths,
      purpose: worded(own?.privacy.purpose, model.privacy.purpose),
      basis: worded(own?.privacy.basis, model.privacy.basis),
      recipients: worded(own?.privacy.recipients, model.privacy.recipients),
      sensitive: worded(own?.privacy.sensitive, model.privacy.sensitive),
    },
  };
};
