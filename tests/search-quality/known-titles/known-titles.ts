import type { PublishedDocument } from '@minzong/content-types';
import type { Ask } from '../engines/engine';
import { formsOf, type Form } from './forms';

export interface KnownTitles {
  form: string;
  titles: number;
  /** how many of them come first, and how many within the first three, from 0 to 1 */
  successAtOne: number;
  successAtThree: number;
  missed: string[];
}

const rankOf = async (ask: Ask, q: string, wanted: ReadonlySet<string>): Promise<number> => {
  const hits = await ask({ q, locale: 'zh-CN' });
  const rank = hits.findIndex(({ slug }) => wanted.has(slug));
  return rank < 0 ? Infinity : rank + 1;
};

const askForm = async (
  ask: Ask,
  name: string,
  form: Form,
  byTitle: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<KnownTitles> => {
  const ranks: { q: string; rank: number }[] = [];
  for (const [title, wanted] of byTitle) {
    const q = form(title);
    if (q !== undefined) ranks.push({ q, rank: await rankOf(ask, q, wanted) });
  }
  const share = (most: number) => ranks.filter(({ rank }) => rank <= most).length / ranks.length;
  return {
    form: name,
    titles: ranks.length,
    successAtOne: share(1),
    successAtThree: share(3),
    missed: ranks.filter(({ rank }) => rank > 1).map(({ q, rank }) => `${q} (${String(rank)})`),
  };
};

/** Whether every Chinese title of the collection is found by whoever types it, in all its forms. */
export const askKnownTitles = async (
  ask: Ask,
  documents: PublishedDocument[],
): Promise<KnownTitles[]> => {
  const byTitle = new Map<string, Set<string>>();
  for (const { locale, title, slug } of documents)
    if (locale === 'zh-CN') byTitle.set(title, (byTitle.get(title) ?? new Set()).add(slug));
  const answers: KnownTitles[] = [];
  for (const [name, form] of Object.entries(formsOf([...byTitle.keys()])))
    answers.push(await askForm(ask, name, form, byTitle));
  return answers;
};

/** A line for each form; with `details`, what did not come first, and its rank. */
export const knownTitlesTable = (known: KnownTitles[], details: boolean): string =>
  [
    'titles that people know     n    first  of first three',
    ...known.flatMap(({ form, titles, successAtOne, successAtThree, missed }) => [
      `${form.padEnd(22)}${String(titles).padStart(7)}${successAtOne.toFixed(3).padStart(9)}${successAtThree.toFixed(3).padStart(16)}`,
      ...(details ? missed.map((q) => `    ${q}`) : []),
    ]),
  ].join('\n');
