import { type Clause } from '../cells/clauses';
import { type Source } from '../result';

/** A Chinese word on its way to cells. Rules change tokens in place; a run of text owns its own. */
export interface Token {
  /** UTF-16 offsets in the run. */
  start: number;
  end: number;
  /** As looked up: simplified. */
  text: string;
  characters: string[];
  /** Numbered pinyin, one for each character; empty where none is known. */
  readings: string[];
  /** Part of speech as jieba has it; `x` where it is not known. */
  tag: string;
  source: Source;
  clause: Clause;
  /** Not to be joined or read anew: a proof-reader has decided. */
  fixed: boolean;
}

export const lengthOf = ({ characters }: Token): number => characters.length;
export const isSingle = ({ characters }: Token): boolean => characters.length === 1;
