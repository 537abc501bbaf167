/** Scripts that tell the language of a run, whatever the text around it is in. */
const TELLING = /(\p{Script=Tibetan}+|\p{Script=Yi}+|[\p{Script=Han}〇々]+)/u;

const LANGUAGE_OF = [
  [/^\p{Script=Tibetan}/u, 'bo'],
  [/^\p{Script=Yi}/u, 'ii'],
  [/^[\p{Script=Han}〇々]/u, 'zh-CN'],
] as const;

const languageOfRun = (run: string, otherwise: string): string =>
  LANGUAGE_OF.find(([script]) => script.test(run))?.[1] ?? otherwise;

/** Chinese in Tibetan or Japanese in Chinese: what is written in the script of `base` is in `base`. */
const isOwn = (language: string, base: string): boolean =>
  language.split('-')[0] === base.split('-')[0];

export interface LanguageRun {
  text: string;
  lang: string;
}

/**
 * A text in the runs in which a voice must change (WCAG 3.1.2), told by their script. Letters,
 * digits and signs belong to `base`, the language of the whole.
 */
export const languageRuns = (text: string, base: string): LanguageRun[] => {
  const runs: LanguageRun[] = [];
  for (const piece of text.split(TELLING)) {
    if (piece === '') continue;
    const told = languageOfRun(piece, base);
    const lang = isOwn(told, base) ? base : told;
    const last = runs.at(-1);
    if (last?.lang === lang) last.text += piece;
    else runs.push({ text: piece, lang });
  }
  return runs;
};

/** The language of words that somebody typed: that of the first telling script, or else `base`. */
export const languageOf = (text: string, base: string): string =>
  languageRuns(text, base).find(({ text: run }) => TELLING.test(run))?.lang ?? base;
