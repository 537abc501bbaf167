import type { z } from 'zod';
import { documentShape } from './common';
import { richText } from './rich-text';
import { sentence } from './text';

export const ancientCollection = documentShape(
  'ancient-collection',
  {
    holdingInstitution: sentence(200).optional().describe('收藏单位'),
    body: richText,
  },
  {},
).meta({ title: '古籍专藏' });
export type AncientCollection = z.infer<typeof ancientCollection>;
