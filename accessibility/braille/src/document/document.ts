import { type RichText } from '@minzong/content-types';
import { type Corrections } from '../corrections';
import { type BrailleBlock } from '../layout/block';
import { type BrailleParagraph, type Diagnostic } from '../result';
import { type Translator } from '../translate';
import { documentBlocks, type DocumentBlock } from './document-blocks';

export interface DocumentToTranslate {
  title: string;
  /** Lines under the title: document number, who issued it, when. */
  lead?: readonly string[] | undefined;
  body: RichText;
  /** BCP 47. */
  language?: string | undefined;
  /** The document's own, which win over the translator's. */
  corrections?: Corrections | undefined;
}

export interface BrailleDocument {
  title: BrailleParagraph;
  /** The title is the first of them. */
  blocks: BrailleBlock[];
  /** Of all blocks, each with the number of its block. */
  diagnostics: (Diagnostic & { block: number })[];
}

/** Translates one block of a document. */
export const translateBlock = (
  translator: Translator,
  { text, spans, ...kind }: DocumentBlock,
  { language, corrections }: Pick<DocumentToTranslate, 'language' | 'corrections'> = {},
): BrailleBlock => {
  const paragraph = translator.translate(text, { spans, language, corrections });
  // Only the text was exchanged, so the rest of the kind is still there.
  return { ...kind, paragraph };
};

/** Translates a published document, block by block: see `documentBlocks`. */
export const translateDocument = (
  translator: Translator,
  document: DocumentToTranslate,
): BrailleDocument => {
  const blocks = documentBlocks(document).map((block) =>
    translateBlock(translator, block, document),
  );
  const diagnostics = blocks.flatMap(({ paragraph }, block) =>
    paragraph.diagnostics.map((one) => ({ ...one, block })),
  );
  const title = blocks[0]?.paragraph ?? translator.translate(document.title);
  return { title, blocks, diagnostics };
};
