import type { EditedField, EditedForm, EditedSection } from './edited-form';

/** What an editor does with a form; each answers a new form. Pure, for the browser. */

/** Where a field stands. */
export interface FieldPlace {
  section: number;
  field: number;
}

const replaced = <T>(list: readonly T[], at: number, item: T): T[] =>
  list.map((old, index) => (index === at ? item : old));
const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);
const inserted = <T>(list: readonly T[], at: number, item: T): T[] => [
  ...list.slice(0, at),
  item,
  ...list.slice(at),
];

/** An item one place on, or back; the same list at its ends. */
export const moved = <T>(list: readonly T[], at: number, by: -1 | 1): T[] => {
  const item = list[at];
  const to = at + by;
  return item === undefined || to < 0 || to >= list.length
    ? [...list]
    : inserted(without(list, at), to, item);
};

export const withSection = (form: EditedForm, at: number, section: EditedSection): EditedForm => ({
  ...form,
  sections: replaced(form.sections, at, section),
});

const withFields = (form: EditedForm, at: number, fields: EditedField[]): EditedForm => {
  const section = form.sections[at];
  return section === undefined ? form : withSection(form, at, { ...section, fields });
};

export const addField = (form: EditedForm, section: number, field: EditedField): EditedForm =>
  withFields(form, section, [...(form.sections[section]?.fields ?? []), field]);

export const removeField = (form: EditedForm, { section, field }: FieldPlace): EditedForm =>
  withFields(form, section, without(form.sections[section]?.fields ?? [], field));

/** A field one place up or down; past the end of its section into the next one. */
export const moveField = (
  form: EditedForm,
  place: FieldPlace,
  by: -1 | 1,
): { form: EditedForm; place: FieldPlace } => {
  const { section, field } = place;
  const fields = form.sections[section]?.fields ?? [];
  const item = fields[field];
  const to = field + by;
  if (item === undefined) return { form, place };
  if (to >= 0 && to < fields.length)
    return {
      form: withFields(form, section, moved(fields, field, by)),
      place: { section, field: to },
    };
  const other = form.sections[section + by];
  if (other === undefined) return { form, place };
  const landing = by === 1 ? 0 : other.fields.length;
  const left = removeField(form, place);
  return {
    form: withFields(left, section + by, inserted(other.fields, landing, item)),
    place: { section: section + by, field: landing },
  };
};

const mapFields = (form: EditedForm, change: (field: EditedField) => EditedField): EditedForm => ({
  ...form,
  sections: form.sections.map((section) => ({ ...section, fields: section.fields.map(change) })),
});

const renamedOptions = (before: EditedField, after: EditedField): Map<string, string> =>
  new Map(
    (before.options ?? []).flatMap(({ value }, at) => {
      const now = after.options?.[at]?.value;
      const isRename = before.options?.length === after.options?.length && now !== undefined;
      return isRename && value !== '' && value !== now ? [[value, now] as const] : [];
    }),
  );

/** Changes a field. Conditions that name its key or its options follow them. */
export const changeField = (
  form: EditedForm,
  { section, field }: FieldPlace,
  after: EditedField,
): EditedForm => {
  const fields = form.sections[section]?.fields ?? [];
  const before = fields[field];
  if (before === undefined) return form;
  const changed = withFields(form, section, replaced(fields, field, after));
  const options = renamedOptions(before, after);
  if (before.key === '' || (before.key === after.key && options.size === 0)) return changed;
  return mapFields(changed, (other) =>
    other.onlyIf?.field === before.key
      ? {
          ...other,
          onlyIf: {
            field: after.key,
            oneOf: other.onlyIf.oneOf.map((value) => options.get(value) ?? value),
          },
        }
      : other,
  );
};

export const allFields = ({ sections }: Pick<EditedForm, 'sections'>): EditedField[] =>
  sections.flatMap(({ fields }) => fields);

/** The choices that a condition at this place may stand on: those before it. */
export const choicesBefore = (form: EditedForm, place?: FieldPlace): EditedField[] => {
  const before =
    place === undefined
      ? allFields(form)
      : form.sections.flatMap(({ fields }, section) =>
          section > place.section
            ? []
            : fields.filter((_, field) => section < place.section || field < place.field),
        );
  return before.filter(({ kind, key }) => kind === 'choice' && key !== '');
};
