import { z } from 'zod';
import { documentShape } from './common';

export const column = documentShape(
  'column',
  { position: z.int().nonnegative().describe('显示次序') },
  {},
).meta({ title: '栏目' });
export type Column = z.infer<typeof column>;
