export const FORMATS = ['unicode', 'brf', 'ebrl'] as const;
export type Format = (typeof FORMATS)[number];

/** `zh` with English inside it, or `en` with Chinese inside it. */
const LANGUAGES = ['zh', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

export interface CommandArguments {
  format: Format;
  /** Cells in a line. */
  width: number;
  language: Language;
  /** The structured result instead of lines. */
  json: boolean;
}

const MIN_WIDTH = 10;
const MAX_WIDTH = 1000;
/** The body of a Chinese braille book (GB/T 44725-2024 4.5.3.1). */
const DEFAULT_WIDTH = 30;

export const USAGE = `Usage: npm run --silent braille -- [--language zh|en] [--format unicode|brf|ebrl]
                                   [--width N] [--json] < text

Text on standard input, one paragraph on each line; braille on standard output: National Common
Braille (GF 0019-2018), or Unified English Braille without contractions (grade 1).

  --language  zh (default) or en: in which language the text is
  --format    unicode (default), brf (North American Braille ASCII) or ebrl (eBraille 1.0, a zip file)
  --width     cells in a line, ${String(MIN_WIDTH)} to ${String(MAX_WIDTH)}; ${String(DEFAULT_WIDTH)} by default
  --json      words with readings, cells, clauses and diagnostics as JSON`;

const widthOf = (value: string): number => {
  const width = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (width >= MIN_WIDTH && width <= MAX_WIDTH) return width;
  throw new TypeError(
    `--width has to be a whole number from ${String(MIN_WIDTH)} to ${String(MAX_WIDTH)}, not "${value}".`,
  );
};

const formatOf = (value: string): Format => {
  const format = FORMATS.find((one) => one === value);
  if (format) return format;
  throw new TypeError(`--format has to be one of ${FORMATS.join(', ')}, not "${value}".`);
};

const languageOf = (value: string): Language => {
  const language = LANGUAGES.find((one) => one === value);
  if (language) return language;
  throw new TypeError(`--language has to be one of ${LANGUAGES.join(', ')}, not "${value}".`);
};

/** @throws TypeError that says which argument is wrong and how it should be */
export const readArguments = (given: readonly string[]): CommandArguments => {
  const result: CommandArguments = {
    ...{ format: 'unicode', width: DEFAULT_WIDTH, language: 'zh', json: false },
  };
  const list = given.flatMap((one) => (/^--\w+=/.test(one) ? splitOnce(one) : [one]));
  for (let n = 0; n < list.length; n += 1) {
    const name = list[n] ?? '';
    if (name === '--json') {
      result.json = true;
      continue;
    }
    if (name !== '--width' && name !== '--format' && name !== '--language')
      throw new TypeError(`"${name}" is not known here.`);
    n += 1;
    const value = list[n];
    if (value === undefined) throw new TypeError(`${name} needs a value.`);
    if (name === '--width') result.width = widthOf(value);
    else if (name === '--language') result.language = languageOf(value);
    else result.format = formatOf(value);
  }
  if (result.json && result.format === 'ebrl') {
    throw new TypeError('--json and --format ebrl cannot go together.');
  }
  return result;
};

const splitOnce = (one: string): string[] => {
  const at = one.indexOf('=');
  return [one.slice(0, at), one.slice(at + 1)];
};
