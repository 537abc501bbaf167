import { z } from 'zod';
import { documentShape } from './common';
import { oneLink } from './links';

export const region = documentShape(
  'region',
  {
    code: z
      .string()
      .regex(/^\d{6}$/)
      .describe('行政区划代码（GB/T 2260）'),
    level: z.enum(['province', 'prefecture', 'county']).describe('层级'),
  },
  { parent: oneLink.describe('上级地区') },
).meta({ title: '地区' });
export type Region = z.infer<typeof region>;
