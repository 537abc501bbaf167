import type { z } from 'zod';
import { documentShape } from './common';
import { richText } from './rich-text';
import { sentence } from './text';

export const magazine = documentShape(
  'magazine',
  {
    serialNumber: sentence(100).optional().describe('国内统一连续出版物号或 ISSN'),
    frequency: sentence(50).optional().describe('刊期，如 月刊'),
    publisher: sentence(200).optional().describe('主办单位'),
    body: richText,
  },
  {},
).meta({ title: '期刊' });
export type Magazine = z.infer<typeof magazine>;
