import { z } from 'zod';
import { documentShape } from './common';
import { richText } from './rich-text';

/**
 * Where a page stands on the site. In 政府信息公开: 概况信息, the guide, the rules and the yearly report
 * that 《政府信息公开条例》 (art. 12, 49, 50) asks for, and 政府网站工作年度报表. For visitors from
 * elsewhere: visiting and living here, and how to reach us.
 */
export const placement = z.enum([
  'overview',
  'disclosure-guide',
  'disclosure-rules',
  'disclosure-report',
  'website-report',
  'visiting',
  'contact',
]);
export type Placement = z.infer<typeof placement>;

export const page = documentShape(
  'page',
  {
    placement: placement
      .optional()
      .describe('列入栏目，按此在政府信息公开、来访与生活、联系方式中列出，留空则不列'),
    reportYear: z
      .int()
      .min(1949)
      .max(2200)
      .optional()
      .describe('报告年度，年度报告和年度报表填写所报告的年份'),
    body: richText,
  },
  {},
).meta({ title: '单页' });
export type Page = z.infer<typeof page>;
