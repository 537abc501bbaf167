import { z } from 'zod';
import { documentShape } from './common';
import { oneLink } from './links';
import { recordingField } from './recording';
import { richText } from './rich-text';
import { sentence } from './text';

export const magazineArticle = documentShape(
  'magazine-article',
  {
    section: sentence(100).optional().describe('栏目名'),
    position: z.int().nonnegative().describe('在本期中的次序'),
    startPage: z.int().positive().optional().describe('起始页码'),
    body: richText,
    ...recordingField,
  },
  { issue: oneLink.describe('所属期次') },
).meta({ title: '期刊文章' });
export type MagazineArticle = z.infer<typeof magazineArticle>;
