import { DEFAULT_LOCALE, DOCUMENT_TYPES, type DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';

/** A document as the picker shows it. */
export interface NamedDocument {
  type: DocumentType;
  typeLabel: string;
  id: string;
  title: string;
  /** the public can open it */
  published: boolean;
}

export interface Reference {
  type: DocumentType;
  id: string;
}

interface Row {
  documentId: string;
  title: string | null;
  locale: string;
  publishedAt: string | null;
}

const FOUND_OF_A_TYPE = 10;
const MOST_FOUND = 30;

export const referenceKey = ({ type, id }: { type: string; id: string }): string => `${type}/${id}`;

const labelOf = (strapi: Core.Strapi, type: DocumentType): string =>
  strapi.contentTypes[uidOf(type)]?.info.displayName ?? type;

/** One line for each document: published before draft, Chinese before other languages. */
const named = (strapi: Core.Strapi, type: DocumentType, rows: readonly Row[]): NamedDocument[] => {
  const rank = ({ publishedAt, locale }: Row): number =>
    (publishedAt === null ? 0 : 2) + Number(locale === DEFAULT_LOCALE);
  const best = new Map<string, Row>();
  for (const row of rows) {
    const known = best.get(row.documentId);
    if (known === undefined || rank(row) > rank(known)) best.set(row.documentId, row);
  }
  return [...best.values()].map((row) => ({
    type,
    typeLabel: labelOf(strapi, type),
    id: row.documentId,
    title: row.title ?? '（无标题）',
    published: row.publishedAt !== null,
  }));
};

const rowsOf = (strapi: Core.Strapi, type: DocumentType, query: object): Promise<Row[]> =>
  strapi.db.query(uidOf(type)).findMany({
    select: ['documentId', 'title', 'locale', 'publishedAt'],
    ...query,
  }) as Promise<Row[]>;

/** Published documents of any type whose title has these words; the shortest titles first. */
export const findByTitle = async (strapi: Core.Strapi, words: string): Promise<NamedDocument[]> => {
  const found = await Promise.all(
    DOCUMENT_TYPES.map(async (type) =>
      named(
        strapi,
        type,
        await rowsOf(strapi, type, {
          where: { title: { $containsi: words }, publishedAt: { $notNull: true } },
          orderBy: [{ updatedAt: 'desc' }],
          limit: FOUND_OF_A_TYPE,
        }),
      ),
    ),
  );
  return found
    .flat()
    .sort((a, b) => a.title.length - b.title.length)
    .slice(0, MOST_FOUND);
};

/** The documents by their reference; what is nowhere any more is missing. */
export const namesOf = async (
  strapi: Core.Strapi,
  references: readonly Reference[],
): Promise<Map<string, NamedDocument>> => {
  const ids = new Map<DocumentType, Set<string>>();
  for (const { type, id } of references) ids.set(type, (ids.get(type) ?? new Set()).add(id));
  const names = new Map<string, NamedDocument>();
  for (const [type, wanted] of ids) {
    const rows = await rowsOf(strapi, type, { where: { documentId: { $in: [...wanted] } } });
    for (const document of named(strapi, type, rows)) names.set(referenceKey(document), document);
  }
  return names;
};
