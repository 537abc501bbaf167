import { documentHref, readDocumentHref } from '@minzong/api-contract';
import { DOCUMENT_TYPES, type DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { SLUG_TABLE, type SlugRow } from '../../publishing/slug-table';
import { inTransaction } from '../../publishing/transaction';
import { destinationOf } from '../checks/reading/internal-address';
import { LINK_TABLE, type LinkRow, type LinkStatus } from './link-tables';

/** Where the slugs of this site lead. */
export interface SlugMap {
  /** document by `type/slug`, of drafts, publications and former publications */
  owners: Map<string, string>;
  /** present public slug by `type/documentId` */
  published: Map<string, string>;
  drafts: Set<string>;
}

interface SlugOfRow {
  slug: string | null;
  documentId: string;
  publishedAt: string | null;
}

const addRows = (map: SlugMap, type: DocumentType, rows: SlugOfRow[]): void => {
  for (const { slug, documentId, publishedAt } of rows) {
    const document = `${type}/${documentId}`;
    if (publishedAt === null) map.drafts.add(document);
    else if (slug !== null) map.published.set(document, slug);
    if (slug !== null) map.owners.set(`${type}/${slug}`, documentId);
  }
};

/** Reads where all slugs lead. */
const readSlugMap = async (strapi: Core.Strapi): Promise<SlugMap> => {
  const map: SlugMap = { owners: new Map(), published: new Map(), drafts: new Set() };
  const former = await inTransaction(strapi, async ({ trx }) => trx<SlugRow>(SLUG_TABLE).select());
  for (const { type, slug, document_id } of former) map.owners.set(`${type}/${slug}`, document_id);
  for (const type of DOCUMENT_TYPES) {
    const rows = (await strapi.db
      .query(uidOf(type))
      .findMany({ select: ['slug', 'documentId', 'publishedAt'] })) as SlugOfRow[];
    addRows(map, type, rows);
  }
  return map;
};

export interface InternalState {
  status: LinkStatus;
  words: string;
  movedTo: string;
}

const state = (status: LinkStatus, words: string, movedTo = ''): InternalState => ({
  status,
  words,
  movedTo,
});

const pageState = (path: string): InternalState => {
  const kind = destinationOf(path)?.kind;
  if (kind === 'nothing') return state('dead', '本站没有这个页面');
  return kind === 'page'
    ? state('ok', '正常')
    : state('unsure', '不是文档或栏目的地址，请人工打开核对');
};

/** What an address of this site leads to. */
const internalState = (path: string, map: SlugMap): InternalState => {
  const address = readDocumentHref(path);
  if (address === undefined) return pageState(path);
  const { type, slug } = address;
  const owner = map.owners.get(`${type}/${slug}`);
  if (owner === undefined) return state('dead', '本站没有这篇内容');
  const present = map.published.get(`${type}/${owner}`);
  if (present === undefined)
    return map.drafts.has(`${type}/${owner}`)
      ? state('dead', '所指内容没有公开（尚未发布，或已撤下）')
      : state('dead', '所指内容已删除');
  if (present === slug) return state('ok', '正常');
  return state(
    'ok',
    '正常，已改址，读者会自动转到新址',
    documentHref({ ...address, slug: present }),
  );
};

/**
 * Brings what is known of links within the site up to date.
 */
export const refreshInternal = async (strapi: Core.Strapi, now = Date.now()): Promise<void> => {
  const map = await readSlugMap(strapi);
  await inTransaction(strapi, async ({ trx }) => {
    const rows = await trx<LinkRow>(LINK_TABLE).where({ kind: 'internal' });
    for (const row of rows) {
      const { status, words, movedTo } = internalState(row.url, map);
      if (row.status === status && row.words === words && (row.moved_to ?? '') === movedTo)
        continue;
      await trx(LINK_TABLE)
        .where({ id: row.id })
        .update({ status, words, moved_to: movedTo, checked_at: now });
    }
  });
};
