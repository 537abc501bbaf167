import { MARKS } from './cells/punctuation';
import { createCorrections, NO_CORRECTIONS, type Corrections } from './corrections';
import { type Dictionary } from './dictionary/dictionary';
import { isEnglish as isEnglishLanguage } from './language';
import { cellsOfAll, type BrailleParagraph, type Diagnostic } from './result';
import { scan, type Run } from './text/scan';
import { placeBlanks, type Spaced } from './text/spacing';
import { writeChinese, type Written } from './text/write-chinese';
import { createEnglishTranslator } from './text/translate-english';
import { writeEnglishRun } from './text/write-english-run';
import { writeRun } from './text/write-run';
import { analyse } from './words/analyse';

export interface TranslatorOptions {
  dictionary: Dictionary;
  /** The proof-readers' lexicon, which wins over everything. */
  corrections?: Corrections | undefined;
}

/** What is known of a part of a paragraph. */
export interface TextSpan {
  /** UTF-16 offsets in the source. */
  start: number;
  end: number;
  /** BCP 47. */
  language?: string | undefined;
  /** Pinyin printed over it, a syllable for each character. */
  reading?: string | undefined;
}

export interface ParagraphOptions {
  /** In their order, without overlapping. */
  spans?: readonly TextSpan[] | undefined;
  /** Of a document: these win over the translator's own. */
  corrections?: Corrections | undefined;
  /**
   * BCP 47. With `en` the paragraph is English: Unified English Braille without contractions, and
   * what is Chinese in it is National Common Braille between UEB's signs for another code.
   */
  language?: string | undefined;
}

export interface Translator {
  /** Turns one paragraph of any text into the braille of its language. Never throws. */
  translate(source: string, options?: ParagraphOptions): BrailleParagraph;
}

/** Two words of Latin letters beside each other, in a line without anything Chinese. */
const LATIN_WORDS = /[A-Za-z]{2}\s+[A-Za-z]{2}/;
const FOREIGN_TO_UEB = /[\p{Script=Han}\p{Script=Tibetan}\p{Script=Yi}\p{C}]/u;

const isEnglish = (source: string, language: string | undefined): boolean =>
  (language?.startsWith('en') === true || LATIN_WORDS.test(source)) && !FOREIGN_TO_UEB.test(source);

/** Ideographic spaces are two cells each; any other white space is one blank in all. */
const blanksOf = (text: string): number => {
  const wide = text.split('\u3000').length - 1;
  return wide > 0 ? wide * 2 : 1;
};

/** “ and ‘ from the marks of a keyboard, by turns. */
const quoteTurns = (): ((run: Run) => Run) => {
  let double = false;
  let single = false;
  return (run) => {
    if (run.text === '"') {
      double = !double;
      return { ...run, kind: 'mark', text: double ? '“' : '”' };
    }
    single = !single;
    return { ...run, kind: 'mark', text: single ? '‘' : '’' };
  };
};

/** A run, with what is known of the span in which it stands. */
interface OwnRun extends Run {
  isUeb?: boolean;
  corrections?: Corrections;
}

const runsOfSpan = (source: string, span: TextSpan): OwnRun[] => {
  const text = source.slice(span.start, span.end);
  if (isEnglish(text, span.language)) {
    return [{ kind: 'english', text, start: span.start, end: span.end, isUeb: true }];
  }
  const { reading } = span;
  const corrections =
    reading === undefined ? undefined : createCorrections([{ written: text, reading }]).corrections;
  return scan(text).map((run) => ({
    ...run,
    start: run.start + span.start,
    end: run.end + span.start,
    ...(corrections && { corrections }),
  }));
};

const runsOf = (source: string, { language, spans = [] }: ParagraphOptions): OwnRun[] => {
  const runs: OwnRun[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start > at) runs.push(...runsOfSpan(source, { start: at, end: span.start, language }));
    runs.push(...runsOfSpan(source, { language, ...span }));
    at = Math.max(at, span.end);
  }
  if (at < source.length)
    runs.push(...runsOfSpan(source, { start: at, end: source.length, language }));
  return runs;
};

const both = (own: Corrections | undefined, shared: Corrections): Corrections =>
  own ? { at: (text, at) => own.at(text, at) ?? shared.at(text, at) } : shared;

/**
 * Creates what turns Chinese text into National Common Braille (GF 0019-2018), and English text into
 * Unified English Braille. It keeps no state between paragraphs and reads no files; the dictionary and the corrections are passed in.
 */
export const createTranslator = ({ dictionary, corrections }: TranslatorOptions): Translator => {
  const writeHan = (run: Run, paragraph: string, own: Corrections): Written => {
    const place = { paragraph, start: run.start };
    const tokens = analyse(dictionary, own, run.text, place);
    const out: Written = { words: [], diagnostics: [] };
    for (const token of tokens) {
      const { words, diagnostics } = writeChinese(token, run.text, run.start, dictionary);
      out.words.push(...words);
      out.diagnostics.push(...diagnostics);
    }
    return out;
  };

  const write = (run: OwnRun, source: string, own: Corrections): Written => {
    if (run.isUeb) return writeEnglishRun(run);
    return run.kind === 'han' ? writeHan(run, source, both(run.corrections, own)) : writeRun(run);
  };

  const inChinese: Translator['translate'] = (source, options = {}) => {
    const own = both(options.corrections, corrections ?? NO_CORRECTIONS);
    const spaced: Spaced[] = [];
    const diagnostics: Diagnostic[] = [];
    const turn = quoteTurns();
    let sourceBlanks = 0;
    for (const found of runsOf(source, options)) {
      if (found.kind === 'blank') {
        sourceBlanks = Math.max(sourceBlanks, blanksOf(found.text));
        continue;
      }
      const run = found.kind === 'quote' ? turn(found) : found;
      const written = write(run, source, own);
      diagnostics.push(...written.diagnostics);
      for (const word of written.words) {
        const side = found.kind === 'quote' ? MARKS.get(run.text)?.side : undefined;
        // A word's text is always what stands in the source, full-width forms and all.
        const text = source.slice(word.start, word.end);
        spaced.push({ word: { ...word, text }, sourceBlanks, ...(side && { side }) });
        sourceBlanks = 0;
      }
    }
    const words = placeBlanks(spaced);
    return { source, words, diagnostics, cells: cellsOfAll(words) };
  };
  const inEnglish = createEnglishTranslator(inChinese);

  return {
    translate: (source, options = {}) =>
      isEnglishLanguage(options.language) ? inEnglish(source, options) : inChinese(source, options),
  };
};
