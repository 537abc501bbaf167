import { z } from 'zod';
import { documentShape } from './common';

export const topic = documentShape(
  'topic',
  { position: z.int().nonnegative().describe('显示次序') },
  {},
).meta({ title: '主题' });
export type Topic = z.infer<typeof topic>;
