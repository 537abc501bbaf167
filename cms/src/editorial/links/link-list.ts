import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { labelOf } from '../../publishing/field-label';
import { inTransaction } from '../../publishing/transaction';
import {
  LINK_TABLE,
  PLACE_TABLE,
  type LinkRow,
  type LinkStatus,
  type PlaceRow,
} from './link-tables';

/** A place at which a link stands, for an editor. */
export interface LinkPlace {
  type: DocumentType;
  documentId: string;
  locale: Locale;
  title: string;
  path: string;
  label: string;
  words: string;
  inDraft: boolean;
  inPublished: boolean;
}

/** A link with what is known of it, for an editor. Times are ISO 8601. */
export interface LinkItem {
  id: number;
  url: string;
  kind: 'external' | 'internal';
  status: LinkStatus;
  words: string;
  /** the address that should stand instead; empty when there is no better one */
  movedTo: string;
  checkedAt: string | null;
  ignored: { reason: string; by: string; at: string } | null;
  places: LinkPlace[];
}

export type LinkFilter = LinkStatus | 'moved' | 'ignored' | 'all' | 'attention';

const CHUNK_ROWS = 400;
const ATTENTION: LinkStatus[] = ['broken', 'dead', 'recheck', 'unsure', 'refused'];

/** How urgent a state is; the most urgent first. */
const RANK: LinkStatus[] = ['broken', 'dead', 'recheck', 'refused', 'unsure', 'unchecked', 'ok'];

const momentOf = (milliseconds: number | string): string | null =>
  Number(milliseconds) === 0 ? null : new Date(Number(milliseconds)).toISOString();

const placeOf = (row: PlaceRow): LinkPlace => ({
  type: row.type,
  documentId: row.document_id,
  locale: row.locale,
  title: row.title ?? '',
  path: row.path,
  label: labelOf(row.type, row.path),
  words: row.words ?? '',
  inDraft: row.in_draft === 1,
  inPublished: row.in_published === 1,
});

const itemOf = (row: LinkRow, places: LinkPlace[]): LinkItem => ({
  id: row.id,
  url: row.url,
  kind: row.kind,
  status: row.status,
  words: row.words ?? '尚未检查',
  movedTo: row.moved_to ?? '',
  checkedAt: momentOf(row.checked_at),
  ignored:
    row.ignored_reason === null
      ? null
      : {
          reason: row.ignored_reason,
          by: row.ignored_by,
          at: momentOf(row.ignored_at) ?? '',
        },
  places,
});

const filtered = (trx: Knex.Transaction, filter: LinkFilter): Promise<LinkRow[]> => {
  const rows = trx<LinkRow>(LINK_TABLE);
  if (filter === 'all') return rows;
  if (filter === 'ignored') return rows.whereNotNull('ignored_reason');
  const open = rows.whereNull('ignored_reason');
  if (filter === 'moved') return open.where({ status: 'ok' }).whereNot({ moved_to: '' });
  return filter === 'attention'
    ? open.whereIn('status', ATTENTION)
    : open.where({ status: filter });
};

const placesOf = async (
  trx: Knex.Transaction,
  ids: readonly number[],
): Promise<Map<number, LinkPlace[]>> => {
  const places = new Map<number, LinkPlace[]>();
  for (let start = 0; start < ids.length; start += CHUNK_ROWS) {
    const rows = await trx<PlaceRow>(PLACE_TABLE)
      .whereIn('link_id', ids.slice(start, start + CHUNK_ROWS))
      .orderBy('id');
    for (const row of rows)
      places.set(row.link_id, [...(places.get(row.link_id) ?? []), placeOf(row)]);
  }
  return places;
};

/**
 * The links of a state with the places that `isShown` lets through; a link without any is left out.
 * The most urgent first.
 */
export const listLinks = (
  strapi: Core.Strapi,
  filter: LinkFilter,
  isShown: (place: LinkPlace) => boolean,
): Promise<LinkItem[]> =>
  inTransaction(strapi, async ({ trx }) => {
    const rows = await filtered(trx, filter);
    const places = await placesOf(
      trx,
      rows.map(({ id }) => id),
    );
    return rows
      .map((row) => itemOf(row, (places.get(row.id) ?? []).filter(isShown)))
      .filter((item) => item.places.length > 0)
      .sort(
        (a, b) =>
          RANK.indexOf(a.status) - RANK.indexOf(b.status) || b.places.length - a.places.length,
      );
  });

/** How many links are in which state; what is ignored is counted apart. */
export interface LinkCounts {
  total: number;
  ok: number;
  unchecked: number;
  recheck: number;
  broken: number;
  unsure: number;
  refused: number;
  dead: number;
  moved: number;
  ignored: number;
}

const NOTHING: LinkCounts = {
  ...{ total: 0, ok: 0, unchecked: 0, recheck: 0, broken: 0 },
  ...{ unsure: 0, refused: 0, dead: 0, moved: 0, ignored: 0 },
};

/** Counts links. */
export const countLinks = (items: readonly LinkItem[]): LinkCounts => {
  const counts = { ...NOTHING, total: items.length };
  for (const { ignored, status, movedTo } of items) {
    if (ignored !== null) counts.ignored += 1;
    else counts[status] += 1;
    if (ignored === null && status === 'ok' && movedTo !== '') counts.moved += 1;
  }
  return counts;
};
