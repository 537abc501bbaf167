import { soundsOf } from './sounds';
import type { Vocabulary } from './vocabulary';

interface Candidate {
  characters: string[];
  gain: number;
  count: number;
}

const PAIR = 2;
const TRIPLE = 1;

const countAt = (
  characters: string[],
  at: number,
  length: number,
  vocabulary: Vocabulary,
): number =>
  at < 0 || at + length > characters.length
    ? 0
    : vocabulary.countOf(characters.slice(at, at + length).join(''));

/** How strange a run is to the titles: its pairs and triples that stand in none. */
const strangenessOf = (
  characters: string[],
  vocabulary: Vocabulary,
): { score: number; count: number } => {
  let score = 0;
  let count = 0;
  for (const at of characters.keys()) {
    if (at + 1 >= characters.length) break;
    const pair = countAt(characters, at, 2, vocabulary);
    const triple = countAt(characters, at, 3, vocabulary);
    score += (pair > 0 ? 0 : PAIR) + (triple > 0 || at + 2 >= characters.length ? 0 : TRIPLE);
    count += pair + triple;
  }
  return { score, count };
};

const soundsAlike = (a: string, b: string): boolean => {
  const sounds = soundsOf(b);
  return soundsOf(a).some((sound) => sounds.includes(sound));
};

/** How much less strange a run must become to be changed in a way: the less alike, the more. */
const NEEDED = { sameSound: 2, similarSound: 2.5, otherCharacter: 4, moved: 3 };

const changed = (characters: string[], at: number, removed: number, ...put: string[]): string[] => [
  ...characters.slice(0, at),
  ...put,
  ...characters.slice(at + removed),
];

interface Change {
  characters: string[];
  needed: number;
}

const NEAR = 2;
/** Far changes are believed only when everything around them is known afterwards. */
const isKnownAround = (characters: string[], at: number, vocabulary: Vocabulary): boolean => {
  for (
    let from = Math.max(0, at - NEAR);
    from < Math.min(characters.length - 1, at + NEAR);
    from += 1
  )
    if (countAt(characters, from, 2, vocabulary) === 0) return false;
  return true;
};

const replacements = (
  characters: string[],
  at: number,
  isInWord: boolean,
  vocabulary: Vocabulary,
): Change[] => {
  const own = characters[at] ?? '';
  const [before = '', after = ''] = [characters[at - 1], characters[at + 1]];
  const alike = vocabulary.soundingLike(own);
  const fits = (character: string): boolean =>
    (before !== '' && vocabulary.countOf(before + character) > 0) ||
    (after !== '' && vocabulary.countOf(character + after) > 0);
  // A character in a word of the dictionary is mistyped by its sound, if at all.
  return Array.from(isInWord ? alike : vocabulary.characters)
    .filter((character) => character !== own && fits(character))
    .map((character) => {
      const similar = alike.has(character) ? NEEDED.similarSound : NEEDED.otherCharacter;
      const needed = soundsAlike(own, character) ? NEEDED.sameSound : similar;
      return { characters: changed(characters, at, 1, character), needed };
    });
};

const insertions = (characters: string[], at: number, vocabulary: Vocabulary): Change[] => {
  const [before = '', after = ''] = [characters[at - 1], characters[at]];
  if (before === '' || after === '') return [];
  return Array.from(vocabulary.characters)
    .filter((character) => vocabulary.countOf(before + character + after) > 0)
    .map((character) => ({
      characters: changed(characters, at, 0, character),
      needed: NEEDED.moved,
    }));
};

/** A swap of two, or one too many inside of a run: at its ends it may be a word that no title has. */
const movements = (characters: string[], at: number): Change[] => {
  const [own = '', after] = [characters[at], characters[at + 1]];
  if (after === undefined) return [];
  const swapped = { characters: changed(characters, at, 2, after, own), needed: NEEDED.moved };
  return at === 0
    ? [swapped]
    : [swapped, { characters: changed(characters, at, 1), needed: NEEDED.moved }];
};

const isSuspect = (characters: string[], at: number, vocabulary: Vocabulary): boolean =>
  (at > 0 && countAt(characters, at - 1, 2, vocabulary) === 0) ||
  (at + 1 < characters.length && countAt(characters, at, 2, vocabulary) === 0);

const better = (a: Candidate | undefined, b: Candidate): Candidate =>
  a === undefined || b.gain > a.gain || (b.gain === a.gain && b.count > a.count) ? b : a;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The positions of characters that stand in words of the dictionary. */
const positionsInWords = (run: string): Set<number> => {
  const positions = new Set<number>();
  let at = 0;
  for (const { segment } of segmenter.segment(run)) {
    const { length } = Array.from(segment);
    for (let next = at; length > 1 && next < at + length; next += 1) positions.add(next);
    at += length;
  }
  return positions;
};

const corrected = (characters: string[], vocabulary: Vocabulary): string[] | undefined => {
  const now = strangenessOf(characters, vocabulary);
  const inWords = positionsInWords(characters.join(''));
  let best: Candidate | undefined;
  for (const at of characters.keys()) {
    if (!isSuspect(characters, at, vocabulary)) continue;
    const changes = [
      ...replacements(characters, at, inWords.has(at), vocabulary),
      ...insertions(characters, at, vocabulary),
      ...movements(characters, at),
    ];
    for (const { characters: candidate, needed } of changes) {
      const { score, count } = strangenessOf(candidate, vocabulary);
      if (now.score - score < needed) continue;
      if (needed >= NEEDED.moved && !isKnownAround(candidate, at, vocabulary)) continue;
      best = better(best, { characters: candidate, gain: now.score - score - needed, count });
    }
  }
  return best?.characters;
};

const LONGEST_RUN = 30;
const LONG_RUN = 8;

/**
 * A run of Han characters or Yi syllables with one of them mended, in a long run two, when the titles know
 * the mended run better: another character of the same or a similar sound, a wrong, missing, superfluous or
 * swapped one. Undefined when nothing is to be mended.
 */
export const correctRun = (run: string, vocabulary: Vocabulary): string | undefined => {
  const characters = Array.from(run);
  if (characters.length < 2 || characters.length > LONGEST_RUN) return undefined;
  const once = corrected(characters, vocabulary);
  const twice = once && characters.length >= LONG_RUN ? corrected(once, vocabulary) : undefined;
  return (twice ?? once)?.join('');
};
