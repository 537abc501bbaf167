import { fold } from './fold';
import { matchText, type TextMatch } from './match-text';
import { numbersIn } from './numbers';
import type { PreparedQuery } from './prepare-query';

/** A part of a document with an address of its own: a clause, a leaf, a headed section. */
export interface TextPlace {
  label: string;
  anchor: string;
  text: string;
}

const NAMED = 10_000;

const isNamed = (label: string, { clause }: PreparedQuery): boolean =>
  clause !== undefined &&
  numbersIn(fold(label)).some(
    ({ kind, numbers }) =>
      kind === 'clause' && numbers[0] === clause.number && numbers[1] === clause.addition,
  );

/** The places of a document that hold the most of a query, the best first; a clause that it names wins. */
export const bestPlaces = <Place extends TextPlace>(
  places: readonly Place[],
  query: PreparedQuery,
  limit: number,
): { place: Place; match: TextMatch }[] =>
  places
    .map((place) => {
      const match = matchText(place.text, query);
      return { place, match, score: match.score + (isNamed(place.label, query) ? NAMED : 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ place, match }) => ({ place, match }));
