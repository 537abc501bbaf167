import { canonicalDigest, canonicalJson } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { DocumentKey } from '../../publishing/outbox-table';
import type { Actor } from '../actor';
import type { Content } from './content';
import type { RevisionRow } from './revision-table';

/** What a draft said after one change. */
export interface Revision {
  number: number;
  locale: Locale;
  digest: string;
  title: string;
  content: Content;
  author: Pick<Actor, 'kind' | 'id' | 'name'>;
  /** milliseconds since the epoch */
  madeAt: number;
  publishedAt: number | undefined;
}

export type RevisionHead = Omit<Revision, 'content'>;

export const headOf = (row: Omit<RevisionRow, 'content'>): RevisionHead => ({
  number: row.number,
  locale: row.locale,
  digest: row.digest,
  title: row.title,
  author: { kind: row.author_kind, id: row.author_id, name: row.author_name },
  madeAt: Number(row.made_at),
  publishedAt: Number(row.published_at) === 0 ? undefined : Number(row.published_at),
});

export const revisionOf = (row: RevisionRow): Revision => ({
  ...headOf(row),
  content: JSON.parse(row.content) as Content,
});

const MAXIMUM_TITLE = 300;

/** The row of a new revision. */
export const rowOf = (
  key: DocumentKey,
  number: number,
  content: Content,
  author: Actor,
): Omit<RevisionRow, 'id'> => ({
  type: key.type,
  document_id: key.documentId,
  locale: key.locale,
  number,
  content: canonicalJson(content),
  digest: canonicalDigest(content),
  title: (typeof content['title'] === 'string' ? content['title'] : '').slice(0, MAXIMUM_TITLE),
  author_kind: author.kind,
  author_id: author.id,
  author_name: author.name,
  made_at: Date.now(),
  published_at: 0,
});

/**
 * Whether all that changed is the date of the first publication, which the cms fills in by itself
 * while publishing. Such a change does not make anybody's approval void.
 */
export const onlyDated = (before: Content, after: Content): boolean =>
  before['issuedAt'] === null &&
  after['issuedAt'] !== null &&
  canonicalDigest({ ...after, issuedAt: null }) === canonicalDigest(before);
