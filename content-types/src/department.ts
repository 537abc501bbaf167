import { z } from 'zod';
import { documentShape } from './common';
import { richText } from './rich-text';
import { sentence } from './text';

/** The authority itself, an office inside it, or an institution under it. */
export const departmentKind = z.enum(['authority', 'internal', 'affiliated']);

/** 机构职能: the title is the name of the organisation, the body its duties. */
export const department = documentShape(
  'department',
  {
    kind: departmentKind.describe('机构类别'),
    position: z.int().nonnegative().describe('显示次序'),
    head: sentence(200).optional().describe('负责人'),
    telephone: sentence(100).optional().describe('电话'),
    address: sentence(300).optional().describe('地址'),
    hours: sentence(200).optional().describe('办公时间'),
    body: richText.describe('主要职责'),
  },
  {},
).meta({ title: '机构职能' });
export type Department = z.infer<typeof department>;
