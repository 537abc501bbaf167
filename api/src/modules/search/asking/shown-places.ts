import type { SearchPlace } from '@minzong/api-contract';
import { excerptOf } from '../analysis/excerpt';
import { fold } from '../analysis/fold';
import { numbersIn } from '../analysis/numbers';
import { occurrencesIn, type Occurrence } from '../analysis/occurrences';
import type { PreparedQuery } from '../analysis/prepare-query';
import type { Place } from '../documents/document-text';

const MOST_PLACES = 3;
const SNIPPET_CHARACTERS = 60;

interface Candidate {
  place: Place;
  /** how many words of the query stand there */
  words: number;
  weight: number;
  isNamed: boolean;
}

const isNamed = (label: string, { clause }: PreparedQuery): boolean =>
  clause !== undefined &&
  numbersIn(fold(label)).some(
    ({ kind, numbers }) =>
      kind === 'clause' && numbers[0] === clause.number && numbers[1] === clause.addition,
  );

const candidate = (
  place: Place,
  inside: readonly Occurrence[],
  query: PreparedQuery,
): Candidate => {
  const weights = new Map<number, number>();
  for (const { word, weight, reason } of inside)
    if (reason !== 'partial') weights.set(word, Math.max(weights.get(word) ?? 0, weight));
  return {
    place,
    words: weights.size,
    weight: [...weights.values()].reduce((sum, weight) => sum + weight, 0) + inside.length / 10,
    isNamed: isNamed(place.label, query),
  };
};

/** Occurrences and places both stand in the order of the text: one walk finds which is where. */
const candidatesOf = (
  places: readonly Place[],
  occurrences: readonly Occurrence[],
  query: PreparedQuery,
): Candidate[] => {
  let at = 0;
  return places.map((place) => {
    while ((occurrences[at]?.at ?? Infinity) < place.start) at += 1;
    const inside: Occurrence[] = [];
    for (
      let next = occurrences[at];
      next !== undefined && next.at < place.end;
      next = occurrences[(at += 1)]
    )
      inside.push(next);
    return candidate(place, inside, query);
  });
};

export interface ShownPlaces {
  places: Omit<SearchPlace, 'url'>[];
  anchors: string[];
  /** the hit is best opened at its first place */
  opensThere: boolean;
}

/**
 * The places of a document where the most of a query stands; a clause that the query names comes
 * first. A document whose title holds as much of the query opens at its beginning.
 * @param text what the places are measured in
 * @param wordsInTitle how many words of the query the title holds
 */
export const shownPlaces = (
  places: readonly Place[],
  text: string,
  query: PreparedQuery,
  wordsInTitle: number,
): ShownPlaces => {
  const best = candidatesOf(places, occurrencesIn(text, query), query)
    .filter((one) => one.words > 0 || one.isNamed)
    .sort(
      (a, b) => Number(b.isNamed) - Number(a.isNamed) || b.words - a.words || b.weight - a.weight,
    );
  const [first] = best;
  if (first === undefined) return { places: [], anchors: [], opensThere: false };
  const shown = best
    .filter(({ words, isNamed: named }) => named || words >= first.words)
    .slice(0, MOST_PLACES);
  return {
    places: shown.map(({ place: { label, start, end } }) => ({
      label,
      snippet: excerptOf(text.slice(start, end), query, SNIPPET_CHARACTERS),
    })),
    anchors: shown.map(({ place }) => place.anchor),
    opensThere: first.isNamed || first.words > wordsInTitle,
  };
};
