import { cellsOf } from '../cells/dots';
import { cellsOfAll, type BrailleParagraph, type BrailleWord, type Diagnostic } from '../result';
import { type ParagraphOptions } from '../translate';
import { scriptName } from './note';
import { plainWord } from './plain-word';
import { type Written } from './write-chinese';
import { englishNote, writeEnglishRun } from './write-english-run';

/** UEB 14.3.1: before a sequence of another code, and after it where no blank ends its effect. */
const WORD = cellsOf('45 12356');
const WORD_END = cellsOf('45 23456');
/** UEB 14.3.2: round three sequences or more. */
const PASSAGE = cellsOf('5 12356 3');
const PASSAGE_END = cellsOf('6 5 23456');
const PASSAGE_SEQUENCES = 3;

/** Chinese with the marks, digits and blanks between its characters, and what belongs to it. */
const CHINESE =
  /[《〈「『（［【〔]{0,8}(?:[0-9.]{1,12}(?=\p{Script=Han}))?[\p{Script=Han}〇々](?:[\s\u3000-\u303F\uFF00-\uFF65·—…“”‘’0-9]{0,8}[\p{Script=Han}〇々]|[、。〉》」』】〕！，：；？）］])*/uy;
/** Marks that print needs no blank after, and braille does. */
const CHINESE_STOP = /[，、；：。！？]/;
const TIBETAN = /[\u0F00-\u0FFF](?:[\s\u0F00-\u0FFF]*[\u0F00-\u0FFF])?/y;
const YI = /[\uA000-\uA4CF](?:[\s\uA000-\uA4CF]*[\uA000-\uA4CF])?/y;
const MONGOLIAN = /[\u1800-\u18AF](?:[\s\u1800-\u18AF]*[\u1800-\u18AF])?/y;
const OTHER_SCRIPT =
  /(?:(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Common}|\p{Script=Inherited}|\p{Script=Han})[\p{L}\p{Nl}]\p{M}*)+/uy;
const SIX_DOTS = /[\u2800-\u283F]+/y;
/** Nothing of these is in a text of Latin letters alone. */
const PLAIN = /^[\u0000-\u024F\u0300-\u03FF\u1E00-\u27FF]*$/;

type IslandKind = 'chinese' | 'script' | 'braille';
interface Island {
  kind: IslandKind;
  start: number;
  end: number;
}

const KINDS: readonly (readonly [IslandKind, RegExp])[] = [
  ['chinese', CHINESE],
  ['script', TIBETAN],
  ['script', YI],
  ['script', MONGOLIAN],
  ['script', OTHER_SCRIPT],
  ['braille', SIX_DOTS],
];

const islandAt = (text: string, start: number): Island | undefined => {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0] ?? '';
    if (found !== '') return { kind, start, end: start + found.length };
  }
  return undefined;
};

const islandsIn = (text: string): Island[] => {
  if (PLAIN.test(text)) return [];
  const islands: Island[] = [];
  for (let at = 0; at < text.length;) {
    const island = islandAt(text, at);
    if (island) islands.push(island);
    at = island?.end ?? at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  }
  return islands;
};

/** English names of what has no braille here. */
const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  ...{
    藏文: 'Tibetan',
    彝文: 'Yi',
    蒙古文: 'Mongolian',
    阿拉伯字母: 'Arabic letters',
    傣文: 'Dai',
  },
  ...{ 朝鲜文: 'Korean', 日文: 'Japanese', 俄文: 'Cyrillic', 八思巴文: 'Phags-pa' },
};

const scriptNote = (text: string, { start, end }: Island): Written => {
  const name = scriptName(text);
  const english = ENGLISH_NAMES[name] ?? 'other script';
  const message = `${name}在英文盲文中没有写法，以［${english}］代替`;
  return {
    words: [plainWord({ text, start, end }, 'note', englishNote(english), 'own')],
    diagnostics: [{ code: 'no-braille-table', text, start, end, message, lossy: true }],
  };
};

const prefixed = (word: BrailleWord, sign: string): BrailleWord => ({
  ...word,
  cells: sign + word.cells,
  clauses: [...word.clauses, 'UEB 14.3'],
  breaks: word.breaks.map((one) => one + sign.length),
});

/** Says where Chinese braille begins and ends: UEB's own signs for another code. */
const withCodeSigns = (words: readonly BrailleWord[], isBeforeBlank: boolean): BrailleWord[] => {
  const begins = words.map(({ blanksBefore }, n) => n === 0 || blanksBefore > 0);
  const isPassage = begins.filter(Boolean).length >= PASSAGE_SEQUENCES;
  const close = isPassage ? PASSAGE_END : isBeforeBlank ? '' : WORD_END;
  return words.map((word, n) => {
    const opened = isPassage
      ? n === 0
        ? prefixed(word, PASSAGE)
        : word
      : begins[n]
        ? prefixed(word, WORD)
        : word;
    return n === words.length - 1 ? { ...opened, cells: opened.cells + close } : opened;
  });
};

type Translate = (source: string, options?: ParagraphOptions) => BrailleParagraph;

const moved = <T extends { start: number; end: number }>(one: T, by: number): T => ({
  ...one,
  start: one.start + by,
  end: one.end + by,
});

const writeChinese = (
  source: string,
  { start, end }: Island,
  { corrections, spans = [] }: ParagraphOptions,
  inChinese: Translate,
): Written => {
  const within = spans.filter((span) => span.start >= start && span.end <= end);
  const { words, diagnostics } = inChinese(source.slice(start, end), {
    corrections,
    spans: within.map((span) => moved(span, -start)),
  });
  const isBeforeBlank = end === source.length || /\s/.test(source.charAt(end));
  return {
    words: withCodeSigns(words, isBeforeBlank).map((word) => moved(word, start)),
    diagnostics: diagnostics.map((one) => moved(one, start)),
  };
};

/**
 * Creates what turns a paragraph of English into Unified English Braille without contractions.
 * Chinese in it is National Common Braille, announced as another code (UEB section 14); a script
 * that has no braille here is a note.
 * @param inChinese translates a stretch of Chinese
 */
export const createEnglishTranslator =
  (inChinese: Translate): Translate =>
  (source, options = {}) => {
    const islands = islandsIn(source);
    const all = writeEnglishRun({ text: source, start: 0 }, 'english', islands);
    const firsts = new Set(all.words);
    for (const island of islands) {
      const text = source.slice(island.start, island.end);
      let own: Written;
      if (island.kind === 'chinese') own = writeChinese(source, island, options, inChinese);
      else if (island.kind === 'script') own = scriptNote(text, island);
      else
        own = { words: [plainWord({ ...island, text }, 'braille', text, 'own')], diagnostics: [] };
      all.words.push(...own.words);
      all.diagnostics.push(...own.diagnostics);
      if (own.words[0]) firsts.add(own.words[0]);
    }
    all.words.sort((a, b) => a.start - b.start);
    let before = 0;
    const words = all.words.map((word, n) => {
      const gap = source.slice(before, word.start);
      before = word.end;
      if (n === 0 || !firsts.has(word)) return word;
      const isApart = /\s/.test(gap) || CHINESE_STOP.test(source.charAt(word.start - 1));
      return { ...word, blanksBefore: isApart ? 1 : 0 };
    });
    const diagnostics: Diagnostic[] = all.diagnostics.sort((a, b) => a.start - b.start);
    return { source, words, diagnostics, cells: cellsOfAll(words) };
  };
