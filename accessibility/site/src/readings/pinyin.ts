import { markedReading, type BrailleWord, type Corrections } from '@minzong/braille';
import type { Block, Inline, RichText } from '@minzong/content-types';
import { createContext } from 'preact';
import { voice } from './voice';

/** Text as it stands, or a word of which each character has its reading. */
export type Piece = string | { character: string; reading: string }[];

/** For each text of a tree its pieces. */
export type Readings = ReadonlyMap<Inline, Piece[]>;

/** Gives Chinese text its readings. */
export interface PinyinReader {
  tree(tree: RichText): Readings;
  text(text: string): Piece[];
}

/** Set where a reader wants pinyin over all Chinese text. */
export const PinyinContext = createContext<PinyinReader | undefined>(undefined);

interface Run {
  node: Inline | undefined;
  text: string;
}

const OTHER = /^(?!zh)/;

/** The words of a paragraph in their order, those in other languages left out. */
const runsOf = (nodes: readonly Inline[], sequences: (readonly Inline[])[]): Run[] =>
  nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ node, text: node.text }];
      case 'ruby':
        return [{ node: undefined, text: node.base }];
      case 'break':
        return [{ node: undefined, text: '\n' }];
      case 'link':
        return runsOf(node.children, sequences);
      case 'language':
        return OTHER.test(node.language)
          ? [{ node: undefined, text: '\n' }]
          : runsOf(node.children, sequences);
      case 'note':
        sequences.push(node.children);
        return [];
    }
  });

const sequencesOf = (blocks: readonly Block[]): (readonly Inline[])[] =>
  blocks.flatMap((block): (readonly Inline[])[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block.children];
      case 'list':
        return block.items.flatMap(({ children }) => sequencesOf(children));
      case 'quote':
        return sequencesOf(block.children);
      case 'table':
        return [
          block.caption ?? [],
          ...block.rows.flatMap(({ cells }) => cells.map(({ children }) => children)),
        ];
      case 'image':
        return [];
    }
  });

/** The characters of a word that lie in a range, with their readings. */
const charactersIn = (word: BrailleWord, from: number, to: number) => {
  let at = word.start;
  return word.syllables.flatMap(({ character, reading }) => {
    const start = at;
    at += character.length;
    return start >= from && at <= to ? [{ character, reading: markedReading(reading) }] : [];
  });
};

const piecesIn = (
  text: string,
  words: readonly BrailleWord[],
  from: number,
  to: number,
): Piece[] => {
  const pieces: Piece[] = [];
  let done = from;
  for (const word of words) {
    if (word.kind !== 'chinese' || word.end <= from || word.start >= to) continue;
    const characters = charactersIn(word, from, to);
    const start = Math.max(word.start, from);
    const end = Math.min(word.end, to);
    // Signs that braille reads as words (℃) have syllables that do not stand in the text.
    if (characters.map(({ character }) => character).join('') !== text.slice(start, end)) continue;
    if (start > done) pieces.push(text.slice(done, start));
    pieces.push(characters);
    done = end;
  }
  if (done < to) pieces.push(text.slice(done, to));
  return pieces;
};

/** Reads Chinese text as braille does: words first, then their readings, corrections before all. */
export const createPinyinReader = (corrections: Corrections): PinyinReader => {
  const wordsOf = (text: string) => voice().translator.translate(text, { corrections }).words;
  return {
    text: (text) => piecesIn(text, wordsOf(text), 0, text.length),

    tree: (tree) => {
      const readings = new Map<Inline, Piece[]>();
      const sequences = sequencesOf(tree);
      // Notes join the list while it is read.
      for (let at = 0; at < sequences.length; at += 1) {
        const runs = runsOf(sequences[at] ?? [], sequences);
        const text = runs.map((run) => run.text).join('');
        const words = wordsOf(text);
        let start = 0;
        for (const run of runs) {
          const end = start + run.text.length;
          if (run.node !== undefined) readings.set(run.node, piecesIn(text, words, start, end));
          start = end;
        }
      }
      return readings;
    },
  };
};
