import { normalizedSyllable } from './normalize';

const TSHEG = '\u0f0b';
const VOWELS = /[\u0f71-\u0f7d\u0f80\u0f81]/g;
/** The particles that are written as one with the syllable before: འི འོ འང འམ འས འར. */
const JOINED_PARTICLE = /(?<=[\u0f40-\u0fbc])\u0f60(?:\u0f72|\u0f7c|\u0f44|\u0f58|\u0f66|\u0f62)$/;
/** Two letters without a vowel, the last one a root: they had a འ before the particle took its place. */
const LOST_A = /^[\u0f40-\u0f6c]{2}$/;
/** པ བ མ པོ བོ མོ with the case endings ས and ར, which are written as one with them. */
const NOMINAL_WITH_CASE = /^([\u0f54\u0f56\u0f58]\u0f7c?)[\u0f66\u0f62]$/;
const OPEN_WITH_CASE = /^(.*[\u0f71-\u0f7d\u0f80\u0f81])[\u0f66\u0f62]$/;

const PARTICLES = new Set(
  (
    'གི ཀྱི གྱི ཡི འི གིས ཀྱིས གྱིས ཡིས ལ ན དང ནི ཏུ དུ སུ རུ ར ནས ལས སོ ཏོ དོ ངོ ནོ བོ མོ རོ ལོ ' +
    'ཀྱང ཡང འང ཏེ དེ སྟེ ཅིང ཞིང ཤིང ཅིག ཞིག ཤིག གམ ངམ དམ ནམ བམ མམ རམ ལམ སམ ཏམ'
  ).split(' '),
);
// Words of their own as well: never dropped.
for (const word of ['བོ', 'མོ', 'ལོ', 'རོ', 'དེ', 'དོ', 'ངོ', 'ནོ', 'ལམ', 'དམ', 'ནམ', 'སྟེ'])
  PARTICLES.delete(word);

/** A syllable of a Tibetan run: as it stands (from `at`) and as it is compared. */
export interface TibetanSyllable {
  at: number;
  length: number;
  /** without joined particles: བའི → བ, པས → པ */
  base: string;
}

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

const baseOf = (syllable: string): string => {
  const whole = normalizedSyllable(syllable);
  const stem = whole.replace(JOINED_PARTICLE, '');
  if (stem !== whole && LOST_A.test(stem)) return `${stem}\u0f60`;
  return stem.replace(NOMINAL_WITH_CASE, '$1');
};

/** A syllable without the particles written as one with it; remembered, because syllables recur. */
export const syllableBase = (syllable: string): string => {
  const held = known.get(syllable);
  if (held !== undefined) return held;
  if (known.size >= MOST_KNOWN) known.clear();
  const base = baseOf(syllable);
  known.set(syllable, base);
  return base;
};

/** The syllables of a Tibetan run, in order. */
export const syllablesOf = (run: string): TibetanSyllable[] => {
  const syllables: TibetanSyllable[] = [];
  let at = 0;
  for (const piece of run.split(TSHEG)) {
    if (piece !== '') syllables.push({ at, length: piece.length, base: syllableBase(piece) });
    at += piece.length + 1;
  }
  return syllables;
};

/** ཁོས → ཁོ, སུས → སུ: what a syllable is if its last letter is a case ending; undefined otherwise. */
export const withoutCase = (base: string): string | undefined => OPEN_WITH_CASE.exec(base)?.[1];

/** The letters of a syllable without its vowels: what is left when a vowel is forgotten. */
export const skeletonOf = (base: string): string => base.replace(VOWELS, '');

/** True for grammatical particles, which hold sentences together and are not looked for. */
export const isParticle = (base: string): boolean => PARTICLES.has(base);
