import type { Place } from '../documents/document-text';

const MOST_RECORDED_PLACES = 2000;
const SHORTEST_RECORD = 300;

/**
 * Places that stand together in one record: a clause has one of its own, short lines share one, so
 * that a leaf of ten lines is found as one.
 */
export const recordedPlaces = (places: readonly Place[]): Pick<Place, 'start' | 'end'>[] => {
  const records: Pick<Place, 'start' | 'end'>[] = [];
  for (const { start, end, anchor } of places) {
    const last = records.at(-1);
    const isLine = anchor.startsWith('leaf-');
    if (isLine && last !== undefined && last.end - last.start < SHORTEST_RECORD) last.end = end;
    else records.push({ start, end });
  }
  return records.slice(0, MOST_RECORDED_PLACES);
};
