import { documentId, documentType } from '@minzong/content-types';
import { z } from 'zod';

/** The reading lexicon of the proof-readers, on its way from the desk to whoever reads aloud. */
export const BRAILLE_LEXICON_PATHS = {
  /**
   * Signed by the cms. PUT {@link brailleLexicon} → 204, or 409 when a newer version is held, which
   * then stays; GET → {@link brailleLexicon} as held
   */
  door: '/publishing/braille-lexicon',
  /** GET → {@link brailleLexicon} without the entries of documents that are not published */
  public: '/v1/braille-lexicon',
} as const;

/** The most entries a lexicon has: some 4 MB as JSON. */
export const MOST_LEXICON_ENTRIES = 20_000;

/** How one word is read or divided; `createCorrections` of the braille package applies it. */
export const lexiconEntry = z.strictObject({
  written: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .describe('Han characters, with a blank wherever a braille word ends'),
  reading: z
    .string()
    .trim()
    .min(1)
    .max(600)
    .optional()
    .describe('pinyin with marks or numbers, a syllable for each character'),
  document: z
    .strictObject({ type: documentType, id: documentId })
    .optional()
    .describe('the one document it holds for; else for all'),
});
export type LexiconEntry = z.infer<typeof lexiconEntry>;

/** The whole lexicon; the newer version replaces the older one whole. */
export const brailleLexicon = z.strictObject({
  version: z.int().nonnegative(),
  entries: z.array(lexiconEntry).max(MOST_LEXICON_ENTRIES),
});
export type BrailleLexicon = z.infer<typeof brailleLexicon>;
