import type { FormFieldKind, MaterialUpload, ServiceForm } from '@minzong/content-types';

/** What the parts of a form are called, at the desk and in revisions. */
export const KIND_WORDS: Record<FormFieldKind, string> = {
  text: '文字',
  number: '数字',
  date: '日期',
  choice: '选择',
  region: '行政区划',
  'identity-number': '公民身份号码',
  telephone: '电话号码',
  declaration: '承诺（声明）',
};

export const HANDLING_WORDS: Record<ServiceForm['handling']['kind'], string> = {
  decision: '审批（作出准予或不予的决定）',
  consultation: '咨询（答复）',
  enrolment: '报名（有名额，满额候补）',
  collection: '征集（收录线索或作品）',
  'look-up': '查询（核对名册，只答有无）',
};

export const RANGE_WORDS = { any: '不限', past: '不晚于当天', future: '不早于当天' } as const;
export const LINES_WORDS = { one: '一行', several: '多行' } as const;
export const LEVEL_WORDS = { city: '选到市（州）', county: '选到县（市、区）' } as const;
export const FILLED_IN_WORDS = {
  name: '姓名',
  email: '电子邮箱',
  'street-address': '通信地址',
  'postal-code': '邮政编码',
  organization: '单位名称',
} as const;

export const FILE_KIND_WORDS: Record<MaterialUpload['kinds'][number], string> = {
  picture: '照片或扫描件（JPG、PNG）',
  pdf: 'PDF',
  word: 'Word（.docx）',
};

export const WEEKDAY_WORDS: Readonly<Record<number, string>> = {
  1: '周一',
  2: '周二',
  3: '周三',
  4: '周四',
  5: '周五',
  6: '周六',
  7: '周日',
};
