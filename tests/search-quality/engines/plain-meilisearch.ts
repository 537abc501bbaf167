import { LOCALES, type Locale, type PublishedDocument } from '@minzong/content-types';
import { Meilisearch } from 'meilisearch';
import { chooseLocale } from '../../../api/src/locale-choice';
import { plainText } from '../../../api/src/modules/search/plain-text';
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

/** The versions that readers of a language are shown, with the same words that our index is given. */
const shownTo = (locale: Locale, documents: PublishedDocument[]) =>
  versionsById(documents).flatMap((versions) => {
    const chosen = chooseLocale(locale, versions);
    const document = chosen === undefined ? undefined : versions.get(chosen);
    if (document === undefined) return [];
    return {
      id: document.id,
      slug: document.slug,
      title: document.title,
      otherTitles: [...versions.values()]
        .filter((other) => other !== document)
        .map(({ title }) => title),
      summary: document.summary ?? '',
      text: plainText(document),
    };
  });

/** Meilisearch as it comes, with the same documents: one index a language, no setting touched. */
export const startPlainMeilisearch = async (
  { url, key }: MeilisearchProcess,
  documents: PublishedDocument[],
): Promise<Ask> => {
  const client = new Meilisearch({ host: url, apiKey: key });
  for (const locale of LOCALES)
    await client
      .index(indexOf(locale))
      .addDocuments(shownTo(locale, documents), { primaryKey: 'id' })
      .waitTask({ timeout: 60_000 });
  return async ({ q, locale }) => {
    const { hits } = await client.index<{ slug: string }>(indexOf(locale)).search(q);
    return hits.map(({ slug }) => ({ slug, place: undefined }));
  };
};
