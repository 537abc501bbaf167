import { z } from 'zod';
import { documentShape } from './common';
import { richText } from './rich-text';
import { sentence } from './text';

/** 领导信息: the title is the name, the cover the portrait, the body the career. */
export const leader = documentShape(
  'leader',
  {
    post: sentence(200).describe('职务'),
    duties: z.array(sentence(500)).max(50).describe('分管工作'),
    position: z.int().nonnegative().describe('显示次序'),
    body: richText.describe('简历'),
  },
  {},
).meta({ title: '领导信息' });
export type Leader = z.infer<typeof leader>;
