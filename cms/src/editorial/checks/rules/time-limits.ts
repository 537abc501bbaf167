import { createCheck } from '../check';
import { tellingPassages } from '../reading/guide-words';
import { NUMBER, smallNumber } from '../reading/numbers';
import { sample } from '../sample';

const DAYS = new RegExp(
  `(${NUMBER})个?工作日(?:内)?(?:办结|办完|答复|回复|出证|完成|[；;。，]|$)`,
  'g',
);

/**
 * 承诺时限 is not longer than 法定时限 (行政许可法 art. 42, 优化营商环境条例 art. 37), and the brief names one of
 * the two.
 */
export const timeLimits = createCheck({
  id: 'time-limits',
  title: '办结时限有误',
  source: '《行政许可法》第四十二条；国办秘函〔2019〕19号：办事指南要素不准确',
  severity: 'blocking',
  types: ['service-guide'],
  find: (guide) => {
    const { statutoryWorkingDays: statutory, promisedWorkingDays: promised } = guide;
    const tooLong =
      statutory !== undefined && promised !== undefined && promised > statutory
        ? [
            {
              path: 'promisedWorkingDays',
              message: `承诺时限 ${String(promised)} 个工作日超过法定时限 ${String(statutory)} 个工作日，请核对`,
            },
          ]
        : [];
    const known = [statutory, promised].filter((days) => days !== undefined);
    const brief = tellingPassages(guide).filter(({ path }) => path === 'brief');
    const differing = brief.flatMap(({ path, text }) =>
      [...text.matchAll(DAYS)].flatMap(([quote, told = '']) => {
        const days = smallNumber(told);
        if (days === undefined || known.length === 0 || known.includes(days)) return [];
        return [
          { path, message: `文中的 ${String(days)} 个工作日与所填时限不一致，请核对`, quote },
        ];
      }),
    );
    return [...tooLong, ...differing];
  },
  examples: {
    passing: [
      {
        words: '法定20日，承诺10日，简版指南“十个工作日办结”',
        document: sample('service-guide', { brief: '十个工作日办结。' }),
      },
    ],
    failing: [
      {
        words: '承诺30日，法定20日',
        document: sample('service-guide', { promisedWorkingDays: 30 }),
      },
      {
        words: '简版指南“五个工作日办结”，承诺填的是10日',
        document: sample('service-guide', { brief: '五个工作日办结。' }),
      },
    ],
  },
});
