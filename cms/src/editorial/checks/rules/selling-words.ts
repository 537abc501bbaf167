import { createCheck } from '../check';
import { SELLING_WORDS } from '../data/commercial-words';
import { readingOf } from '../reading/reading';
import { paragraph, sample } from '../sample';

const says = (text: string) => sample('product', { body: [paragraph(text)] });

/**
 * A government page names no price and takes no orders: 国办发〔2018〕123号 (no commercial adverts on
 * government new media), 政府网站发展指引 (不得刊登商业广告).
 */
export const sellingWords = createCheck({
  id: 'selling-words',
  title: '风物页面标价或招揽购买',
  source: '国办发〔2017〕47号、国办发〔2018〕123号：不得刊登商业广告',
  severity: 'blocking',
  types: ['product'],
  find: (document) =>
    readingOf(document).passages.flatMap(({ path, text }) =>
      SELLING_WORDS.flatMap((pattern) =>
        [...text.matchAll(pattern)].map(([quote]) => ({
          path,
          message: `“${quote}”是标价或招揽购买的内容，请删除：本栏目只作介绍`,
          quote,
        })),
      ),
    ),
  examples: {
    passing: [
      { words: '“产值三亿元”不是标价', document: says('全县年产值3亿元，带动农户增收2000元。') },
    ],
    failing: [
      { words: '“￥68”', document: says('每盒￥68。') },
      { words: '“58元/斤”', document: says('58元/斤，欢迎选购。') },
      { words: '“订购电话”', document: says('订购电话见包装。') },
    ],
  },
});
