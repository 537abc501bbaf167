const FINALS_BY_INITIALS: readonly (readonly [string, string])[] = [
  ['', 'a ai an ang ao e ei en eng er o ou'],
  ['b p m', 'a ai an ang ao ei en eng i ian iao ie in ing o u ou'],
  ['m', 'e iu'],
  ['f', 'a an ang ei en eng o ou u'],
  ['d t n l', 'a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu ong ou u uan ue ui un uo'],
  ['g k h', 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo'],
  ['j q x', 'i ia ian iang iao ie in ing iong iu u uan ue un'],
  ['zh ch sh r z c s', 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo'],
  ['y', 'a an ang ao e i in ing o ong ou u uan ue un'],
  ['w', 'a ai an ang ei en eng o u'],
];

const SYLLABLES = new Set(
  FINALS_BY_INITIALS.flatMap(([initials, finals]) =>
    initials.split(' ').flatMap((initial) => finals.split(' ').map((final) => initial + final)),
  ),
);
const BEGINNINGS = new Set(
  [...SYLLABLES].flatMap((syllable) => Array.from(syllable, (_, at) => syllable.slice(0, at + 1))),
);
const LONGEST = 6;

/** True when letters can be read as pinyin syllables, the last of which may be unfinished. */
export const isPinyin = (letters: string): boolean => {
  const reachable = new Set([0]);
  for (let at = 0; at < letters.length; at += 1) {
    if (!reachable.has(at)) continue;
    if (BEGINNINGS.has(letters.slice(at))) return true;
    for (let length = 1; length <= LONGEST; length += 1)
      if (SYLLABLES.has(letters.slice(at, at + length))) reachable.add(at + length);
  }
  return letters !== '' && reachable.has(letters.length);
};

const MOST_INITIALS = 12;
/** True when letters can be the first letters of Chinese words: i, u and v begin no syllable. */
export const areInitials = (letters: string): boolean =>
  letters.length >= 2 && letters.length <= MOST_INITIALS && /^[a-hj-tw-z]+$/.test(letters);
