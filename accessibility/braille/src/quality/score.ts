import { type Translator } from '../translate';
import { type GoldSentence } from './sentence';

/** What a translator made of one character. */
export interface Answer {
  /** Whether it was read as it should be. */
  right: boolean;
  /** Nothing where it is not known. */
  reading?: string;
  endsWord: boolean;
}

export interface Score {
  characters: number;
  right: number;
  /** Bounds inside runs of Chinese only: every translator knows where a mark is. */
  bounds: { found: number; wanted: number; both: number };
  wrong: string[];
}

/** Ours: one answer for each Chinese character. */
export const answersOf = (translator: Translator, { text, characters }: GoldSentence): Answer[] => {
  const words = translator.translate(text).words.filter(({ kind }) => kind === 'chinese');
  const own = words.flatMap(({ syllables }) =>
    syllables.map(({ reading }, n) => ({ reading, endsWord: n === syllables.length - 1 })),
  );
  return characters.map((gold, n) => {
    const answer = own[n] ?? { reading: '', endsWord: true };
    return { ...answer, right: answer.reading === gold.reading };
  });
};

const placeOf = ({ characters }: GoldSentence, n: number): string =>
  characters
    .slice(Math.max(0, n - 4), n + 5)
    .map(({ character }) => character)
    .join('');

/** @param answer to each sentence, in the order of its characters */
export const score = (
  sentences: readonly GoldSentence[],
  answer: (sentence: GoldSentence) => readonly Answer[],
): Score => {
  const total: Score = {
    characters: 0,
    right: 0,
    bounds: { found: 0, wanted: 0, both: 0 },
    wrong: [],
  };
  for (const sentence of sentences) {
    const answers = answer(sentence);
    sentence.characters.forEach((gold, n) => {
      const given = answers[n];
      total.characters += 1;
      if (given?.right) total.right += 1;
      else {
        const said = given?.reading ?? '?';
        total.wrong.push(`${placeOf(sentence, n)}: ${gold.character} ${gold.reading}, not ${said}`);
      }
    });
    countBounds(total, sentence, answers);
  }
  return total;
};

/** Places between two Chinese characters that stand side by side in the text. */
const countBounds = (
  { bounds }: Score,
  { text, characters }: GoldSentence,
  answers: readonly Answer[],
): void => {
  let at = 0;
  characters.forEach(({ character, endsWord }, n) => {
    at = text.indexOf(character, at) + character.length;
    const next = characters[n + 1];
    if (!next || !text.startsWith(next.character, at)) return;
    const found = answers[n]?.endsWord ?? false;
    if (found) bounds.found += 1;
    if (endsWord) bounds.wanted += 1;
    if (found && endsWord) bounds.both += 1;
  });
};

export const accuracy = ({ right, characters }: Score): number => right / Math.max(1, characters);

/** Harmonic mean of how many found bounds are right and how many right ones are found. */
export const f1 = ({ bounds: { found, wanted, both } }: Score): number =>
  found + wanted === 0 ? 1 : (2 * both) / (found + wanted);
