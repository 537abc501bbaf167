/** Chinese text → National Common Braille (GF 0019-2018). Reads no files: see `load` for Node. */
export {
  createCorrections,
  type Correction,
  type CorrectionFault,
  type Corrections,
  type ReadyCorrection,
} from './corrections';
export { type Dictionary } from './dictionary/dictionary';
export { readDictionary } from './dictionary/format';
export { markedReading, numberedReading } from './dictionary/pinyin';
export { documentBlocks, type DocumentBlock } from './document/document-blocks';
export {
  translateBlock,
  translateDocument,
  type BrailleDocument,
  type DocumentToTranslate,
} from './document/document';
export { eBrailleFile, type EBrailleDocument } from './ebraille/package';
export { type BrailleBlock } from './layout/block';
export { linesOf } from './layout/lines';
export {
  BOOK_PAGE,
  paginate,
  WIDE_PAGE,
  type PageSize,
  type PaginateOptions,
} from './layout/pages';
export { readBrf } from './layout/read-brf';
export { writeBrf, writeUnicode } from './layout/write-brf';
export { proofOf, type ProofBlock, type ProofWord } from './proof';
export {
  type BrailleParagraph,
  type BrailleWord,
  type Diagnostic,
  type DiagnosticCode,
} from './result';
export { createSpokenForm } from './speech/spoken-form';
export {
  createTranslator,
  type ParagraphOptions,
  type TextSpan,
  type Translator,
} from './translate';
