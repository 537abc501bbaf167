import { cellsOf } from '../cells/dots';
import { writeLetters } from '../cells/letters';
import { PER_CENT_SIGN, PER_MILLE_SIGN, writeCircledNumber, writeNumber } from '../cells/numbers';
import { KEYBOARD_MARKS, MARKS } from '../cells/punctuation';
import { writeWord } from '../cells/word-cells';
import { type BrailleWord, type Diagnostic, type DiagnosticCode } from '../result';
import { note, scriptName } from './note';
import { plainWord } from './plain-word';
import { type Run } from './scan';
import { MATH_SIGNS, SPOKEN } from './symbols';
import { type Written } from './write-chinese';
import { writeEnglishRun } from './write-english-run';

const only = (word: BrailleWord, ...diagnostics: Diagnostic[]): Written => ({
  words: [word],
  diagnostics,
});

const about = (run: Run, code: DiagnosticCode, message: string, lossy = false): Diagnostic => ({
  ...{ code, start: run.start, end: run.end, text: run.text, message, lossy },
});

/** 1/2 and 24/7: no clause is known for the stroke; liblouis writes it with dots 34, and so do we. */
const STROKE = cellsOf('34');

const writeNumberRun = (run: Run): Written => {
  if (run.text.includes('/')) {
    const parts = run.text.split('/').map(writeNumber);
    return only(plainWord(run, 'number', parts.join(STROKE), 'own'));
  }
  const digits = run.text.replace(/[,%‰]/g, '');
  const sign = run.text.endsWith('%')
    ? PER_CENT_SIGN
    : run.text.endsWith('‰')
      ? PER_MILLE_SIGN
      : '';
  const word = plainWord(run, 'number', writeNumber(digits) + sign, 'GB 18028 5.1');
  if (!run.text.includes(',')) return only(word);
  return only(word, about(run, 'grouping-left-out', '数字的千分位逗号不写，以免与小数点混淆'));
};

/** Letters with digits between them, as A4: a number sign before each stretch of digits. */
const writeLettersRun = (run: Run): Written => {
  const parts = run.text.match(/[A-Za-z]+|\d+|-/g) ?? [];
  const cells = parts.map((part) => {
    if (part === '-') return MARKS.get('-')?.cells ?? '';
    return /\d/.test(part) ? writeNumber(part) : writeLetters(part);
  });
  return only(plainWord(run, 'letters', cells.join(''), 'GB 18028 5.2'));
};

const writeMark = (run: Run): Written => {
  const long = run.text.startsWith('...') ? '……' : run.text.startsWith('--') ? '——' : run.text;
  const key = KEYBOARD_MARKS.get(long) ?? long;
  const mark = MARKS.get(key);
  if (!mark) return lostRun(run);
  const word = plainWord(run, 'punctuation', mark.cells, mark.clause);
  if (mark.shownAs === undefined) return only(word);
  return only(word, about(run, 'shown-as', `“${run.text}”写作“${mark.shownAs}”的盲符`));
};

const writeSymbol = (run: Run): Written => {
  if (run.text === '%') return only(plainWord(run, 'number', PER_CENT_SIGN, 'GB 18028 5.1'));
  if (run.text === '‰') return only(plainWord(run, 'number', PER_MILLE_SIGN, 'own'));
  const sign = MATH_SIGNS.get(run.text);
  if (sign !== undefined) return only(plainWord(run, 'symbol', sign, 'GB 18028 5.4'));
  const [text, reading] = SPOKEN[run.text] ?? [];
  if (text === undefined || reading === undefined) return lostRun(run);
  const syllables = writeWord(Array.from(text), reading.split(' ')).filter(
    (one) => one !== undefined,
  );
  const cells = syllables.map((one) => one.cells).join('');
  const word = { ...plainWord(run, 'symbol', cells, 'own'), syllables, reading };
  return only(word, about(run, 'read-as', `“${run.text}”写作“${text}”`));
};

const NO_TABLE = '目前没有可用的盲文方案，以注代替；请改用汉文版本或语音';

/** What has no braille: a note in its place, and a diagnostic that says why. */
const lostRun = (run: Run): Written => {
  const { kind, text } = run;
  if (kind === 'script') {
    const name = scriptName(text);
    const { word, diagnostic } = note(run, name, 'no-braille-table', `${name}${NO_TABLE}`);
    return only(word, diagnostic);
  }
  if (kind === 'malformed') {
    const { word, diagnostic } = note(run, '乱码', 'malformed', '残缺的字符，以［乱码］代替');
    return only(word, diagnostic);
  }
  const { word, diagnostic } = note(
    run,
    '符号',
    'unsupported',
    `“${text}”没有盲文写法，以［符号］代替`,
  );
  return only(word, diagnostic);
};

const EIGHT_DOTS = /[\u2840-\u28FF]/;

/** Writes a run that is not Chinese and not a blank. */
export const writeRun = (run: Run): Written => {
  switch (run.kind) {
    case 'number':
      return writeNumberRun(run);
    case 'letters':
      return writeLettersRun(run);
    case 'english':
      return writeEnglishRun(run);
    case 'mark':
      return writeMark(run);
    case 'circled': {
      const number = (run.text.codePointAt(0) ?? 0) - 0x245f;
      return only(plainWord(run, 'number', writeCircledNumber(number), 'GF B'));
    }
    case 'braille':
      if (EIGHT_DOTS.test(run.text)) return lostRun(run);
      return only(plainWord(run, 'braille', run.text, 'own'));
    case 'control':
      return { words: [], diagnostics: [about(run, 'control', '不可见的控制字符，盲文中不写')] };
    case 'symbol':
      return writeSymbol(run);
    default:
      return lostRun(run);
  }
};
