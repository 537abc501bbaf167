import { LOCALES, type Locale, type PublishedDocument } from '@minzong/content-types';
import { chooseLocale } from '../../../api/src/locale-choice';
import { eventually } from '../../../api/src/testing/eventually';
import type { MeilisearchProcess } from '../../../api/src/testing/meilisearch-process';
import type { Ask } from './engine';

const indexOf = (locale: Locale): string => `plain-${locale}`;

const versionsById = (documents: PublishedDocument[]) => {
  const byId = new Map<string, Map<Locale, PublishedDocument>>();
  for (const document of documents)
    byId.set(
      document.id,
      (byId.get(document.id) ?? new Map<Locale, PublishedDocument>()).set(
        document.locale,
        document,
      ),
    );
  return [...byId.values()];
};

/** Fields that hold no words of the text, or words that have a field of their own. */
const SILENT = new Set([
  ...['type', 'id', 'locale', 'slug', 'links', 'title', 'summary', 'publishedAt', 'updatedAt'],
  ...['anchor', 'clauses', 'kind', 'level', 'validity', 'promulgatedOn', 'script', 'entry'],
]);

const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsOf).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const fields = Object.entries(value).filter(([name]) => !SILENT.has(name));
  return fields.map(([, words]) => wordsOf(words)).join('\n');
};

/** The versions that readers of a language are shown, with the same words that our index is given. */
const shownTo = (locale: Locale, documents: PublishedDocument[]) =>
  versionsById(documents).flatMap((versions) => {
    const chosen = chooseLocale(locale, versions);
    const document = chosen === undefined ? undefined : versions.get(chosen);
    if (document === undefined) return [];
    return {
      id: document.id,
      title: document.title,
      otherTitles: [...versions.values()]
        .filter((other) => other !== document)
        .map(({ title }) => title),
      summary: document.summary ?? '',
      text: wordsOf(document),
    };
  });

/** Meilisearch as it comes, with the same documents: one index a language, no setting touched. */
export const startPlainMeilisearch = async (
  { url, key }: MeilisearchProcess,
  documents: PublishedDocument[],
): Promise<Ask> => {
  // Not among the words: our slugs are pinyin, and the default settings search every field.
  const slugs = new Map(documents.map(({ id, slug }) => [id, slug]));
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const post = async (path: string, body: unknown): Promise<unknown> =>
    (await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  for (const locale of LOCALES) {
    const path = `/indexes/${indexOf(locale)}/documents?primaryKey=id`;
    const { taskUid } = (await post(path, shownTo(locale, documents))) as { taskUid: number };
    await eventually(async () => {
      const task = (await (await fetch(`${url}/tasks/${String(taskUid)}`, { headers })).json()) as {
        status: string;
      };
      if (task.status !== 'succeeded') throw new Error(`The documents are ${task.status}`);
    }, 60_000);
  }
  return async ({ q, locale }) => {
    const answer = await post(`/indexes/${indexOf(locale)}/search`, { q });
    const { hits } = answer as { hits: { id: string }[] };
    return hits.map(({ id }) => ({ slug: slugs.get(id) ?? '', place: undefined }));
  };
};
