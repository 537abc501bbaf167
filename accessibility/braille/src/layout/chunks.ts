import { cellsOf } from '../cells/dots';
import { type BrailleWord } from '../result';

/** 连写号: begins a line that goes on inside a word (GF p. 5, GB/T 44725-2024 4.8.4). */
export const CONTINUATION = cellsOf('36');
/** Ends a line that goes on inside a sequence of UEB (3.2, 6.10). */
export const LINE_GOES_ON = cellsOf('5');

/** A place where a line may end inside a chunk. */
export interface Break {
  /** Offset in the chunk's cells. */
  at: number;
  /** What the next line begins with; after a hyphen of English nothing. */
  begins: string;
}

/** Words without a blank between them: a word with its marks. Lines end between chunks by choice. */
export interface Chunk {
  cells: string;
  /** Blank cells before it when it does not begin a line. */
  blanksBefore: number;
  /** After a whole syllable of Chinese or a hyphen of English. */
  breaks: readonly Break[];
  /** Whether it is English: where nothing else helps, its lines end with ⠐. */
  isEnglish: boolean;
}

/** Brings words together that no blank divides. */
export const chunksOf = (words: readonly BrailleWord[]): Chunk[] => {
  const chunks: (Chunk & { breaks: Break[] })[] = [];
  for (const { cells, blanksBefore, breaks, kind } of words) {
    const isEnglish = kind === 'english';
    const begins = isEnglish ? '' : CONTINUATION;
    const last = chunks.at(-1);
    const chunk =
      last && blanksBefore === 0 ? last : { cells: '', blanksBefore, breaks: [], isEnglish };
    for (const at of breaks) chunk.breaks.push({ at: at + chunk.cells.length, begins });
    chunk.cells += cells;
    if (chunk !== last) chunks.push(chunk);
  }
  return chunks;
};
