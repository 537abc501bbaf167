import { z } from 'zod';

export interface FieldWords {
  label: string;
  description?: string;
}

/** Words that stand before the description in content-types, by attribute or `component.attribute`. */
const BETTER: Record<string, FieldWords> = {
  slug: { label: '网址名称', description: '留空则由标题自动生成；各语言相同' },
  urgent: { label: '紧急公告', description: '显示在每页顶部' },
  applicants: { label: '服务对象', description: '每行一项' },
  legalBases: { label: '设定依据', description: '每行一项' },
  alternativeText: {
    label: '替代文字',
    description: '看不见图片的人由此得知图片内容；留空则用媒体库中的替代文字',
  },
  topics: { label: '主题', description: '各语言共用，以中文版为准' },
  region: { label: '地区', description: '各语言共用，以中文版为准' },
  ethnicGroups: { label: '民族', description: '各语言共用，以中文版为准' },
  'policy.clause-link.clauses': {
    label: '条款序号',
    description: '用逗号分隔，如 3,5；留空表示全文',
  },
  'api::leader.leader.duties': { label: '分管工作', description: '每行一项' },
  'api::leader.leader.title': { label: '姓名' },
  'api::leader.leader.cover': { label: '照片', description: '标准照，请写明替代文字' },
  'api::department.department.title': { label: '机构名称' },
  'media.recording.file': {
    label: '录音文件',
    description: 'MP3、M4A、OGG 或 WAV，不超过 100 MB',
  },
  'media.recording.narrator': { label: '朗读者', description: '谁在读，如 张三（州融媒体中心）' },
  'media.recording.transcriptKind': {
    label: '文字稿',
    description: '录音里的每句话都要能读到：录音读的就是本文，或者另附文字稿',
  },
  'media.recording.transcript': {
    label: '另附的文字稿',
    description: '选“另附文字稿”时填写录音里说的话',
  },
  'api::service-guide.service-guide.form': {
    label: '在线申请表',
    description: '网上申请时填写的内容；申报材料不在这里重复，在上面的材料中勾选“可以在线提交”',
  },
  'service.material.key': {
    label: '材料代号',
    description: '可以在线提交时填写，如 hu-kou-bu；发布后不要改动，各语言相同',
  },
  'service.material.upload': { label: '在线提交' },
  'service.material.onlyIf': { label: '需要提交的情形' },
  'service-guide.sections': { label: '分组' },
  'service-guide.fields': { label: '填写项' },
  'service-guide.options': { label: '选项' },
  'service-guide.handling': { label: '办理方式' },
  'service-guide.privacy': { label: '个人信息告知' },
  'service-guide.appointments': { label: '预约地点' },
  'service-guide.mostCharacters': { label: '字数上限' },
  'service-guide.oneOf': { label: '选中的选项' },
  'service-guide.mostFiles': { label: '文件个数上限' },
  'service-guide.kinds': { label: '文件格式' },
  'service.entry.kind': { label: '形式' },
  'service.entry.number': { label: '号码', description: '形式为电话时填写' },
  'service.entry.href': { label: '网址', description: '形式为在线表单或外部链接时填写' },
  'service.entry.path': { label: '小程序页面路径', description: '形式为小程序时填写' },
  'service.entry.label': { label: '按钮文字' },
};

/** Words for attributes that content-types does not describe. */
const OTHERWISE: Record<string, FieldWords> = {
  issuedAt: { label: '首次发布时间', description: '留空则在首次发布时填写；各语言相同' },
  body: { label: '正文' },
  file: { label: '图片文件', description: '从媒体库选择' },
  question: { label: '问' },
  answer: { label: '答' },
  policy: { label: '政策' },
  image: { label: '图像' },
  lines: { label: '录文各行' },
  language: { label: '语言' },
  text: { label: '文字' },
  name: { label: '名称' },
  description: { label: '说明' },
  createdAt: { label: '创建时间' },
  updatedAt: { label: '修改时间' },
};

const innerOf = (schema: z.ZodType): z.ZodType | undefined => {
  if (schema instanceof z.ZodOptional) return schema.unwrap() as z.ZodType;
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
};

/** The first description among a schema, what it wraps and its elements. */
const descriptionOf = (schema: z.ZodType | undefined): string | undefined =>
  schema === undefined ? undefined : (schema.description ?? descriptionOf(innerOf(schema)));

/** The fields of an object, of an optional one or of a list of them; none for anything else. */
export const fieldsOf = (schema: z.ZodType | undefined): Record<string, z.ZodType> => {
  if (schema === undefined) return {};
  if (schema instanceof z.ZodObject) return schema.shape;
  if (schema instanceof z.ZodDiscriminatedUnion)
    return Object.assign(
      {},
      ...schema.options.map((option) => fieldsOf(option as z.ZodType)),
    ) as Record<string, z.ZodType>;
  return fieldsOf(innerOf(schema));
};

const splitDescription = (text: string): FieldWords => {
  const [, label, description] = /^([^，：]+)[，：](.+)$/su.exec(text) ?? [];
  return label === undefined || description === undefined
    ? { label: text }
    : { label, description };
};

/**
 * Chinese label and hint of one attribute, from its description in content-types where it has one.
 * @param model name of the content type or component, such as `service.entry`
 * @param schema the published field, if there is one
 */
export const wordsFor = (
  model: string,
  attribute: string,
  schema: z.ZodType | undefined,
): FieldWords | undefined => {
  const described = descriptionOf(schema);
  return (
    BETTER[`${model}.${attribute}`] ??
    BETTER[attribute] ??
    (described === undefined ? OTHERWISE[attribute] : splitDescription(described))
  );
};
