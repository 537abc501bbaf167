import {
  BOOK_PAGE,
  documentBlocks,
  eBrailleFile,
  paginate,
  translateBlock,
  WIDE_PAGE,
  writeBrf,
  writeUnicode,
  type BrailleBlock,
  type BrailleWord,
  type Corrections,
  type Translator,
} from '@minzong/braille';
import type { BrailleText } from './braille-text';
import type { BrailleFiles } from './job';

/** Everything of a word that pages do not show. */
const REASONS: Omit<BrailleWord, 'kind' | 'cells' | 'blanksBefore' | 'breaks'> = {
  ...{ text: '', start: 0, end: 0, reading: '', confidence: 1 },
  ...{ source: 'dictionary', syllables: [], clauses: [], alternatives: [] },
};

/**
 * A block as pages need it. The reasons for every cell take six times the memory of the cells, and
 * of a long document they would fill the worker's.
 */
const withoutReasons = (block: BrailleBlock): BrailleBlock => {
  const { words, cells } = block.paragraph;
  const bare = words.map(({ kind, cells: own, blanksBefore, breaks }): BrailleWord => ({
    ...REASONS,
    ...{ kind, cells: own, blanksBefore, breaks },
  }));
  return { ...block, paragraph: { source: '', words: bare, diagnostics: [], cells } };
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A document in every form of braille, from one translation. */
export const makeBrailleFiles = (
  text: BrailleText,
  translator: Translator,
  corrections: Corrections,
): BrailleFiles => {
  const { title, language, author, publisher, address } = text;
  let complete = true;
  const blocks = documentBlocks(text).map((one) => {
    const block = translateBlock(translator, one, { language, corrections });
    if (block.paragraph.diagnostics.some(({ lossy }) => lossy)) complete = false;
    return withoutReasons(block);
  });
  const book = paginate(blocks, { size: BOOK_PAGE, language });
  const wide = paginate(blocks, { size: WIDE_PAGE, language });
  return {
    braille30: bytesOf(writeBrf(book)),
    braille40: bytesOf(writeBrf(wide)),
    brailleText: bytesOf(writeUnicode(book)),
    ebraille: eBrailleFile({
      ...{ blocks, complete, language, publisher, creator: author ?? publisher, source: address },
      title: translator.translate(title, { language, corrections }),
      publishedAt: new Date(text.publishedAt),
      modifiedAt: new Date(text.updatedAt),
    }),
  };
};
