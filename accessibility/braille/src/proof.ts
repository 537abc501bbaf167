import { markedReading } from './dictionary/pinyin';
import { type BrailleBlock } from './layout/block';
import { type BrailleWord, type Diagnostic } from './result';

/** Below this a proof-reader should look. */
const SURE = 0.8;

/** One word of the proof: print above, cells below. */
export interface ProofWord {
  text: string;
  /** UTF-16 offsets in the source of its block. */
  start: number;
  end: number;
  /** Pinyin with tone marks; empty for what is not Chinese. */
  reading: string;
  cells: string;
  /** True where the reading is a guess. */
  doubtful: boolean;
  /** Other readings, with tone marks. */
  alternatives: string[];
  clauses: readonly string[];
  source: BrailleWord['source'];
  /** True where no blank stands before it in braille. */
  joined: boolean;
}

/** One paragraph of the proof. */
export interface ProofBlock {
  kind: BrailleBlock['kind'];
  words: ProofWord[];
  diagnostics: readonly Diagnostic[];
}

const marked = (readings: string): string =>
  readings === '' ? '' : readings.split(' ').map(markedReading).join(' ');

/** Print and braille side by side, word by word, for those who see and proof-read. */
export const proofOf = (blocks: readonly BrailleBlock[]): ProofBlock[] =>
  blocks.map(({ kind, paragraph }) => ({
    kind,
    diagnostics: paragraph.diagnostics,
    words: paragraph.words.map((word) => ({
      text: word.text,
      start: word.start,
      end: word.end,
      reading: marked(word.reading),
      cells: word.cells,
      doubtful: word.confidence < SURE,
      alternatives: word.alternatives.map(marked),
      clauses: word.clauses,
      source: word.source,
      joined: word.blanksBefore === 0,
    })),
  }));
