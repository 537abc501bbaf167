import type { PublishedDocument } from '@minzong/content-types';
import { piecesOf, type Piece } from './pieces';

/** A clause, a line, a section: a stretch of a document's text in UTF-16 units. */
export interface Place {
  anchor: string;
  label: string;
  start: number;
  /** exclusive */
  end: number;
}

export interface DocumentText {
  text: string;
  /** in the order of the text, not overlapping */
  places: Place[];
}

const MAXIMUM_TEXT_LENGTH = 200_000;

const join = (pieces: Piece[]): DocumentText => {
  const parts: string[] = [];
  const places: Place[] = [];
  let length = 0;
  for (const { words, spot } of pieces) {
    if (length >= MAXIMUM_TEXT_LENGTH) break;
    const taken = words.toWellFormed().slice(0, MAXIMUM_TEXT_LENGTH - length);
    const last = places.at(-1);
    if (spot !== undefined && spot.anchor === last?.anchor) last.end = length + taken.length;
    else if (spot !== undefined)
      places.push({ ...spot, start: length, end: length + taken.length });
    parts.push(taken);
    length += taken.length + 1;
  }
  return { text: parts.join('\n').toWellFormed(), places };
};

/** The words of a document beyond title and summary as one text, and the places in it. */
export const documentText = (document: PublishedDocument): DocumentText => join(piecesOf(document));
