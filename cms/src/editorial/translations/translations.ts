import { DOCUMENT_TYPES, LOCALES, type DocumentType, type Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { labelOf } from '../../publishing/field-label';
import { lagOf, lastWritten, ORIGINAL, type TranslationState } from './translation-state';
import { versionsOf } from './versions';

export const TRANSLATIONS = LOCALES.filter((locale) => locale !== ORIGINAL);

/** How one document stands in one language. */
export interface Translation {
  type: DocumentType;
  typeLabel: string;
  documentId: string;
  /** of the Chinese original */
  title: string;
  locale: Locale;
  state: TranslationState;
  /** the changed fields of the original, as the editor sees their names */
  behindBy: string[];
  /** since when it is behind, in milliseconds; null when it is not */
  since: number | null;
}

interface EntryRow {
  documentId: string;
  locale: Locale;
  title: string | null;
  publishedAt: string | null;
}

const rowsOfType = async (strapi: Core.Strapi, type: DocumentType): Promise<EntryRow[]> =>
  (await strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', 'locale', 'title', 'publishedAt'],
  })) as EntryRow[];

const ofType = async (
  strapi: Core.Strapi,
  type: DocumentType,
  locales: readonly Locale[],
): Promise<Translation[]> => {
  const rows = await rowsOfType(strapi, type);
  const versions = await versionsOf(strapi, type);
  const there = new Set(rows.map(({ documentId, locale }) => `${documentId} ${locale}`));
  const isPublic = new Set(
    rows.filter((row) => row.publishedAt !== null).map((row) => `${row.documentId} ${row.locale}`),
  );
  const typeLabel = strapi.contentType(uidOf(type)).info.displayName;
  const one = ({ documentId, title }: EntryRow, locale: Locale): Translation => {
    const key = `${documentId} ${locale}`;
    const line = { type, typeLabel, documentId, title: title ?? '（无题）', locale };
    if (!there.has(key)) return { ...line, state: 'missing', behindBy: [], since: null };
    const { [ORIGINAL]: original = [], [locale]: own = [] } = versions.get(documentId) ?? {};
    const lag = lagOf(original, lastWritten(own));
    if (lag !== undefined) {
      const behindBy = lag.fields.map((field) => labelOf(type, field));
      return { ...line, state: 'behind', behindBy, since: lag.since };
    }
    const state = isPublic.has(key) ? 'current' : 'unpublished';
    return { ...line, state, behindBy: [], since: null };
  };
  return rows
    .filter((row) => row.locale === ORIGINAL && row.publishedAt !== null)
    .flatMap((row) => locales.map((locale) => one(row, locale)));
};

const ORDER: Record<TranslationState, number> = {
  behind: 0,
  unpublished: 1,
  missing: 2,
  current: 3,
};

/** How every public document stands in the given languages; what is behind longest comes first. */
export const translationsIn = async (
  strapi: Core.Strapi,
  locales: readonly Locale[],
): Promise<Translation[]> => {
  const all: Translation[] = [];
  for (const type of DOCUMENT_TYPES) all.push(...(await ofType(strapi, type, locales)));
  return all.sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.since ?? 0) - (b.since ?? 0));
};
