import { createCheck } from '../check';
import { WRONG_ETHNIC_NAMES } from '../data/wrong-ethnic-names';
import { isMentioned, speaksOfThePast } from '../reading/context-words';
import { chinesePassagesOf } from '../reading/reading';
import { says } from '../sample';

/**
 * Names that must not stand for an ethnic group: short forms, names of branches, abusive and former
 * names. A wrong name is 严重表述错误, a veto (国办秘函〔2019〕19号). Quotations, titles and sentences about
 * what somebody was once called are left alone.
 */
export const ethnicGroupNames = createCheck({
  id: 'ethnic-group-names',
  title: '民族名称使用不当',
  source:
    '新华社新闻信息报道中的禁用词和慎用词（2016年修订）民族宗教类；国办秘函〔2019〕19号：严重表述错误',
  severity: 'blocking',
  find: (document) =>
    chinesePassagesOf(document)
      .filter(({ quoted }) => !quoted)
      .flatMap(({ path, ownText: text }) =>
        WRONG_ETHNIC_NAMES.flatMap(({ pattern, instead, why }) =>
          [...text.matchAll(pattern)]
            .filter(
              ({ index, 0: word }) =>
                !isMentioned(text, index, word.length) && !speaksOfThePast(text, index),
            )
            .map(({ 0: word }) => ({
              path,
              message: `“${word}”使用不当（${why}），应为“${instead}”`,
              quote: word,
            })),
        ),
      ),
  examples: {
    passing: [
      { words: '“蒙古族、朝鲜族、摩梭人”', document: says('蒙古族、朝鲜族群众和摩梭人同台演出。') },
      { words: '“佤族旧称卡瓦族”', document: says('佤族旧称卡瓦族，1963年改称佤族。') },
    ],
    failing: [
      { words: '“蒙族”', document: says('蒙族群众载歌载舞。') },
      { words: '“摩梭族”', document: says('泸沽湖畔的摩梭族人家。') },
      { words: '“畬族”', document: says('畬族歌手登台。') },
    ],
  },
});
