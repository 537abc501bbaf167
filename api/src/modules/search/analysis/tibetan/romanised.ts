import { soundOf } from './phonetics';
import { syllablesOf } from './syllables';
import { wylieOf } from './wylie';

/**
 * What transcriptions do not agree on: voiced and voiceless, aspirated and plain letters, ts, dz, z and s,
 * retroflexes, umlauts. Latin letters of any transcription → a key under which they meet.
 */
const ALIKE: readonly [RegExp, string][] = [
  [/[^a-z]/g, ''],
  [/tsh|ts|dz|z(?!h)/g, 's'],
  [/zh|sh/g, 'x'],
  [/chh?|j|q/g, 'c'],
  [/kh|g/g, 'k'],
  [/th|d/g, 't'],
  [/ph|b|w/g, 'p'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/tr/g, 't'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
];

/** The key of folded Latin letters, in whatever transcription of Tibetan they are. */
export const romanisedKey = (letters: string): string =>
  ALIKE.reduce((key, [form, same]) => key.replace(form, same), letters);

const PLAIN_VOWELS: Readonly<Record<string, string>> = { ö: 'o', ü: 'u' };
const plain = (letters: string): string =>
  letters.replace(/[öü]/g, (vowel) => PLAIN_VOWELS[vowel] ?? vowel);

/** A syllable in the transcriptions by which its title is found. */
export interface RomanisedSyllable {
  at: number;
  length: number;
  /** Wylie; sound without joined particles (milarepa); as spoken with them and with nasals between */
  forms: readonly [string, string, string];
}

const nasalAfter = (letters: string, next: string | undefined): string =>
  /[aeiou]$/.test(plain(letters)) && next !== undefined ? (soundOf(next, false)?.nasal ?? '') : '';

/** The syllables of a Tibetan run of a title; those that cannot be read are left out. */
export const romanisedSyllables = (run: string): RomanisedSyllable[] => {
  return syllablesOf(run).flatMap(({ at, length, base }, index, all) => {
    const syllable = run.slice(at, at + length);
    const next = all[index + 1];
    const letters = soundOf(syllable, index === 0)?.letters;
    const bare = soundOf(base, index === 0)?.letters;
    const wylie = wylieOf(syllable);
    if (letters === undefined || bare === undefined || wylie === undefined) return [];
    const nasal = nasalAfter(letters, next && run.slice(next.at, next.at + next.length));
    return [{ at, length, forms: [wylie, plain(bare), plain(letters) + nasal] as const }];
  });
};
