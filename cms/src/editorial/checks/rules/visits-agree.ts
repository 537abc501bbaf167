import { createCheck } from '../check';
import { tellingPassages } from '../reading/guide-words';
import { NUMBER, smallNumber } from '../reading/numbers';
import { sample } from '../sample';

const VISITS = new RegExp(
  `(?:到(?:现场|窗口)(?:办理)?|(?:最多|只需|至少)?跑(?:腿)?)(${NUMBER})(?:次|趟)`,
  'g',
);
const NEVER = /不用到现场|无需到现场|不必到现场|零跑动|全程网办|不见面/;

/** 到现场次数 is what the brief says, and whoever comes finds an office: 国办秘函〔2019〕19号. */
export const visitsAgree = createCheck({
  id: 'visits-agree',
  title: '到现场次数前后不一',
  source: '国办秘函〔2019〕19号：办事指南要素不准确',
  severity: 'blocking',
  types: ['service-guide'],
  find: (guide) => {
    const { visits } = guide;
    if (visits === undefined) return [];
    const filled = `“到现场次数”填的是${String(visits)}次，请核对`;
    return tellingPassages(guide)
      .filter(({ path }) => path === 'brief' || path === 'summary')
      .flatMap(({ path, text }) => [
        ...[...text.matchAll(VISITS)].flatMap(([quote, told = '']) => {
          const number = smallNumber(told);
          return number === undefined || number === visits
            ? []
            : [{ path, message: `文中说到现场${String(number)}次，${filled}`, quote }];
        }),
        ...(visits > 0 && NEVER.test(text)
          ? [{ path, message: `文中说不用到现场，${filled}`, quote: NEVER.exec(text)?.[0] }]
          : []),
      ]);
  },
  examples: {
    passing: [
      {
        words: '“到现场一次”，次数填1',
        document: sample('service-guide', { brief: '书面申请，到现场一次，不收费。' }),
      },
    ],
    failing: [
      {
        words: '“最多跑一次”，次数填2',
        document: sample('service-guide', { visits: 2, brief: '最多跑一次。' }),
      },
      {
        words: '“全程网办”，次数填1',
        document: sample('service-guide', { brief: '全程网办，不收费。' }),
      },
    ],
  },
});
