import { type BrailleParagraph } from '../result';

/** A part of a document in braille, in reading order. */
export type BrailleBlock =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; paragraph: BrailleParagraph }
  | { kind: 'paragraph'; paragraph: BrailleParagraph }
  /** Of a list or a table: `depth` 1 is the outermost. The marker is part of the paragraph. */
  | { kind: 'item'; depth: number; paragraph: BrailleParagraph }
  | { kind: 'quote'; paragraph: BrailleParagraph };
