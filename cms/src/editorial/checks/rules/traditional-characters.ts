import { createCheck } from '../check';
import { chinesePassagesOf } from '../reading/reading';
import { simplifiedForm } from '../reading/traditional';
import { paragraph, sample, says } from '../sample';

const HAN = /\p{sc=Han}/gu;
/** A few characters in quotation marks are spoken about: 右侧写“示範”. */
const MENTIONED = /[“‘「『《][^”’」』》]{1,12}[”’」』》]/g;
const SHOWN = 8;

/**
 * Simplified text keeps to standard characters: 国家通用语言文字法 art. 9, 通用规范汉字表. Quotations, ancient
 * texts and what is marked as another language (`:lang[…]{lang=zh-Hant}`) are left alone.
 */
export const traditionalCharacters = createCheck({
  id: 'traditional-characters',
  title: '简体文字中夹有繁体字',
  source: '《国家通用语言文字法》第九条；通用规范汉字表',
  severity: 'warning',
  find: (document) =>
    chinesePassagesOf(document)
      .filter(({ quoted, language }) => !quoted && language === 'zh-CN')
      .flatMap(({ path, ownText }) => {
        const pairs = [...new Set(ownText.replace(MENTIONED, '').match(HAN))].flatMap(
          (character) => {
            const form = simplifiedForm(character);
            return form === undefined ? [] : [`${character}→${form}`];
          },
        );
        if (pairs.length === 0) return [];
        const more = pairs.length > SHOWN ? ` 等${String(pairs.length)}字` : '';
        const message = `夹有繁体字：${pairs.slice(0, SHOWN).join('、')}${more}。确需使用的请标为 :lang[…]{lang=zh-Hant}`;
        return [{ path, message, quote: pairs[0]?.[0] }];
      }),
  examples: {
    passing: [
      { words: '“乾隆”“著作”“藉此”不是繁体', document: says('乾隆年间的著作，藉此流传。') },
      {
        words: '标为繁体的书名',
        document: sample('article', {
          body: [
            paragraph('书名是', {
              type: 'language',
              language: 'zh-Hant',
              children: [{ type: 'text', text: '華陽國志' }],
            }),
          ],
        }),
      },
    ],
    failing: [{ words: '“各族羣衆”', document: says('各族羣衆團結。') }],
  },
});
