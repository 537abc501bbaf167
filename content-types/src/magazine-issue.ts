import { z } from 'zod';
import { documentShape } from './common';
import { oneLink } from './links';
import { richText } from './rich-text';

export const magazineIssue = documentShape(
  'magazine-issue',
  {
    year: z.int().min(1900).max(2200).describe('年份'),
    number: z.int().positive().max(400).describe('期号'),
    totalNumber: z.int().positive().optional().describe('总期号'),
    body: richText,
  },
  { magazine: oneLink.describe('所属期刊') },
).meta({ title: '期刊电子版' });
export type MagazineIssue = z.infer<typeof magazineIssue>;
