import { createCheck } from '../check';
import { SEVERE_WORDS } from '../data/severe-words';
import { isMentioned } from '../reading/context-words';
import { chinesePassagesOf } from '../reading/reading';
import { says } from '../sample';

/**
 * Expressions that are wrong wherever they stand, from the list in the code and the list of the house:
 * 国办秘函〔2019〕19号, 单项否决 “严重表述错误”.
 */
export const severeWords = createCheck({
  id: 'severe-words',
  title: '严重错误用语',
  source:
    '国办秘函〔2019〕19号：单项否决“严重表述错误”；新华社禁用词（2016年修订）；本单位错敏词表',
  severity: 'blocking',
  find: (document, { houseWords }) =>
    chinesePassagesOf(document)
      .filter(({ quoted }) => !quoted)
      .flatMap(({ path, ownText: text }) =>
        [...SEVERE_WORDS, ...houseWords].flatMap(({ wrong, right, why }) => {
          const at = text.indexOf(wrong);
          if (at < 0 || isMentioned(text, at, wrong.length)) return [];
          const instead = right === '' ? '请删除或改写' : `应为“${right}”`;
          const reason = why === '' ? '' : `（${why}）`;
          return [{ path, message: `“${wrong}”有误，${instead}${reason}`, quote: wrong }];
        }),
      ),
  examples: {
    passing: [{ words: '“中华人民共和国国务院”', document: says('中华人民共和国国务院令。') }],
    failing: [
      { words: '“中华人名共和国”', document: says('中华人名共和国成立。') },
      {
        words: '本单位词表中的词',
        document: says('示范洲的工作。'),
        context: { houseWords: [{ wrong: '示范洲', right: '示范州', why: '' }] },
      },
    ],
  },
});
