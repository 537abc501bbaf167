import { z } from 'zod';
import { documentShape } from './common';
import { richText } from './rich-text';
import { moment } from './text';

export const announcement = documentShape(
  'announcement',
  {
    urgent: z.boolean().describe('紧急公告显示在每页顶部'),
    expiresAt: moment.optional().describe('失效时间'),
    body: richText,
  },
  {},
).meta({ title: '通知公告' });
export type Announcement = z.infer<typeof announcement>;
