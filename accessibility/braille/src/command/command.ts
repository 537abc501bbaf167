import { brfOf } from '../cells/brf';
import { type Dictionary } from '../dictionary/dictionary';
import { eBrailleFile } from '../ebraille/package';
import { linesOf } from '../layout/lines';
import { type BrailleParagraph } from '../result';
import { createTranslator } from '../translate';
import { type CommandArguments } from './arguments';

/** A paragraph for each line; the line feed at the end of the text begins none. */
const paragraphsOf = (text: string): string[] => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

const asJson = (paragraphs: readonly BrailleParagraph[], lines: readonly string[][]): string => {
  const all = paragraphs.map((paragraph, n) => ({ ...paragraph, lines: lines[n] }));
  return `${JSON.stringify({ paragraphs: all }, null, 2)}\n`;
};

/**
 * What the command prints for a text.
 * @param text one paragraph on each line
 * @returns text, or the bytes of an eBraille file
 */
export const runCommand = (
  { format, width, language, json }: CommandArguments,
  text: string,
  dictionary: Dictionary,
  now: Date,
): string | Uint8Array => {
  const translator = createTranslator({ dictionary });
  const paragraphs = paragraphsOf(text).map((line) => translator.translate(line, { language }));
  if (format === 'ebrl') {
    const [first] = paragraphs;
    return eBrailleFile({
      blocks: paragraphs.map((paragraph) => ({ kind: 'paragraph', paragraph })),
      title: first ?? translator.translate(language === 'en' ? 'Braille' : '盲文', { language }),
      language,
      modifiedAt: now,
    });
  }
  const written = (line: string): string => (format === 'brf' ? brfOf(line) : line);
  const lines = paragraphs.map(({ words }) => linesOf(words, { width }).map(written));
  if (json) return asJson(paragraphs, lines);
  return lines.map((own) => own.map((line) => `${line}\n`).join('')).join('');
};
