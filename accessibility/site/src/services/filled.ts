import { CONSENT, fieldsOf, uploadsOf, type Answers, type Form } from '@minzong/api-contract';
import type { FormField } from '@minzong/content-types';
import { cleanedText } from '../serving/form-text';
import { provinceOf } from './divisions';
import { typedDay } from './typed-days';

/** A file that was taken, as far as the page knows it. */
export interface HandedIn {
  id: string;
  /** empty: it is not known any more, as after a draft */
  name: string;
  sizeBytes: number;
}

/** A form as it was filled in: nothing that was written is ever lost. */
export interface Filled {
  answers: Answers;
  /** chosen provinces by the key of their field, for which nothing within may be chosen yet */
  provinces: Readonly<Record<string, string>>;
  /** by id */
  files: ReadonlyMap<string, HandedIn>;
}

export const EMPTY: Filled = { answers: {}, provinces: {}, files: new Map() };

/** Names of fields in a page: nothing that an editor calls a field can meet a name of ours. */
export const answerName = (key: string): string => `a-${key}`;
export const provinceName = (key: string): string => `p-${key}`;
export const uploadName = (key: string): string => `u-${key}`;
export const fileName = (id: string): string => `f-${id}`;

const FILE_ID = /^[0-9a-f]{32}$/;

const isSeveral = (field: FormField): boolean => field.kind === 'choice' && field.several;

const fieldAnswer = (field: FormField, fields: URLSearchParams): string | string[] => {
  const values = fields.getAll(answerName(field.key)).map(cleanedText);
  if (isSeveral(field)) return values.filter((value) => value !== '');
  const [value = ''] = values;
  if (field.kind === 'date') return typedDay(value);
  const province = fields.get(provinceName(field.key));
  const isElsewhere =
    field.kind === 'region' && province !== null && provinceOf(value) !== province;
  return isElsewhere ? '' : value;
};

/** `<bytes>:<name>`, as {@link fileNote} wrote it beside the id. */
const readNote = (id: string, note: string): HandedIn => {
  const [, size = '0', name = ''] = /^(\d{1,10}):(.{0,255})$/u.exec(cleanedText(note)) ?? [];
  return { id, name, sizeBytes: Number(size) };
};

export const fileNote = ({ name, sizeBytes }: HandedIn): string => `${String(sizeBytes)}:${name}`;

/** What was filled in, read by the form: what it does not know is left out. */
export const filledFrom = (form: Form, fields: URLSearchParams): Filled => {
  const answers: Record<string, string | string[]> = {};
  const provinces: Record<string, string> = {};
  const files = new Map<string, HandedIn>();
  for (const field of fieldsOf(form)) {
    answers[field.key] = fieldAnswer(field, fields);
    if (field.kind === 'region')
      provinces[field.key] = cleanedText(fields.get(provinceName(field.key)));
  }
  for (const { key = '' } of uploadsOf(form)) {
    const ids = fields.getAll(answerName(key)).filter((id) => FILE_ID.test(id));
    answers[key] = [...new Set(ids)];
    for (const id of ids) files.set(id, readNote(id, fields.get(fileName(id)) ?? ''));
  }
  if (fields.get(answerName(CONSENT)) === 'yes') answers[CONSENT] = 'yes';
  return { answers, provinces, files };
};

/** Answers kept elsewhere, as a form that can be filled in further. */
export const filledWith = (answers: Answers, files: readonly HandedIn[] = []): Filled => ({
  answers,
  provinces: {},
  files: new Map(files.map((file) => [file.id, file])),
});

/** The ids of the files of a material. */
export const idsOf = (answers: Answers, key: string): readonly string[] => {
  const answer = answers[key];
  return answer === undefined || answer === ''
    ? []
    : typeof answer === 'string'
      ? [answer]
      : answer;
};

/** The one answer to a field that takes one. */
export const textOf = (answers: Answers, key: string): string => idsOf(answers, key)[0] ?? '';

export const withFiles = (filled: Filled, key: string, files: readonly HandedIn[]): Filled => ({
  ...filled,
  answers: { ...filled.answers, [key]: files.map(({ id }) => id) },
  files: new Map([...filled.files, ...files.map((file) => [file.id, file] as const)]),
});

/** The files of a material; one that is not known any more has no name. */
export const filesOf = (filled: Filled, key: string): HandedIn[] =>
  idsOf(filled.answers, key).map((id) => filled.files.get(id) ?? { id, name: '', sizeBytes: 0 });
