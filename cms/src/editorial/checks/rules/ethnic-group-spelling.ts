import { createCheck } from '../check';
import { ETHNIC_GROUPS } from '../data/ethnic-groups';
import { isMentioned } from '../reading/context-words';
import { NearNames } from '../reading/near-names';
import { chinesePassagesOf } from '../reading/reading';
import { says } from '../sample';

const NAMES = ETHNIC_GROUPS.map(({ name }) => name);
const near = new NearNames(
  NAMES.filter(({ length }) => length > 2),
  /族/g,
  new Set(NAMES.filter(({ length }) => length > 2)),
  /[傈僳仡仫祜珞]/,
);

/**
 * Names of ethnic groups with one wrong character, held against the 56 of GB/T 3304: 傈傈族, 土加族,
 * 柯尔克兹族.
 */
export const ethnicGroupSpelling = createCheck({
  id: 'ethnic-group-spelling',
  title: '民族名称疑有错别字',
  source: 'GB/T 3304—1991；国办秘函〔2019〕19号：严重表述错误',
  severity: 'warning',
  find: (document) =>
    chinesePassagesOf(document)
      .filter(({ quoted }) => !quoted)
      .flatMap(({ path, ownText: text }) =>
        near
          .in(text)
          .filter(({ at, word }) => !isMentioned(text, at, word.length))
          .map(({ word, name }) => ({
            path,
            message: `“${word}”疑为“${name}”之误，请核对`,
            quote: word,
          })),
      ),
  examples: {
    passing: [
      {
        words: '“傈僳族、土家族、大家族”',
        document: says('傈僳族和土家族是中华民族大家族的成员。'),
      },
    ],
    failing: [
      { words: '“傈傈族”', document: says('傈傈族同胞欢度阔时节。') },
      { words: '“土加族”', document: says('土加族的摆手舞。') },
      { words: '“柯尔克兹族”', document: says('柯尔克兹族的史诗。') },
    ],
  },
});
