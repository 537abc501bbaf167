import { BLANK } from '../cells/dots';
import { writeEnglish, type EnglishFinding } from '../cells/ueb/write-english';
import { type Stretch } from '../cells/ueb/units';
import { type Diagnostic, type DiagnosticCode } from '../result';
import { noteCells } from './note';
import { plainWord } from './plain-word';
import { type Run } from './scan';
import { type Written } from './write-chinese';

/** A short text in one line of UEB. */
export const englishLine = (text: string): string =>
  writeEnglish(text, { note: '' })
    .words.map(({ cells }) => cells)
    .join(BLANK);

/** ［Tibetan］ in UEB: what stands in English text for what has no braille of its own. */
export const englishNote = (name: string): string => englishLine(`[${name}]`);

/** What stands for a character without a sign, in the language of the text around it. */
const NOTES = {
  chinese: { name: '符号', cells: noteCells('符号') },
  english: { name: 'symbol', cells: englishNote('symbol') },
} as const;

const MALFORMED = /^[\uD800-\uDFFF]$/;

const diagnosticOf = (
  { kind, text, start, end, shownAs }: EnglishFinding,
  offset: number,
  note: string,
): Diagnostic => {
  const said = (code: DiagnosticCode, message: string, lossy: boolean): Diagnostic => ({
    ...{ code, text, start: start + offset, end: end + offset, message, lossy },
  });
  if (kind === 'control') return said('control', '不可见的控制字符，盲文中不写', false);
  if (kind === 'shown') return said('shown-as', `“${text}”写作“${shownAs}”的盲符`, false);
  if (MALFORMED.test(text)) return said('malformed', `残缺的字符，以［${note}］代替`, true);
  return said('unsupported', `“${text}”没有盲文写法，以［${note}］代替`, true);
};

/**
 * A text of English or an address, each word by UEB.
 * @param around the language of the paragraph, for the notes
 * @param islands stretches that another code writes
 */
export const writeEnglishRun = (
  run: Pick<Run, 'text' | 'start'>,
  around: keyof typeof NOTES = 'chinese',
  islands: readonly Stretch[] = [],
): Written => {
  const note = NOTES[around];
  const { words, findings } = writeEnglish(run.text, { islands, note: note.cells });
  return {
    words: words.map(({ text, start, end, cells, breaks }) => ({
      ...plainWord(
        { text, start: start + run.start, end: end + run.start },
        ...(['english', cells, 'UEB'] as const),
      ),
      breaks,
    })),
    diagnostics: findings.map((one) => diagnosticOf(one, run.start, note.name)),
  };
};
