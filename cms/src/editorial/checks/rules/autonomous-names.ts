import { createCheck } from '../check';
import { ALL_DIVISIONS } from '../data/divisions';
import { isMentioned, speaksOfThePast } from '../reading/context-words';
import { chinesePassagesOf } from '../reading/reading';
import { says } from '../sample';

const OFFICIAL: Record<string, string> = {
  阿坝: '阿坝藏族羌族自治州',
  甘孜: '甘孜藏族自治州',
  凉山: '凉山彝族自治州',
  北川: '北川羌族自治县',
  峨边: '峨边彝族自治县',
  马边: '马边彝族自治县',
  木里: '木里藏族自治县',
};
const AUTONOMOUS =
  /(阿坝|甘孜|凉山|北川|峨边|马边|木里)(?:州|县)?(?:[藏羌彝](?:族)?){0,3}(?:各族)?自治[州县区]/g;

/**
 * Sichuan's three autonomous prefectures and four autonomous counties by their full names as the State
 * Council gave them: a wrong one is 严重表述错误 (国办秘函〔2019〕19号).
 */
export const autonomousNames = createCheck({
  id: 'autonomous-names',
  title: '自治州、自治县名称有误',
  source: '《民族区域自治法》；县级以上行政区划名称；国办秘函〔2019〕19号：严重表述错误',
  severity: 'blocking',
  find: (document) =>
    chinesePassagesOf(document)
      .filter(({ quoted }) => !quoted)
      .flatMap(({ path, ownText: text }) =>
        [...text.matchAll(AUTONOMOUS)].flatMap(({ 0: word, 1: place = '', index }) => {
          const isRight = ALL_DIVISIONS.has(word) || word === OFFICIAL[place];
          if (isRight || isMentioned(text, index, word.length) || speaksOfThePast(text, index))
            return [];
          const message = `“${word}”名称有误，应为“${OFFICIAL[place] ?? ''}”`;
          return [{ path, message, quote: word }];
        }),
      ),
  examples: {
    passing: [
      { words: '“阿坝藏族羌族自治州”', document: says('阿坝藏族羌族自治州和木里藏族自治县。') },
    ],
    failing: [
      { words: '“阿坝藏羌自治州”', document: says('阿坝藏羌自治州的羌绣。') },
      { words: '“凉山彝族自治区”', document: says('凉山彝族自治区的火把节。') },
    ],
  },
});
