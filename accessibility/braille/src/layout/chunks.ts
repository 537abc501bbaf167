import { type BrailleWord } from '../result';

/** Words without a blank between them: a word with its marks. Lines end between chunks by choice. */
export interface Chunk {
  cells: string;
  /** Blank cells before it when it does not begin a line. */
  blanksBefore: number;
  /** Offsets after a whole syllable, where a line may end inside. */
  breaks: readonly number[];
}

/** Brings words together that no blank divides. */
export const chunksOf = (words: readonly BrailleWord[]): Chunk[] => {
  const chunks: { cells: string; blanksBefore: number; breaks: number[] }[] = [];
  for (const { cells, blanksBefore, breaks } of words) {
    const last = chunks.at(-1);
    if (last && blanksBefore === 0) {
      for (const one of breaks) last.breaks.push(one + last.cells.length);
      last.cells += cells;
    } else chunks.push({ cells, blanksBefore, breaks: [...breaks] });
  }
  return chunks;
};
