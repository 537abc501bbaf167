import { createCheck } from '../check';
import { ALL_DIVISIONS, FORMER_DIVISIONS, SHORT_FORMS, SICHUAN_DIVISIONS } from '../data/divisions';
import type { Draft } from '../draft';
import { isMentioned, speaksOfThePast } from '../reading/context-words';
import { NearNames } from '../reading/near-names';
import { chinesePassagesOf, type Passage } from '../reading/reading';
import { says } from '../sample';

const NAMES = [...SICHUAN_DIVISIONS.values()].filter(({ length }) => length > 2);
const near = new NearNames(NAMES, /[县市区州]/g, ALL_DIVISIONS);

// 直达县城, 治安县域: a short name counts only where a name can begin.
const formerIn = (text: string, name: string): number => {
  const boundary = name.length > 2 ? '' : '(?<![\\u4e00-\\u9fff])|(?<=[市省州川])';
  return text.search(new RegExp(`(?:${boundary})${name}(?![城域级里])`));
};

const formerNames = ({ path, ownText: text }: Passage) =>
  FORMER_DIVISIONS.flatMap(([former, name, year]) => {
    const at = text.includes(former) ? formerIn(text, former) : -1;
    if (at < 0 || isMentioned(text, at, former.length) || speaksOfThePast(text, at)) return [];
    const message = `“${former}”已于${String(year)}年改为“${name}”，请核对`;
    return [{ path, message, quote: former }];
  });

const misspelled = ({ path, ownText: text }: Passage) =>
  near
    .in(text)
    .filter(({ at, word }) => !isMentioned(text, at, word.length))
    .map(({ word, name }) => ({
      path,
      message: `“${word}”疑为“${name}”之误，请核对`,
      quote: word,
    }));

const shortForms = (document: Draft, passages: readonly Passage[]) =>
  SHORT_FORMS.flatMap(([short, full]) => {
    if (document.type === 'policy') return [];
    const first = passages.find(({ ownText }) => ownText.includes(short));
    const isNamed = passages.some(({ ownText }) => ownText.includes(full));
    if (first === undefined || isNamed) return [];
    const message = `首次出现时请写全称“${full}”，之后可以写“${short}”`;
    return [{ path: first.path, message, quote: short }];
  });

/**
 * Names of Sichuan's divisions as they are now, down to the county (data: @vant/area-data, GB/T 2260):
 * former names, one wrong character, short forms without the full name.
 */
export const divisionNames = createCheck({
  id: 'division-names',
  title: '行政区划名称有误',
  source: 'GB/T 2260；民政部县级以上行政区划变更情况；国办秘函〔2019〕19号：表述不规范',
  severity: 'warning',
  find: (document) => {
    const passages = chinesePassagesOf(document).filter(({ quoted }) => !quoted);
    return [
      ...passages.flatMap((passage) => [...formerNames(passage), ...misspelled(passage)]),
      ...shortForms(document, passages),
    ];
  },
  examples: {
    passing: [
      {
        words: '先写“凉山彝族自治州”，后写“凉山州”',
        document: says(
          '凉山彝族自治州越西县。凉山州的若尔盖县？不，若尔盖县属阿坝藏族羌族自治州。',
        ),
      },
      { words: '“原双流县，2015年撤县设区”', document: says('双流区（原双流县）。') },
      { words: '“直达县城”里没有达县', document: says('班车直达县城，乡村与城区相通。') },
    ],
    failing: [
      { words: '“郫县”', document: says('郫县豆瓣产自郫县。') },
      { words: '“若尔盍县”', document: says('若尔盍县的草原。') },
      { words: '只写“凉山州”', document: says('凉山州的火把节。') },
    ],
  },
});
