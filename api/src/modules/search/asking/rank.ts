import type { DocumentType } from '@minzong/content-types';
import { occurrencesIn, type Occurrence } from '../analysis/occurrences';
import type { PreparedQuery } from '../analysis/prepare-query';
import type { Unit } from '../analysis/query-units';

/** What the ranking knows of a document that was found. */
export interface Candidate {
  key: string;
  type: DocumentType;
  /** every title and name by which it goes */
  titles: readonly string[];
  summary: string;
  isInForce: boolean;
  /** the words of the text, where the ranking may look at them; empty otherwise */
  text: string;
}

/**
 * How likely a page of this type is what a person wants who looks for a subject: pages on which one
 * acts or relies, then what explains them, then what only tells of them.
 */
const USE: Record<DocumentType, number> = {
  ...{ 'service-guide': 1, policy: 1, region: 1, 'ethnic-group': 1, topic: 1 },
  ...{ leader: 0.9, department: 0.9 },
  ...{ page: 0.8, 'ancient-text': 0.8, 'ancient-collection': 0.8, magazine: 0.8, product: 0.8 },
  ...{ explainer: 0.6, 'magazine-article': 0.6, 'magazine-issue': 0.4, column: 0.4 },
  ...{ announcement: 0.3, article: 0.3 },
};

/** What each sign of a wanted document counts, when all of it is there. */
const WEIGHTS = {
  /** the words of the query are in the title, or another name of the document */
  named: 1,
  /** the title holds little besides */
  filled: 0.5,
  /** those that are not in the title are in the summary */
  summarised: 0.3,
  /** they are in the text; only where documents have some of the words */
  told: 1.2,
  use: 0.4,
  inForce: 0.5,
  /** a clause is asked for, which policies alone have */
  clause: 0.5,
  /** the order in which the search server gave them */
  given: 0.2,
};

/** So far down, the order in which the search server gave them says all it has to say. */
const FAR = 60;

const WEAK = 0.3;
const CONCEPT = 2;
const BEGINNING = 0.5;

/** How much a word says by itself: long ones more than short ones, and more than those of every form. */
const weightOf = ({ worth, concept, number, isBeginning, tokens }: Unit): number => {
  const length = concept !== undefined || number !== undefined ? CONCEPT : tokens.length;
  return (worth === 'content' ? 1 : WEAK) * (isBeginning ? BEGINNING : Math.max(1, length));
};

/** The weights of the words of a query, in its order, its phrases last. */
const weightsOf = ({ units, phrases }: PreparedQuery): number[] => [
  ...units.map(weightOf),
  ...phrases.map((phrase) => Math.max(1, phrase.length - 1)),
];

/** Of what has some of the words, that says the more which has the rarer ones. */
const rarities = (founds: readonly number[][], words: number): number[] =>
  Array.from({ length: words }, (_, word) => {
    const holders = founds.filter((found) => (found[word] ?? 0) > 0).length;
    return Math.log(1 + founds.length / Math.max(1, holders));
  });

const PART = 0.4;

/** How much of each word of the query is there: 1, a part of it, or 0. */
const wordsIn = (occurrences: readonly Occurrence[], words: number): number[] => {
  const found = new Array<number>(words).fill(0);
  for (const { word, reason } of occurrences) {
    // Letters that are read as pinyin or initials stand for all of the query.
    if (reason === 'pinyin' || reason === 'initials') found.fill(1);
    const held = found[word];
    if (held !== undefined) found[word] = Math.max(held, reason === 'partial' ? PART : 1);
  }
  return found;
};

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
const lettersIn = (text: string): number => text.replace(NO_LETTERS, '').length;

/** The share of a title that the query holds, in letters. */
const filledBy = (title: string, occurrences: readonly Occurrence[]): number => {
  let end = 0;
  let matched = '';
  for (const occurrence of occurrences) {
    matched += title.slice(Math.max(end, occurrence.at), Math.max(end, occurrence.end));
    end = Math.max(end, occurrence.end);
  }
  return lettersIn(matched) / Math.max(1, lettersIn(title));
};

const most = (a: number[], b: number[]): number[] => a.map((one, at) => Math.max(one, b[at] ?? 0));

/** Which words of the query a document holds, and where. */
interface Seen {
  inTitles: number[];
  inSummary: number[];
  anywhere: number[];
  filled: number;
}

const see = (
  { titles: called, summary, text }: Candidate,
  query: PreparedQuery,
  words: number,
): Seen => {
  const lookIn = (piece: string): readonly Occurrence[] =>
    piece === '' ? [] : occurrencesIn(piece, query);
  const titles = called.map((title) => {
    const occurrences = lookIn(title);
    return { found: wordsIn(occurrences, words), filled: filledBy(title, occurrences) };
  });
  const inTitles = titles.map(({ found }) => found).reduce(most, new Array<number>(words).fill(0));
  const inSummary = most(inTitles, wordsIn(lookIn(summary), words));
  return {
    ...{ inTitles, inSummary },
    anywhere: most(inSummary, wordsIn(lookIn(text), words)),
    filled: Math.max(0, ...titles.map(({ filled }) => filled)),
  };
};

const shareOf = (found: number[], weights: number[]): number => {
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  return sum(found.map((one, word) => one * (weights[word] ?? 0))) / Math.max(1e-9, sum(weights));
};

interface Judged {
  key: string;
  /** how likely this document is what a person wants who asks so; larger is likelier */
  score: number;
  /** how much of the query it holds anywhere that was looked at, from 0 to 1 */
  held: number;
}

const judge = (
  { key, type, isInForce, text }: Candidate,
  { inTitles, inSummary, anywhere, filled }: Seen,
  weights: number[],
  query: PreparedQuery,
): Judged => {
  const named = shareOf(inTitles, weights);
  const held = shareOf(anywhere, weights);
  const signs: Record<Exclude<keyof typeof WEIGHTS, 'given'>, number> = {
    named,
    filled: named * filled,
    summarised: shareOf(inSummary, weights) - named,
    told: text === '' ? 0 : held,
    use: USE[type],
    inForce: isInForce ? 1 : 0,
    clause: query.clause !== undefined && type === 'policy' ? 1 : 0,
  };
  const score = Object.entries(signs).reduce(
    (total, [sign, value]) => total + WEIGHTS[sign as keyof typeof signs] * value,
    0,
  );
  return { key, score, held };
};

/**
 * Puts what was found in the order in which people want it: what is called so before what mentions
 * it, short titles before long ones that hold the same words, guides and policies before news of
 * them, what is in force before what is not. The search server can compare words; this compares
 * documents. Among equals its order stays: newer before older.
 * @param least what holds a smaller share of the query is left out
 */
export const rank = (
  candidates: readonly Candidate[],
  query: PreparedQuery,
  least = 0,
): string[] => {
  const own = weightsOf(query);
  const seen = candidates.map((candidate) => see(candidate, query, own.length));
  const isPartial = candidates.some(({ text }) => text !== '');
  const rarity = isPartial
    ? rarities(
        seen.map(({ anywhere }) => anywhere),
        own.length,
      )
    : own.map(() => 1);
  const weights = own.map((weight, word) => weight * (rarity[word] ?? 1));
  return candidates
    .flatMap((candidate, at) => {
      const found = seen[at];
      if (found === undefined) return [];
      const given = WEIGHTS.given * Math.min(1, at / FAR);
      return { ...judge(candidate, found, weights, query), given };
    })
    .filter(({ held }) => held >= least)
    .sort((a, b) => b.score - b.given - (a.score - a.given))
    .map(({ key }) => key);
};
