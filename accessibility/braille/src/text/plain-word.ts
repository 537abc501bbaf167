import { type Clause } from '../cells/clauses';
import { type BrailleWord, type WordKind } from '../result';
import { type Run } from './scan';

/** A word that has no reading: a number, a mark, a word of English. */
export const plainWord = (
  { text, start, end }: Pick<Run, 'text' | 'start' | 'end'>,
  kind: WordKind,
  cells: string,
  clause: Clause,
): BrailleWord => ({
  ...{ kind, text, start, end, cells, blanksBefore: 0 },
  ...{ syllables: [], reading: '', clauses: [clause], source: 'dictionary', confidence: 1 },
  ...{ alternatives: [], breaks: [] },
});
