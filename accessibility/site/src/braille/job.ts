import type { BrailleFormat } from '../downloads/formats';
import type { BrailleProof } from './proof-pages';

/** What the worker is asked: the text is JSON of a `BrailleText`, parsed where there is time. */
export type BrailleJob =
  { kind: 'files'; text: string } | { kind: 'proof'; text: string; page: number };

/**
 * A document in each form of braille: BRF with 30 and with 40 cells a line, eBraille 1.0, and
 * Unicode braille in pages of 30 cells.
 */
export type BrailleFiles = Record<BrailleFormat, Uint8Array>;

export interface BrailleResults {
  files: BrailleFiles;
  proof: BrailleProof;
}
