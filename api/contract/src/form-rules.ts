import type { FieldCondition, FormField, GuideMaterial, ServiceForm } from '@minzong/content-types';
import { isIdentityNumber } from './identity-number';

/**
 * The rules of a form, the same in the site, in the mini-program and in the api (decision 0036).
 * Without zod and without Node, so that the mini-program can carry them.
 */

/**
 * What somebody has filled in, by key: words, a number, a day, a division code or the value of a
 * choice as text; several choices as a list; a declaration as `yes`; a material as ids of files.
 */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** What a form asks: its sections, and the materials of its guide that can be handed in. */
export interface Form extends ServiceForm {
  materials: readonly GuideMaterial[];
}

/** What is wrong with one answer; each reader says it in the words of its language. */
export type AnswerFault =
  | { kind: 'missing' }
  | { kind: 'too-long'; most: number; length: number }
  | { kind: 'not-a-number'; decimals: number }
  | { kind: 'too-small'; least: number }
  | { kind: 'too-large'; most: number }
  | { kind: 'not-a-day' }
  | { kind: 'not-past' }
  | { kind: 'not-future' }
  | { kind: 'not-an-option' }
  | { kind: 'not-a-region' }
  | { kind: 'not-an-identity-number' }
  | { kind: 'not-a-telephone' }
  | { kind: 'too-many-files'; most: number }
  | { kind: 'consent-missing' };

/** Faults by key, in the order of the form. `consent` stands for the separate consent. */
export type AnswerFaults = ReadonlyMap<string, AnswerFault>;

/** The key under which the separate consent to sensitive data is answered, with `yes`. */
export const CONSENT = 'consent';

const YES = 'yes';

const listOf = (answer: string | readonly string[] | undefined): readonly string[] =>
  answer === undefined || answer === '' ? [] : typeof answer === 'string' ? [answer] : answer;

const textOf = (answer: string | readonly string[] | undefined): string => listOf(answer)[0] ?? '';

export const fieldsOf = (form: Pick<Form, 'sections'>): FormField[] =>
  form.sections.flatMap(({ fields }) => fields);

/** Materials that can be handed in with the form. */
export const uploadsOf = (form: Pick<Form, 'materials'>): GuideMaterial[] =>
  form.materials.filter(({ key, upload }) => key !== undefined && upload !== undefined);

/**
 * The keys that are asked for, given these answers. A field whose condition stands on a field that
 * is not asked for is not asked for either, whatever was answered there before.
 */
export const askedKeys = (form: Form, answers: Answers): ReadonlySet<string> => {
  const asked = new Set<string>();
  const holds = (condition: FieldCondition | undefined): boolean =>
    condition === undefined ||
    (asked.has(condition.field) &&
      listOf(answers[condition.field]).some((value) => condition.oneOf.includes(value)));
  for (const { key, onlyIf } of fieldsOf(form)) if (holds(onlyIf)) asked.add(key);
  for (const { key, onlyIf } of uploadsOf(form))
    if (key !== undefined && holds(onlyIf)) asked.add(key);
  return asked;
};

const TELEPHONE = /^\+?(?:[^\d\n]{0,4}\d){5,20}$/;
const REGION = { city: /^[1-9]\d{3}00$/, county: /^[1-9]\d{5}$/ };

const isDay = (value: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
};

type Kind<K extends FormField['kind']> = Extract<FormField, { kind: K }>;

const textFault = (field: Kind<'text'>, value: string): AnswerFault | undefined => {
  const length = Array.from(value).length;
  const most = field.mostCharacters;
  return length > most ? { kind: 'too-long', most, length } : undefined;
};

const numberFault = (field: Kind<'number'>, value: string): AnswerFault | undefined => {
  const { decimals, least, most } = field;
  const form = decimals === 0 ? /^-?\d{1,15}$/ : /^-?\d{1,15}(?:\.\d+)?$/;
  if (!form.test(value) || (value.split('.')[1] ?? '').length > decimals)
    return { kind: 'not-a-number', decimals };
  if (least !== undefined && Number(value) < least) return { kind: 'too-small', least };
  if (most !== undefined && Number(value) > most) return { kind: 'too-large', most };
  return undefined;
};

const dayFault = (field: Kind<'date'>, value: string, today: string): AnswerFault | undefined => {
  if (!isDay(value)) return { kind: 'not-a-day' };
  if (field.range === 'past' && value > today) return { kind: 'not-past' };
  if (field.range === 'future' && value < today) return { kind: 'not-future' };
  return undefined;
};

const choiceFault = (field: Kind<'choice'>, values: readonly string[]): AnswerFault | undefined => {
  const options = new Set(field.options.map(({ value }) => value));
  const isRight = values.every((value) => options.has(value));
  return isRight && (field.several || values.length === 1) ? undefined : { kind: 'not-an-option' };
};

