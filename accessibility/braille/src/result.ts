import { type Clause } from './cells/clauses';
import { BLANK } from './cells/dots';
import { type SyllableCells } from './cells/word-cells';

/** What a word is, and so by which rules it was written. */
export type WordKind =
  | 'chinese'
  | 'number'
  | 'letters'
  | 'english'
  | 'punctuation'
  | 'symbol'
  | 'braille'
  | 'note'
  | 'blank';

/** Who decided on a word's reading, the surest first. */
export type Source = 'correction' | 'lexicon' | 'dictionary' | 'context' | 'default';

/** A piece of the text between two places where blanks may stand, with everything said of it. */
export interface BrailleWord {
  kind: WordKind;
  /** As it stands in the source, `source.slice(start, end)`. */
  text: string;
  /** UTF-16 offsets in the paragraph's source. */
  start: number;
  end: number;
  /** Unicode braille, without the blank after it. */
  cells: string;
  /** Blank cells between this word and the one before it. */
  blanksBefore: number;
  /** Chinese words only: each character with its reading. */
  syllables: readonly SyllableCells[];
  /** Numbered pinyin divided by blanks; empty for anything that is not Chinese. */
  reading: string;
  clauses: readonly Clause[];
  source: Source;
  /** 0 to 1: how sure the reading is. Below 0.8 a proof-reader should look. */
  confidence: number;
  /** Other readings of the whole word, numbered pinyin divided by blanks. */
  alternatives: readonly string[];
  /** Offsets in `cells` after a whole syllable, where a line may end (GF p. 5). */
  breaks: readonly number[];
}

export type DiagnosticCode =
  | 'no-reading'
  | 'no-cells'
  | 'no-braille-table'
  | 'unsupported'
  | 'control'
  | 'malformed'
  | 'shown-as'
  | 'read-as'
  | 'grouping-left-out';

/** What could not be written as it stands, for the people who proof-read. */
export interface Diagnostic {
  code: DiagnosticCode;
  /** UTF-16 offsets in the paragraph's source. */
  start: number;
  end: number;
  text: string;
  /** In Chinese. */
  message: string;
  /** True where the reader of braille gets less than the reader of print. */
  lossy: boolean;
}

export interface BrailleParagraph {
  source: string;
  words: readonly BrailleWord[];
  diagnostics: readonly Diagnostic[];
  /** The whole paragraph on one line. */
  cells: string;
}

/** Words with the blanks between them, on one line. */
export const cellsOfAll = (words: readonly BrailleWord[]): string =>
  words.map(({ blanksBefore, cells }) => BLANK.repeat(blanksBefore) + cells).join('');
