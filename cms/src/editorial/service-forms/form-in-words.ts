import type {
  FieldCondition,
  FormField,
  MaterialUpload,
  ServiceForm,
} from '@minzong/content-types';
import {
  FILE_KIND_WORDS,
  HANDLING_WORDS,
  KIND_WORDS,
  LEVEL_WORDS,
  LINES_WORDS,
  RANGE_WORDS,
  WEEKDAY_WORDS,
} from './form-words';

/** A form as drafts hold it: any part may be missing or not right yet. */
type Loose<Value> = Value extends readonly (infer Item)[]
  ? Loose<Item>[] | undefined
  : Value extends object
    ? { [Name in keyof Value]?: Loose<Value[Name]> } | undefined
    : Value | undefined;

const said = (parts: readonly (string | undefined | false)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join('，');

const conditionInWords = (condition: Loose<FieldCondition>): string | undefined =>
  condition === undefined
    ? undefined
    : `仅当 ${condition.field ?? '？'} 选 ${(condition.oneOf ?? []).join('或')}`;

const ownWords = (field: NonNullable<Loose<FormField>>): string | undefined => {
  switch (field.kind) {
    case 'text':
      return said([LINES_WORDS[field.lines ?? 'one'], `不超过 ${String(field.mostCharacters)} 字`]);
    case 'number':
      return said([
        field.least === undefined ? undefined : `不小于 ${String(field.least)}`,
        field.most === undefined ? undefined : `不大于 ${String(field.most)}`,
        field.unit,
      ]);
    case 'date':
      return RANGE_WORDS[field.range ?? 'any'];
    case 'choice':
      return said([
        field.several === true ? '可多选' : '单选',
        (field.options ?? [])
          .map((option) => `${option?.label ?? ''}（${option?.value ?? ''}）`)
          .join('、'),
      ]);
    case 'region':
      return LEVEL_WORDS[field.level ?? 'county'];
    case 'declaration':
      return field.text;
    default:
      return undefined;
  }
};

const fieldInWords = (field: Loose<FormField>): string =>
  field === undefined
    ? ''
    : `　${field.label ?? '（没有名称）'}（${field.key ?? '没有代号'}）：${said([
        field.kind === undefined ? undefined : KIND_WORDS[field.kind],
        field.required === true ? '必填' : '选填',
        field.sensitive === true && '敏感个人信息',
        ownWords(field),
        conditionInWords(field.onlyIf),
        field.help,
      ])}`;

type Handling = Loose<ServiceForm['handling']>;

const handlingInWords = (handling: Handling): string =>
  handling === undefined
    ? ''
    : `办理方式：${said([
        handling.kind === undefined ? undefined : HANDLING_WORDS[handling.kind],
        `${String(handling.reviews ?? 1)} 级审核`,
        handling.places !== undefined && `名额 ${String(handling.places)}`,
        handling.closesOn !== undefined && `${handling.closesOn} 截止`,
        handling.register !== undefined && `名册 ${handling.register}`,
        ...(handling.appointments ?? []).map(
          (place) =>
            `预约 ${place?.name ?? ''} ${(place?.weekdays ?? []).map((day) => WEEKDAY_WORDS[day ?? 0] ?? '').join('、')} ${(place?.times ?? []).join('、')} 每个时段 ${String(place?.placesEach)} 人`,
        ),
      ])}`;

const formLines = (form: NonNullable<Loose<ServiceForm>>): string[] => [
  ...(form.sections ?? []).flatMap((section) => [
    said([section?.title, section?.help]),
    ...(section?.fields ?? []).map(fieldInWords),
  ]),
  handlingInWords(form.handling),
  ...(form.privacy === undefined
    ? []
    : [
        `个人信息告知：${said([form.privacy.purpose, form.privacy.basis, `办结后保存 ${String(form.privacy.keptMonths)} 个月`, form.privacy.recipients])}`,
        form.privacy.sensitive === undefined ? '' : `单独同意：${form.privacy.sensitive}`,
      ]),
];

const uploadInWords = (upload: NonNullable<Loose<MaterialUpload>>): string =>
  said([
    (upload.kinds ?? [])
      .map((kind) => (kind === undefined ? '' : FILE_KIND_WORDS[kind]))
      .join('、'),
    `最多 ${String(upload.mostFiles)} 个文件`,
    `每个不超过 ${String(upload.mostMegabytes)} MB`,
  ]);

/**
 * A field that is kept as JSON, for people to read and to compare: a form with one line for each
 * thing that is asked. Anything else, such as what was put in by another program, as it stands.
 */
export const jsonInWords = (customField: string | undefined, value: unknown): string => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value);
  switch (customField) {
    case 'global::service-form':
      return formLines(value as NonNullable<Loose<ServiceForm>>)
        .filter((line) => line !== '')
        .join('\n');
    case 'global::material-upload':
      return uploadInWords(value);
    case 'global::field-condition':
      return conditionInWords(value) ?? '';
    default:
      return JSON.stringify(value);
  }
};
