import { slugFrom } from '../../publishing/slug';

const LONGEST = 40;
const WITHOUT_LATIN = 'item';

const cut = (key: string, longest: number): string => key.slice(0, longest).replace(/-+$/, '');

/**
 * A key for something that is asked, from the pinyin of its name: 申请人姓名 → `shen-qing-ren-xing-ming`;
 * with a number when it is taken. Names without Latin letters in them (Tibetan, Yi) are `item`.
 */
export const proposedKey = (label: string, taken: ReadonlySet<string>): string => {
  const latin = slugFrom(label).replace(/^[^a-z]+/, '');
  const base = cut(latin === '' ? WITHOUT_LATIN : latin, LONGEST);
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const key = `${cut(base, LONGEST - 1 - String(number).length)}-${String(number)}`;
    if (!taken.has(key)) return key;
  }
};
