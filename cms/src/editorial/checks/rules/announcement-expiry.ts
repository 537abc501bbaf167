import { createCheck } from '../check';
import { sample } from '../sample';

/** An announcement that has already run out is not news: 国办秘函〔2019〕19号 (信息更新). */
export const announcementExpiry = createCheck({
  id: 'announcement-expiry',
  title: '通知公告已过失效时间',
  source: '国办秘函〔2019〕19号：信息更新',
  severity: 'warning',
  types: ['announcement'],
  find: ({ expiresAt }, { now }) =>
    expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime()
      ? [{ path: 'expiresAt', message: '失效时间已过，发布后不会再显示，请核对' }]
      : [],
  examples: {
    passing: [
      {
        words: '失效时间未到',
        document: sample('announcement', { expiresAt: '2099-01-01T00:00:00.000Z' }),
      },
    ],
    failing: [
      {
        words: '失效时间在去年',
        document: sample('announcement', { expiresAt: '2025-01-01T00:00:00.000Z' }),
      },
    ],
  },
});