const valueFault = (
  field: FormField,
  values: readonly string[],
  today: string,
): AnswerFault | undefined => {
  const [value = ''] = values;
  switch (field.kind) {
    case 'text':
      return textFault(field, value);
    case 'number':
      return numberFault(field, value);
    case 'date':
      return dayFault(field, value, today);
    case 'choice':
      return choiceFault(field, values);
    case 'region':
      return REGION[field.level].test(value) ? undefined : { kind: 'not-a-region' };
    case 'identity-number':
      return isIdentityNumber(value, today) ? undefined : { kind: 'not-an-identity-number' };
    case 'telephone':
      return TELEPHONE.test(value) ? undefined : { kind: 'not-a-telephone' };
    case 'declaration':
      return value === YES ? undefined : { kind: 'missing' };
  }
};

const fieldFault = (
  field: FormField,
  answer: string | readonly string[] | undefined,
  today: string,
): AnswerFault | undefined => {
  const values = listOf(answer);
  if (values.length > 0) return valueFault(field, values, today);
  return field.required ? { kind: 'missing' } : undefined;
};

const materialFault = (
  material: GuideMaterial,
  answer: string | readonly string[] | undefined,
): AnswerFault | undefined => {
  const count = listOf(answer).length;
  const most = material.upload?.mostFiles ?? 0;
  if (count > most) return { kind: 'too-many-files', most };
  // On paper it may also be brought along: only what is wanted electronically must be uploaded.
  const mustUpload = material.required && material.medium === 'electronic';
  return count === 0 && mustUpload ? { kind: 'missing' } : undefined;
};

/** Whether an answer was given to something that the law calls sensitive. */
export const needsConsent = (form: Form, answers: Answers): boolean => {
  const asked = askedKeys(form, answers);
  return fieldsOf(form).some(
    ({ key, sensitive }) => sensitive && asked.has(key) && listOf(answers[key]).length > 0,
  );
};

/**
 * Everything that must be put right before the form can be sent.
 * @param answers as {@link cleanedAnswers} gives them
 * @param today the day in Beijing, as `2026-11-22`
 * @param only the keys that are open: those of a correction (补正); all when left out
 */
export const faultsOfAnswers = (
  form: Form,
  answers: Answers,
  today: string,
  only?: ReadonlySet<string>,
): AnswerFaults => {
  const asked = askedKeys(form, answers);
  const isOpen = (key: string): boolean => asked.has(key) && (only?.has(key) ?? true);
  const faults = new Map<string, AnswerFault>();
  const note = (key: string, fault: AnswerFault | undefined): void => {
    if (fault !== undefined) faults.set(key, fault);
  };
  for (const field of fieldsOf(form))
    if (isOpen(field.key)) note(field.key, fieldFault(field, answers[field.key], today));
  for (const material of uploadsOf(form))
    if (material.key !== undefined && isOpen(material.key))
      note(material.key, materialFault(material, answers[material.key]));
  if (needsConsent(form, answers) && textOf(answers[CONSENT]) !== YES)
    faults.set(CONSENT, { kind: 'consent-missing' });
  return faults;
};

const plainSigns = (value: string): string => value.normalize('NFKC').replaceAll(/\s/gu, '');

const cleanedValue = (field: FormField, value: string): string => {
  switch (field.kind) {
    case 'text':
      return field.lines === 'one'
        ? value.replaceAll(/\s+/gu, ' ').trim()
        : value.replaceAll(/\r\n?/g, '\n').trim();
    case 'identity-number':
      return plainSigns(value).toUpperCase();
    case 'number':
      return plainSigns(value).replaceAll(',', '');
    case 'date':
    case 'region':
      return plainSigns(value);
    default:
      return value.trim();
  }
};

/**
 * The answers as they are kept: what is not asked for is left out, blanks and full-width signs are
 * evened out, empty answers are not there.
 */
export const cleanedAnswers = (form: Form, answers: Answers): Answers => {
  const cleaned: Record<string, string | readonly string[]> = {};
  for (const field of fieldsOf(form)) {
    const values = listOf(answers[field.key])
      .map((value) => cleanedValue(field, value))
      .filter((value) => value !== '');
    if (values.length === 0) continue;
    const isSeveral = field.kind === 'choice' && field.several;
    cleaned[field.key] = isSeveral ? [...new Set(values)] : (values[0] ?? '');
  }
  for (const { key = '' } of uploadsOf(form)) {
    const files = [...new Set(listOf(answers[key]))];
    if (files.length > 0) cleaned[key] = files;
  }
  const asked = askedKeys(form, cleaned);
  const kept = Object.entries(cleaned).filter(([key]) => asked.has(key));
  const consent = textOf(answers[CONSENT]) === YES ? [[CONSENT, YES] as const] : [];
  return Object.fromEntries([...kept, ...consent]);
};
