import type { Judgements } from '../queries/judged-query';

/** A document that was found, and the anchor at which its address opens. */
export interface RankedHit {
  slug: string;
  place: string | undefined;
}

const DEPTH = 10;

/** Järvelin and Kekäläinen's discounted cumulative gain, with gain 2^grade − 1. */
const discountedGain = (grades: number[]): number =>
  grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);

/** The grades of what was found, best rank first; a document found twice counts once. */
const gradesOf = (hits: readonly RankedHit[], judgements: Judgements): number[] =>
  hits.map(({ slug }, index) =>
    hits.findIndex((hit) => hit.slug === slug) < index ? 0 : (judgements.get(slug)?.grade ?? 0),
  );

/** nDCG@10: 1 when the ten first hits are the best ones in the best order. */
export const ndcg = (hits: readonly RankedHit[], judgements: Judgements): number => {
  const ideal = [...judgements.values()].map(({ grade }) => grade).sort((a, b) => b - a);
  return (
    discountedGain(gradesOf(hits.slice(0, DEPTH), judgements)) /
    discountedGain(ideal.slice(0, DEPTH))
  );
};

/** One over the rank of the first wanted document (grade 3) among the ten first, or 0. */
export const reciprocalRank = (hits: readonly RankedHit[], judgements: Judgements): number => {
  const rank = gradesOf(hits.slice(0, DEPTH), judgements).indexOf(3);
  return rank < 0 ? 0 : 1 / (rank + 1);
};

/** 1 when the first hit is a wanted document. */
export const successAtOne = (hits: readonly RankedHit[], judgements: Judgements): number =>
  gradesOf(hits.slice(0, 1), judgements)[0] === 3 ? 1 : 0;

/** `leaf-2-line-1` lies within `leaf-2`. */
const lies = (within: string, place: string | undefined): boolean =>
  place === within || place?.startsWith(`${within}-`) === true;

/**
 * 1 when the first hit whose place is judged opens there.
 * @returns undefined when no place of the wanted documents is judged
 */
export const placeAtOne = (
  hits: readonly RankedHit[],
  judgements: Judgements,
): number | undefined => {
  const places = new Map(
    [...judgements].flatMap(([slug, { grade, place }]) =>
      grade === 3 && place !== undefined ? [[slug, place] as const] : [],
    ),
  );
  if (places.size === 0) return undefined;
  const hit = hits.slice(0, DEPTH).find(({ slug }) => places.has(slug));
  return hit !== undefined && lies(places.get(hit.slug) ?? '', hit.place) ? 1 : 0;
};
