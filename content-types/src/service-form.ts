import { z } from 'zod';
import { sentence } from './text';

/**
 * The form of a service guide: what somebody who applies is asked, in sections. The materials to
 * hand in are not written here again: they are those of the guide (decision 0036).
 */

/** The name of a field or of a material within its form, the same in every language. */
export const fieldKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, '只能使用小写字母、数字和连字符，以字母开头，如 applicant-name')
  .describe('字段代号，各语言相同');

/** A field or material is asked for only while an earlier field has one of these values. */
export const fieldCondition = z
  .strictObject({ field: fieldKey, oneOf: z.array(sentence(100)).min(1).max(50) })
  .describe('仅在前面某个选择题选中这些值之一时才填写');
export type FieldCondition = z.infer<typeof fieldCondition>;

const common = {
  key: fieldKey,
  label: sentence(200).describe('名称'),
  help: sentence(500).optional().describe('填写说明'),
  required: z.boolean().describe('是否必填'),
  onlyIf: fieldCondition.optional(),
  sensitive: z.boolean().describe('敏感个人信息：须单独同意（个人信息保护法第二十九条）'),
};

const choice = z.strictObject({
  value: fieldKey.describe('选项代号'),
  label: sentence(200).describe('选项文字'),
});

/** What a browser or telephone may fill in by itself (WCAG 1.3.5). */
const filledIn = z.enum(['name', 'email', 'street-address', 'postal-code', 'organization']);

export const formField = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    ...common,
    lines: z.enum(['one', 'several']),
    mostCharacters: z.int().min(1).max(5000),
    filledIn: filledIn.optional(),
  }),
  z.strictObject({
    kind: z.literal('number'),
    ...common,
    least: z.number().optional(),
    most: z.number().optional(),
    decimals: z.int().min(0).max(4).describe('小数位数'),
    unit: sentence(20).optional().describe('单位，如 人、平方米'),
  }),
  z.strictObject({
    kind: z.literal('date'),
    ...common,
    range: z.enum(['any', 'past', 'future']).describe('不限、不晚于当天、不早于当天'),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    ...common,
    several: z.boolean().describe('可多选'),
    options: z.array(choice).min(2).max(60),
  }),
  z.strictObject({
    kind: z.literal('region'),
    ...common,
    level: z.enum(['city', 'county']).describe('选到市（州）或县（市、区）'),
  }),
  z.strictObject({ kind: z.literal('identity-number'), ...common }),
  z.strictObject({ kind: z.literal('telephone'), ...common }),
  z.strictObject({
    kind: z.literal('declaration'),
    ...common,
    text: sentence(1000).describe('承诺或声明的全文，须勾选'),
  }),
]);
export type FormField = z.infer<typeof formField>;
export type FormFieldKind = FormField['kind'];

export const formSection = z.strictObject({
  title: sentence(100).describe('分组名称'),
  help: sentence(1000).optional().describe('分组说明'),
  fields: z.array(formField).min(1).max(40),
});
export type FormSection = z.infer<typeof formSection>;

/** What may be handed in for a material: pictures are made anew, so that nothing hides in them. */
export const materialUpload = z.strictObject({
  kinds: z.array(z.enum(['picture', 'pdf', 'word'])).min(1),
  mostFiles: z.int().min(1).max(20),
  mostMegabytes: z.int().min(1).max(20).describe('每个文件的上限'),
});
export type MaterialUpload = z.infer<typeof materialUpload>;

const appointmentPlace = z.strictObject({
  key: fieldKey,
  name: sentence(200),
  weekdays: z.array(z.int().min(1).max(7)).min(1).describe('1 为星期一；只在工作日开放'),
  times: z
    .array(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))
    .min(1)
    .max(40)
    .describe('北京时间'),
  placesEach: z.int().min(1).max(1000).describe('每个时段的名额'),
});

/** What an office does with what was handed in. */
export const caseHandling = z.strictObject({
  kind: z
    .enum(['decision', 'consultation', 'enrolment', 'collection', 'look-up'])
    .describe('审批类、咨询类、报名类、征集类、查询类'),
  reviews: z.union([z.literal(1), z.literal(2)]).describe('办理审核级数'),
  places: z.int().min(1).max(100_000).optional().describe('报名名额；满额后进入候补'),
  closesOn: z.iso.date().optional().describe('截止日，含当天'),
  appointments: z.array(appointmentPlace).max(20).describe('预审通过后可预约的地点和时段'),
  register: fieldKey.optional().describe('查询类所查的名册代号'),
});
export type CaseHandling = z.infer<typeof caseHandling>;

/** What somebody is told before anything is asked (个人信息保护法第十七条、第三十条). */
export const privacyNotice = z.strictObject({
  purpose: sentence(500).describe('处理目的'),
  basis: sentence(500).describe('处理依据：法定职责或者同意'),
  keptMonths: z.int().min(1).max(600).describe('办结后保存的月数'),
  recipients: sentence(500).optional().describe('提供给谁'),
  sensitive: sentence(1000)
    .optional()
    .describe('处理敏感个人信息的必要性和影响；有敏感字段时必填，单独同意的就是这段文字'),
});
export type PrivacyNotice = z.infer<typeof privacyNotice>;

const keysOf = (sections: readonly FormSection[]): FormField[] =>
  sections.flatMap(({ fields }) => fields);

/** A condition may only look back, and only at a choice with that option. */
const conditionsHold = (sections: readonly FormSection[]): boolean => {
  const options = new Map<string, Set<string>>();
  return keysOf(sections).every((field) => {
    const known = field.onlyIf === undefined ? undefined : options.get(field.onlyIf.field);
    if (field.kind === 'choice')
      options.set(field.key, new Set(field.options.map(({ value }) => value)));
    return field.onlyIf === undefined || field.onlyIf.oneOf.every((value) => known?.has(value));
  });
};

export const serviceForm = z
  .strictObject({
    sections: z.array(formSection).min(1).max(20),
    handling: caseHandling,
    privacy: privacyNotice,
  })
  .refine(
    ({ sections }) => {
      const keys = keysOf(sections).map(({ key }) => key);
      return new Set(keys).size === keys.length;
    },
    { path: ['sections'], message: '字段代号重复，请为每个字段取不同的代号' },
  )
  .refine(({ sections }) => conditionsHold(sections), {
    path: ['sections'],
    message: '填写条件只能引用前面的选择题和它已有的选项，请更正',
  })
  .refine(
    ({ sections, privacy }) =>
      privacy.sensitive !== undefined || !keysOf(sections).some(({ sensitive }) => sensitive),
    { path: ['privacy'], message: '有敏感个人信息字段，请写明处理的必要性和影响' },
  )
  .meta({ title: '在线申请表' });
export type ServiceForm = z.infer<typeof serviceForm>;
