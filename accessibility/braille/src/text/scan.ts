import { KEYBOARD_MARKS, MARKS } from '../cells/punctuation';

/** A stretch of a paragraph that one rule writes. */
export type RunKind =
  | 'han'
  | 'number'
  | 'letters'
  | 'english'
  | 'mark'
  | 'quote'
  | 'blank'
  | 'circled'
  | 'braille'
  | 'symbol'
  | 'script'
  | 'control'
  | 'malformed';

export interface Run {
  kind: RunKind;
  /** The text as it is to be read: full-width letters and digits made plain; as long as the source. */
  text: string;
  start: number;
  end: number;
}

/** Full-width letters, digits and the signs of a keyboard that are no Chinese punctuation. */
const WIDE =
  /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF03-\uFF07\uFF0B\uFF0D\uFF0F\uFF1D\uFF20\uFF3C\uFF3E\uFF3F\uFF40\uFF5C\uFF02]/g;
const plain = (text: string): string =>
  text.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

const LATIN = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u1E00-\\u1EFF';
/** Signs that hold a foreign stretch together: addresses, standards, versions. */
const INNER = `[.\\-_/:@&#'’]`;
const FOREIGN = `[${LATIN}0-9]+(?:(?:${INNER}{1,3}|[ ]?[&/] ?| )[${LATIN}0-9]+)*`;
/** Addresses of pages and of people. */
const ADDRESS = `(?:https?://|www\\.)[!-~]*[A-Za-z0-9/#=]|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+`;
const HAN = '[\\p{Script=Han}〇々]';

const FIRST_OF: readonly (readonly [RunKind, RegExp])[] = [
  ['malformed', /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/y],
  // With the blanks inside: a line of Tibetan is one stretch, not one for each phrase.
  ['script', /[\u0F00-\u0FFF](?:[\s\u0F00-\u0FFF]*[\u0F00-\u0FFF])?/y],
  ['script', /[\uA000-\uA4CF](?:[\s\uA000-\uA4CF]*[\uA000-\uA4CF])?/y],
  ['script', /[\u1800-\u18AF](?:[\s\u1800-\u18AF]*[\u1800-\u18AF])?/y],
  ['han', new RegExp(`${HAN}+`, 'uy')],
  ['english', new RegExp(ADDRESS, 'y')],
  ['english', new RegExp(`(?=[0-9]*[${LATIN}])${FOREIGN}`, 'y')],
  ['number', /\d+(?:\/\d+)+/y],
  ['number', /\d{1,3}(?:,\d{3})+(?:\.\d+)?[%‰]?|\d+(?:\.\d+)?[%‰]?/y],
  ['circled', /[\u2460-\u2473]/y],
  ['braille', /[\u2800-\u28FF]+/y],
  ['blank', /\s+/y],
  ['mark', /——|……|⋯⋯|\.{3,}|-{2,3}/y],
  ['quote', /["']/y],
];

/** Letters alone, without a second word beside them. */
const LETTERS_ALONE = /^[A-Za-z]+$/;
/** Letters and digits, as A4 or 5G, which Chinese text treats as letters too. */
const LETTERS_AND_DIGITS = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

const single = (character: string): RunKind => {
  if (MARKS.has(character) || KEYBOARD_MARKS.has(character)) return 'mark';
  if (/\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}/u.test(character)) return 'control';
  if (/\p{L}|\p{M}|\p{Nl}/u.test(character) && !/\p{Script=Common}/u.test(character))
    return 'script';
  return 'symbol';
};

const kindOf = (kind: RunKind, text: string): RunKind => {
  if (kind !== 'english') return kind;
  if (LETTERS_ALONE.test(text) || LETTERS_AND_DIGITS.test(text)) return 'letters';
  return 'english';
};

const runAt = (text: string, at: number): Run => {
  for (const [kind, pattern] of FIRST_OF) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0] !== '') {
      const end = at + match[0].length;
      return { kind: kindOf(kind, match[0]), text: match[0], start: at, end };
    }
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { kind: single(character), text: character, start: at, end: at + character.length };
};

/** Neighbours of the same kind that one note stands for: a line of Tibetan, a row of emoji. */
const MERGED = new Set<RunKind>(['script', 'control']);

/**
 * Divides a paragraph into runs, so that every character belongs to exactly one.
 * @param source any string at all, lone surrogates included
 */
export const scan = (source: string): Run[] => {
  const text = plain(source);
  const runs: Run[] = [];
  for (let at = 0; at < text.length;) {
    const run = runAt(text, at);
    const last = runs.at(-1);
    if (last && MERGED.has(run.kind) && last.kind === run.kind && last.end === run.start) {
      last.text += run.text;
      last.end = run.end;
    } else runs.push(run);
    at = run.end;
  }
  return runs;
};
