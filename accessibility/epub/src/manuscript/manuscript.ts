import type { Image, Inline, RichText } from '@minzong/content-types';
import type { Phrase } from '../book';

/** A name and what it says, such as 文号: 示民宗发〔2026〕3号. */
export interface Fact {
  name: Inline[];
  value: Inline[];
}

/** A piece of a chapter, in the order of reading. */
export type Piece =
  | { kind: 'heading'; level: 2 | 3 | 4; id: string; words: Inline[] }
  | {
      kind: 'text';
      tree: RichText;
      language: string;
      /** set before every anchor, so that several trees can stand in one chapter */
      prefix: string;
      /** how many levels the headings are pushed down */
      headingOffset: number;
      /** names of paragraphs for the table of contents, by anchor: clause-3 → 第三条 */
      clauses: ReadonlyMap<string, string>;
    }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'notice'; words: Inline[] }
  | { kind: 'lead'; words: Inline[] }
  | { kind: 'picture'; image: Image; language: string }
  /** where a leaf of the original begins */
  | { kind: 'leaf'; id: string; folio: string; words: Inline[] }
  /** a line of the original with its translations */
  | { kind: 'line'; label: Inline[]; text: Inline[]; translations: Inline[][] };

/** One file of a book: what readers get to with one step of the table of contents. */
export interface Chapter {
  /** name of its file without extension */
  name: string;
  title: Phrase;
  role: 'chapter' | 'colophon';
  pieces: Piece[];
}

/** A book as a sequence of chapters, before it is drawn as EPUB or as plain text. */
export interface Manuscript {
  title: Phrase;
  chapters: Chapter[];
}
