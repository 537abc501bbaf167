import { DEFAULT_LOCALE, LOCALES, type Locale } from '@minzong/content-types';

/** How much a person who asks wants a document: see the README of this folder. */
export type Grade = 0 | 1 | 2 | 3;

export interface Judgement {
  grade: Grade;
  /** anchor of the place at which the document should open */
  place: string | undefined;
}

/** What is wanted of a query, by slug; what is not named is not wanted. */
export type Judgements = ReadonlyMap<string, Judgement>;

export interface JudgedQuery {
  kind: string;
  /** Nobody looks at the failures of the held-out part while working on the search. */
  part: 'development' | 'held out';
  locale: Locale;
  q: string;
  judgements: Judgements;
}

const HELD_OUT = '== held out';
const ARROW = ' → ';
const JUDGEMENT = /^([a-z0-9-]+\*?)(?:#([a-z0-9-]+))?=([0-3])$/;

const judged = (word: string, slugs: readonly string[]): [string, Judgement][] => {
  const [, name = '', place, grade] = JUDGEMENT.exec(word) ?? [];
  const named = name.endsWith('*')
    ? slugs.filter((slug) => slug.startsWith(name.slice(0, -1)))
    : slugs.filter((slug) => slug === name);
  if (named.length === 0) throw new Error(`No document or need is called ${word}`);
  return named.map((slug) => [slug, { grade: Number(grade) as Grade, place }]);
};

/** Judgements as written: `slug=3 slug#anchor=2 year-*=1 need`; the later ones count. */
const judgementsOf = (
  written: string,
  needs: ReadonlyMap<string, Judgements>,
  slugs: readonly string[],
): Judgements =>
  new Map(written.split(' ').flatMap((word) => [...(needs.get(word) ?? judged(word, slugs))]));

/** Needs that several queries share: `name: judgements`, one a line. */
export const parseNeeds = (text: string, slugs: readonly string[]): Map<string, Judgements> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [name = '', written = ''] = line.split(': ');
        return [name, judgementsOf(written, new Map(), slugs)];
      }),
  );

const localeOf = (name: string | undefined): Locale =>
  LOCALES.find((locale) => locale === name) ?? DEFAULT_LOCALE;

/** Queries of one kind: `(locale) query → judgements`, one a line, those held out at the end. */
export const parseQueries = (
  kind: string,
  text: string,
  needs: ReadonlyMap<string, Judgements>,
  slugs: readonly string[],
): JudgedQuery[] => {
  const lines = text.split('\n').filter((line) => line !== '');
  const heldOutFrom = lines.indexOf(HELD_OUT);
  return lines.flatMap((line, index) => {
    if (line === HELD_OUT) return [];
    const [asked = '', written = ''] = line.split(ARROW);
    const [, locale, q = asked] = /^\(([a-z]+)\) (.*)$/.exec(asked) ?? [];
    return {
      kind,
      part: heldOutFrom >= 0 && index > heldOutFrom ? 'held out' : 'development',
      locale: localeOf(locale),
      q,
      judgements: judgementsOf(written, needs, slugs),
    };
  });
};
