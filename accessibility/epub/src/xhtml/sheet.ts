import type { Inline } from '@minzong/content-types';
import type { Edition } from '../book';
import type { Node } from './element';

/** A picture that is in the book. */
export interface BoundPicture {
  /** path from a chapter's file */
  file: string;
}

/** A footnote of a chapter. */
export interface Note {
  number: number;
  children: Inline[];
  /** language of the text that it belongs to */
  language: string;
}

/** A heading or clause for the table of contents. */
export interface Entry {
  level: number;
  id: string;
  words: Inline[];
  language: string;
}

/** A leaf of the original for the list of pages. */
export interface PageMark {
  id: string;
  folio: string;
}

/** What must be remembered while one chapter is drawn from its first piece to its last. */
export interface Sheet {
  edition: Edition;
  /** language around what is being drawn */
  language: string;
  pictures: ReadonlyMap<string, BoundPicture>;
  /** every id that a link of this chapter can lead to */
  targets: ReadonlySet<string>;
  /** ids given out already: a file never has the same id twice */
  given: Set<string>;
  /** set before every anchor of the tree that is being drawn */
  prefix: string;
  headingOffset: number;
  lastLevel: number;
  clauses: ReadonlyMap<string, string>;
  notes: Note[];
  entries: Entry[];
  pages: PageMark[];
  insideLink: boolean;
  /** references to notes met inside a link; they follow it, for a link cannot hold a link */
  deferred: Node[];
}

/** An id for an anchor, or undefined when another block has taken it. */
export const giveId = (sheet: Sheet, id: string): string | undefined => {
  if (sheet.given.has(id)) return undefined;
  sheet.given.add(id);
  return id;
};

const RIGHT_TO_LEFT = /^(?:ar|dv|fa|he|ps|ug|ur|yi)(?:-Arab|-Hebr)?$/;

/** The attributes of an element whose language is not that around it (WCAG 3.1.2). */
export const languageAttributes = (language: string): Record<string, string | undefined> => ({
  lang: language,
  'xml:lang': language,
  dir: RIGHT_TO_LEFT.test(language) ? 'rtl' : undefined,
});

/** Draws something in a language; `attributes` is empty when that is the language around. */
export const within = <T>(
  sheet: Sheet,
  language: string,
  draw: (attributes: Record<string, string | undefined>) => T,
): T => {
  const around = sheet.language;
  sheet.language = language;
  try {
    return draw(around === language ? {} : languageAttributes(language));
  } finally {
    sheet.language = around;
  }
};
