import type { FieldCondition, FormFieldKind, ServiceForm } from '@minzong/content-types';

/** A form while it is edited: everything may still be empty. Pure, for the browser. */

export interface EditedOption {
  value: string;
  label: string;
}

export interface EditedField {
  kind: FormFieldKind;
  key: string;
  label: string;
  help: string;
  required: boolean;
  sensitive: boolean;
  onlyIf?: FieldCondition | undefined;
  lines?: 'one' | 'several' | undefined;
  mostCharacters?: number | undefined;
  filledIn?: string | undefined;
  least?: number | undefined;
  most?: number | undefined;
  decimals?: number | undefined;
  unit?: string | undefined;
  range?: 'any' | 'past' | 'future' | undefined;
  several?: boolean | undefined;
  options?: EditedOption[] | undefined;
  level?: 'city' | 'county' | undefined;
  text?: string | undefined;
}

export interface EditedSection {
  title: string;
  help: string;
  fields: EditedField[];
}

export interface EditedPlace {
  key: string;
  name: string;
  weekdays: number[];
  times: string[];
  placesEach: number | undefined;
}

export interface EditedForm {
  sections: EditedSection[];
  handling: {
    kind: ServiceForm['handling']['kind'];
    reviews: 1 | 2;
    places: number | undefined;
    closesOn: string;
    register: string;
    appointments: EditedPlace[];
  };
  privacy: {
    purpose: string;
    basis: string;
    keptMonths: number | undefined;
    recipients: string;
    sensitive: string;
  };
}

/** What a field of a kind begins with. */
const BEGINNINGS: Record<FormFieldKind, Partial<EditedField>> = {
  text: { lines: 'one', mostCharacters: 100 },
  number: { decimals: 0 },
  date: { range: 'any' },
  choice: {
    several: false,
    options: [
      { value: '', label: '' },
      { value: '', label: '' },
    ],
  },
  region: { level: 'county' },
  'identity-number': { sensitive: true },
  telephone: {},
  declaration: { text: '', required: true },
};

export const newField = (kind: FormFieldKind): EditedField => ({
  ...{ kind, key: '', label: '', help: '', required: true, sensitive: false },
  ...BEGINNINGS[kind],
});

/** The same question, answered in another way. */
export const ofKind = (
  { key, label, help, required, sensitive, onlyIf }: EditedField,
  kind: FormFieldKind,
): EditedField => ({
  ...{ key, label, help, required, sensitive, onlyIf },
  kind,
  ...BEGINNINGS[kind],
});

export const newSection = (): EditedSection => ({ title: '', help: '', fields: [] });

export const newForm = (): EditedForm => ({
  sections: [newSection()],
  handling: {
    ...{ kind: 'decision', reviews: 1, places: undefined, closesOn: '', register: '' },
    appointments: [],
  },
  privacy: { purpose: '', basis: '', keptMonths: 24, recipients: '', sensitive: '' },
});

type Raw = Record<string, unknown>;

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listAt = (raw: Raw, name: string): Raw[] => {
  const value = raw[name];
  return Array.isArray(value) ? value.filter(isRaw) : [];
};
const wordsAt = (raw: Raw, name: string): string => {
  const value = raw[name];
  return typeof value === 'string' ? value : '';
};

const readField = (raw: Raw): EditedField => ({
  ...newField((raw['kind'] ?? 'text') as FormFieldKind),
  ...(raw as Partial<EditedField>),
  key: wordsAt(raw, 'key'),
  label: wordsAt(raw, 'label'),
  help: wordsAt(raw, 'help'),
});

const readSection = (raw: Raw): EditedSection => ({
  title: wordsAt(raw, 'title'),
  help: wordsAt(raw, 'help'),
  fields: listAt(raw, 'fields').map(readField),
});

/** What is kept, for editing; undefined when the guide has no form. */
export const readForm = (value: unknown): EditedForm | undefined => {
  if (!isRaw(value)) return undefined;
  const empty = newForm();
  const handling = isRaw(value['handling']) ? value['handling'] : {};
  const privacy = isRaw(value['privacy']) ? value['privacy'] : {};
  return {
    sections: listAt(value, 'sections').map(readSection),
    handling: {
      ...empty.handling,
      ...(handling as Partial<EditedForm['handling']>),
      appointments: listAt(handling, 'appointments') as unknown as EditedPlace[],
    },
    privacy: { ...empty.privacy, ...(privacy as Partial<EditedForm['privacy']>) },
  };
};

const OPTIONAL = new Set([
  ...['help', 'filledIn', 'unit', 'closesOn', 'register', 'recipients', 'sensitive'],
]);

/** What is kept of an edited form: optional parts that say nothing are left out. */
export const toKeep = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toKeep);
  if (!isRaw(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => part !== undefined && !(part === '' && OPTIONAL.has(name)))
      .map(([name, part]) => [name, toKeep(part)]),
  );
};
