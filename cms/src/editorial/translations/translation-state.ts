import type { Locale } from '@minzong/content-types';

/** The language that the others are translations of. */
export const ORIGINAL: Locale = 'zh-CN';

/**
 * `missing`: there is none; `behind`: the original has changed since; `unpublished`: written and up
 * to date, but not public; `current`: public and up to date.
 */
export type TranslationState = 'missing' | 'behind' | 'unpublished' | 'current';

/** A version of a text: when it was written and what its words were, reduced to a digest a field. */
export interface Version {
  madeAt: number;
  words: Readonly<Record<string, string>>;
}

export interface Lag {
  /** the fields of the original that changed since the translation was written */
  fields: string[];
  /** when the first such change was made */
  since: number;
}

/**
 * What of the original has changed since the translation's words were last written.
 * @param original its versions, the oldest first, with translated fields only
 * @param writtenAt when the translation's own words last changed, in milliseconds
 * @returns undefined when the translation is not behind
 */
export const lagOf = (original: readonly Version[], writtenAt: number): Lag | undefined => {
  const seen = original.filter(({ madeAt }) => madeAt <= writtenAt).at(-1) ?? original[0];
  const now = original.at(-1);
  if (seen === undefined || now === undefined) return undefined;
  const differs = ({ words }: Version, field: string): boolean =>
    words[field] !== seen.words[field];
  const fields = Object.keys({ ...seen.words, ...now.words }).filter((field) =>
    differs(now, field),
  );
  if (fields.length === 0) return undefined;
  const first = original.find(
    (version) => version.madeAt > seen.madeAt && fields.some((field) => differs(version, field)),
  );
  return { fields, since: first?.madeAt ?? now.madeAt };
};

/** When the words of a translation last changed; changes of fields that all languages share do not count. */
export const lastWritten = (translation: readonly Version[]): number => {
  let at = translation[0]?.madeAt ?? 0;
  for (const [index, version] of translation.entries()) {
    const before = translation[index - 1];
    if (before === undefined) continue;
    const fields = Object.keys({ ...before.words, ...version.words });
    if (fields.some((field) => before.words[field] !== version.words[field])) at = version.madeAt;
  }
  return at;
};
