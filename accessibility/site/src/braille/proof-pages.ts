import {
  documentBlocks,
  proofOf,
  translateBlock,
  type BrailleBlock,
  type Corrections,
  type Diagnostic,
  type ProofBlock,
  type ProofWord,
  type Translator,
} from '@minzong/braille';
import type { BrailleText } from './braille-text';

/** A place in the proof. */
export interface ProofPlace {
  page: number;
  /** from 1, as the proof numbers its paragraphs */
  block: number;
  /** from 0; undefined where a diagnostic is about no word */
  word: number | undefined;
}

/** What could not be written as it stands. */
export interface Finding extends ProofPlace, Pick<Diagnostic, 'message' | 'text' | 'lossy'> {}

/** A word whose reading is a guess, with its first place. */
export interface Doubt extends ProofPlace {
  text: string;
  reading: string;
  alternatives: string[];
  times: number;
}

/** A paragraph of the proof, or as much of it as is on this page. */
export interface ProofPart {
  kind: ProofBlock['kind'];
  number: number;
  /** number of the first word here in its paragraph, from 0 */
  first: number;
  words: ProofWord[];
}

/** One page of the proof of a document, with what is to be looked at in the whole of it. */
export interface BrailleProof {
  page: number;
  pages: number;
  parts: ProofPart[];
  findings: Finding[];
  /** of which `findings` are the first */
  findingsInAll: number;
  doubts: Doubt[];
  doubtsInAll: number;
  wordsInAll: number;
}

/** So many words a page: some 300 kB of HTML, drawn in a moment. */
const WORDS_A_PAGE = 1000;
/** More than anybody goes through in one sitting; the number of all of them is said. */
const MOST_LISTED = 200;

/** Deals out words to pages: a paragraph stays whole unless it is longer than a page. */
const createDealer = () => {
  let page = 1;
  let used = 0;
  return {
    pages: () => page,
    deal: (words: number): { page: number; from: number; to: number }[] => {
      const slices = [];
      if (used > 0 && used + words > WORDS_A_PAGE) {
        page += 1;
        used = 0;
      }
      for (let from = 0; from === 0 || from < words; from += WORDS_A_PAGE) {
        if (from > 0) page += 1;
        const to = Math.min(words, from + WORDS_A_PAGE);
        slices.push({ page, from, to });
        used = (from > 0 ? 0 : used) + to - from;
      }
      return slices;
    },
  };
};

type Slices = ReturnType<ReturnType<typeof createDealer>['deal']>;

const pageOf = (slices: Slices, word: number): number =>
  slices.find(({ to }) => word < to)?.page ?? slices.at(-1)?.page ?? 1;

const findingsOf = ({ paragraph }: BrailleBlock, block: number, slices: Slices): Finding[] =>
  paragraph.diagnostics.map(({ start, end, message, text, lossy }) => {
    const at = paragraph.words.findIndex((word) => word.end > start && word.start < end);
    const word = at === -1 ? undefined : at;
    return { page: pageOf(slices, word ?? 0), block, word, message, text, lossy };
  });

/** Doubtful words of the document, each word and reading once. */
const createDoubts = () => {
  const known = new Map<string, Doubt>();
  let inAll = 0;
  return {
    add: ({ text, reading, alternatives }: ProofWord, place: ProofPlace): void => {
      inAll += 1;
      const key = `${text} ${reading}`;
      const found = known.get(key);
      if (found) found.times += 1;
      else if (known.size < MOST_LISTED)
        known.set(key, { text, reading, alternatives, times: 1, ...place });
    },
    list: () => [...known.values()],
    inAll: () => inAll,
  };
};

/**
 * One page of a document's proof. The whole document is translated, since what is listed first is
 * of the whole; only the words of this page are kept.
 */
export const makeProof = (
  text: BrailleText,
  page: number,
  translator: Translator,
  corrections: Corrections,
): BrailleProof => {
  const { language } = text;
  const dealer = createDealer();
  const doubts = createDoubts();
  const parts: ProofPart[] = [];
  const findings: Finding[] = [];
  let [findingsInAll, wordsInAll] = [0, 0];
  documentBlocks(text).forEach((one, index) => {
    const block = translateBlock(translator, one, { language, corrections });
    const number = index + 1;
    const [proof] = proofOf([block]);
    const words = proof?.words ?? [];
    const slices = dealer.deal(words.length);
    const found = findingsOf(block, number, slices);
    findingsInAll += found.length;
    wordsInAll += words.length;
    findings.push(...found.slice(0, MOST_LISTED - findings.length));
    words.forEach((word, at) => {
      if (word.doubtful) doubts.add(word, { page: pageOf(slices, at), block: number, word: at });
    });
    for (const slice of slices)
      if (slice.page === page)
        parts.push({
          ...{ kind: block.kind, number, first: slice.from },
          words: words.slice(slice.from, slice.to),
        });
  });
  return {
    ...{ page, pages: dealer.pages(), parts, findings, findingsInAll, wordsInAll },
    ...{ doubts: doubts.list(), doubtsInAll: doubts.inAll() },
  };
};
