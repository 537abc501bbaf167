import { createCheck } from '../check';
import { sample } from '../sample';

const DAY_MILLISECONDS = 86_400_000;
const CLOCK_MILLISECONDS = 5 * 60_000;

/**
 * 首次发布时间 is neither to come nor made up: 国办秘函〔2019〕19号, 单项否决 “弄虚作假（伪造发稿日期）”. What was
 * brought over from another system keeps its date.
 */
export const publicationTime = createCheck({
  id: 'publication-time',
  title: '发布时间在将来或早于成稿',
  source: '国办秘函〔2019〕19号：单项否决“弄虚作假（伪造发稿日期）”',
  severity: 'blocking',
  find: (_, { now, limits, issuedAt, createdAt, publishedIssuedAt }) => {
    if (issuedAt === undefined) return [];
    const issued = Date.parse(issuedAt);
    if (issued > now.getTime() + CLOCK_MILLISECONDS)
      return [
        {
          path: 'issuedAt',
          message: '首次发布时间在将来：请留空（首次发布时自动填写），需要定时的请用“定时发布”',
        },
      ];
    if (publishedIssuedAt !== undefined)
      return Math.abs(Date.parse(publishedIssuedAt) - issued) < 60_000
        ? []
        : [
            {
              path: 'issuedAt',
              severity: 'warning',
              message: '首次发布时间与已发布的不同：首次发布时间不得改动，请核对',
            },
          ];
    const earliest =
      createdAt === undefined
        ? issued
        : Date.parse(createdAt) - limits.backdatingDays * DAY_MILLISECONDS;
    return issued < earliest
      ? [
          {
            path: 'issuedAt',
            message: `首次发布时间比成稿早 ${String(limits.backdatingDays)} 天以上，请留空（首次发布时自动填写）`,
          },
        ]
      : [];
  },
  examples: {
    passing: [
      { words: '留空，首次发布时自动填写', document: sample('article') },
      {
        words: '从旧系统迁移来的内容保留原发布时间',
        document: sample('article'),
        context: { issuedAt: '2019-03-01T01:00:00.000Z' },
      },
    ],
    failing: [
      {
        words: '发布时间在将来',
        document: sample('article'),
        context: { issuedAt: '2099-01-01T00:00:00.000Z' },
      },
      {
        words: '今天新建的稿件，发布时间写成上个月',
        document: sample('article'),
        context: {
          issuedAt: '2026-10-01T00:00:00.000Z',
          createdAt: '2026-11-19T00:00:00.000Z',
        },
      },
    ],
  },
});
