import { createCheck } from '../check';
import { sample } from '../sample';

const FREE = /^(?:不收费|免费|不收取(?:任何)?费用|无收费)[。.]?$/;
const FREE_BEGINNING = /^(?:不收费|免费)/;
const AMOUNT = /\d+(?:\.\d+)?\s*元|[一二三四五六七八九十百千]+元/;
const BASIS = /《|号|依据|根据|标准/;

/**
 * What costs money says so and says by which rule: 优化营商环境条例 art. 25 (收费目录清单), 国办秘函〔2019〕19号
 * (收费标准不准确).
 */
export const fees = createCheck({
  id: 'fees',
  title: '收费说明前后不一',
  source: '国办秘函〔2019〕19号：收费标准；《优化营商环境条例》第二十五条',
  severity: 'blocking',
  types: ['service-guide'],
  find: ({ fee = '', specialSteps = [] }) => {
    const text = fee.trim();
    const charged = specialSteps.flatMap(({ name = '', charged: isCharged }) =>
      isCharged === true ? [name] : [],
    );
    if (FREE.test(text) && charged.length > 0)
      return [
        {
          path: 'fee',
          message: `写的是“${text}”，特殊环节“${charged.join('、')}”却勾选了收费，请核对`,
          quote: text,
        },
      ];
    if (!AMOUNT.test(text) || BASIS.test(text) || FREE_BEGINNING.test(text)) return [];
    return [
      { path: 'fee', severity: 'warning', message: '请写明收费依据的文件名称和文号', quote: text },
    ];
  },
  examples: {
    passing: [
      { words: '不收费，各环节也不收费', document: sample('service-guide') },
      {
        words: '写明金额和文号',
        document: sample('service-guide', { fee: '每件10元，依据川发改价格〔2020〕1号' }),
      },
    ],
    failing: [
      {
        words: '“不收费”，特殊环节“鉴定”却收费',
        document: sample('service-guide', {
          specialSteps: [
            { name: '鉴定', timeLimit: '10个工作日', charged: true, countsTowardsLimit: false },
          ],
        }),
      },
    ],
  },
});
