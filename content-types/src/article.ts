import type { z } from 'zod';
import { documentShape } from './common';
import { oneLink } from './links';
import { recordingField } from './recording';
import { richText } from './rich-text';

export const article = documentShape(
  'article',
  { body: richText, ...recordingField },
  { column: oneLink.describe('栏目') },
).meta({ title: '新闻' });
export type Article = z.infer<typeof article>;
