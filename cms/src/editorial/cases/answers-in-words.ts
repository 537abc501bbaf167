import { askedKeys, uploadsOf, type DeskCaseWhole } from '@minzong/api-contract';
import type { FormField } from '@minzong/content-types';
import { areaList } from '@vant/area-data';

/** One thing that was asked, with what was answered, for an official to read. */
export interface AnsweredField {
  key: string;
  label: string;
  /** one line for each thing that was chosen or written */
  lines: string[];
  sensitive: boolean;
  /** false: it was not asked, given the other answers */
  isAsked: boolean;
}

export interface AnsweredSection {
  title: string;
  fields: AnsweredField[];
}

/** A material with the ids of the files that were handed in for it. */
export interface AnsweredMaterial {
  key: string;
  label: string;
  files: string[];
  isAsked: boolean;
}

type Looked = Pick<DeskCaseWhole, 'form' | 'answers'>;

const listOf = (answer: string | readonly string[] | undefined): readonly string[] =>
  answer === undefined || answer === '' ? [] : typeof answer === 'string' ? [answer] : answer;

/** `513427` → 四川省凉山彝族自治州宁南县; the code itself when it is none (GB/T 2260). */
const regionInWords = (code: string): string => {
  const province = areaList.province_list[`${code.slice(0, 2)}0000`];
  const city = areaList.city_list[`${code.slice(0, 4)}00`];
  const county = areaList.county_list[code];
  const names = [province, city, county].filter((name) => name !== undefined);
  return names.length === 0 ? code : [...new Set(names)].join('');
};

const valueInWords = (field: FormField, value: string): string => {
  switch (field.kind) {
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? value;
    case 'region':
      return regionInWords(value);
    case 'number':
      return `${value}${field.unit ?? ''}`;
    case 'declaration':
      return value === 'yes' ? '已承诺' : value;
    default:
      return value;
  }
};

/** What a person has answered, in the order and the words of the form that they saw. */
export const answeredSections = ({ form, answers }: Looked): AnsweredSection[] => {
  const asked = askedKeys(form.form, answers);
  return form.form.sections.map(({ title, fields }) => ({
    title,
    fields: fields.map((field) => ({
      ...{ key: field.key, label: field.label, sensitive: field.sensitive },
      lines: listOf(answers[field.key]).map((value) => valueInWords(field, value)),
      isAsked: asked.has(field.key),
    })),
  }));
};

/** What was handed in, by material. */
export const answeredMaterials = ({ form, answers }: Looked): AnsweredMaterial[] => {
  const asked = askedKeys(form.form, answers);
  return uploadsOf(form.form).flatMap(({ key, name }) =>
    key === undefined
      ? []
      : [{ key, label: name, files: [...listOf(answers[key])], isAsked: asked.has(key) }],
  );
};
