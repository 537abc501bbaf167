import type { z } from 'zod';
import { documentShape } from './common';
import { richText } from './rich-text';

export const page = documentShape('page', { body: richText }, {}).meta({ title: '单页' });
export type Page = z.infer<typeof page>;
