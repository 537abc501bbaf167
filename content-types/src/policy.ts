import { z } from 'zod';
import { documentShape } from './common';
import { links, oneLink } from './links';
import { recordingField } from './recording';
import { richText } from './rich-text';
import { day, sentence } from './text';

/** 有效性. `not-yet-in-force` before 施行日期. */
export const validity = z.enum(['in-force', 'not-yet-in-force', 'amended', 'repealed', 'expired']);

/** 第N条, found in the body and addressable as `#clause-N`. */
export const clause = z.strictObject({
  number: z.int().positive(),
  label: sentence(40).describe('条款名称，如 第三条'),
  anchor: z.string().regex(/^clause-\d+(?:-\d+)?$/),
});

export const policy = documentShape(
  'policy',
  {
    documentNumber: sentence(100).optional().describe('文号'),
    issuingBody: sentence(200).describe('发文机关'),
    adoptedOn: day.optional().describe('成文日期'),
    promulgatedOn: day.optional().describe('发布日期'),
    effectiveOn: day.optional().describe('施行日期'),
    validity: validity.describe('有效性'),
    validityChangedOn: day
      .optional()
      .describe('修改、废止或失效日期，自这一天起，可以是将来的日期'),
    expiresOn: day
      .optional()
      .describe('有效期届满日期，自这一天起失效；“有效期至12月31日”填次日，到期自动标注'),
    subjectCategory: sentence(100).optional().describe('主题分类'),
    indexNumber: sentence(100).optional().describe('索引号'),
    clauses: z.array(clause).max(2000).describe('条款'),
    body: richText,
    ...recordingField,
  },
  {
    related: links.describe('相关政策'),
    amendedBy: links.describe('修改本文件的文件'),
    repealedBy: oneLink.describe('废止本文件的文件'),
  },
).meta({ title: '政策文件' });
export type Policy = z.infer<typeof policy>;
