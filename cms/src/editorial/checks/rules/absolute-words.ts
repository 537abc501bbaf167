import { createCheck } from '../check';
import { ABSOLUTE_WORDS } from '../data/commercial-words';
import { chinesePassagesOf } from '../reading/reading';
import { paragraph, sample } from '../sample';

const says = (text: string) => sample('product', { body: [paragraph(text)] });

/** Superlatives and cures on a product's page: 广告法 arts. 9 and 17. */
export const absoluteWords = createCheck({
  id: 'absolute-words',
  title: '风物页面使用绝对化或功效用语',
  source: '《广告法》第九条、第十七条',
  severity: 'warning',
  types: ['product'],
  find: (document) =>
    chinesePassagesOf(document)
      .filter(({ quoted }) => !quoted)
      .flatMap(({ path, ownText: text }) =>
        ABSOLUTE_WORDS.flatMap((pattern) =>
          [...text.matchAll(pattern)].map(([quote]) => ({
            path,
            message: `“${quote}”是绝对化或宣传功效的用语，请删除或改为可以核实的说明`,
            quote,
          })),
        ),
      ),
  examples: {
    passing: [
      {
        words: '“最低温度”“第一批国家级非物质文化遗产”',
        document: says('最低温度零下十度；列入第一批国家级非物质文化遗产名录。'),
      },
    ],
    failing: [
      { words: '“最佳”', document: says('品质最佳。') },
      { words: '“全国第一”', document: says('口感全国第一。') },
      { words: '“国家级品质”', document: says('国家级品质，值得信赖。') },
    ],
  },
});
