import { z } from 'zod';
import { documentShape } from './common';
import { sentence } from './text';

export const ethnicGroup = documentShape(
  'ethnic-group',
  {
    code: z
      .string()
      .regex(/^\d{2}$/)
      .describe('民族代码（GB/T 3304）'),
    romanisedName: sentence(50).describe('罗马字母拼写（GB/T 3304）'),
  },
  {},
).meta({ title: '民族' });
export type EthnicGroup = z.infer<typeof ethnicGroup>;
