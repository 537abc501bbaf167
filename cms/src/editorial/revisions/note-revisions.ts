import { canonicalDigest } from '@minzong/api-contract';
import { locale as localeSchema, type DocumentType, type Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import type { DocumentKey } from '../../publishing/outbox-table';
import { draftRowsOf } from '../../publishing/published-rows';
import { inTransaction } from '../../publishing/transaction';
import { SYSTEM, type Actor } from '../actor';
import { contentOfRow, type Content } from './content';
import { onlyDated, revisionOf, rowOf, type Revision } from './revision';
import { REVISION_TABLE } from './revision-table';
import { lastRevisionsOf } from './revisions';

/** A revision that has just been made. */
export interface NewRevision {
  key: DocumentKey;
  revision: Revision;
  before: Revision | undefined;
  /**
   * `act`: by an act on this language; `elsewhere`: by one on another language or document; `date`:
   * nobody's words changed, the cms dated the document while publishing it
   */
  cause: 'act' | 'elsewhere' | 'date';
}

type Listener = (made: NewRevision) => Promise<void>;

const LISTENERS = new WeakMap<Core.Strapi, Listener[]>();

/** Calls `listener` for every new revision, inside its transaction. */
export const onRevision = (strapi: Core.Strapi, listener: Listener): void => {
  LISTENERS.set(strapi, [...(LISTENERS.get(strapi) ?? []), listener]);
};

const draftContents = async (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<Map<Locale, Content>> => {
  const rows = await draftRowsOf(strapi, type, documentId);
  return new Map(
    rows
      .filter((row) => localeSchema.safeParse(row.locale).success)
      .map((row) => [row.locale, contentOfRow(strapi, type, row)]),
  );
};

const causeOf = (actedOn: boolean): NewRevision['cause'] => (actedOn ? 'act' : 'elsewhere');

/**
 * Makes a revision for every language whose draft differs from its last one. A draft without any
 * revision, from the time before there were revisions, gets its first. The language that was not
 * acted on changes when a shared field does; that, too, is a change by `actor`.
 * @param actedOn whether the act was on this language itself
 */
export const noteRevisions = (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
  actor: Actor,
  actedOn: (locale: Locale) => boolean,
): Promise<NewRevision[]> =>
  inTransaction(strapi, async ({ trx }) => {
    const last = await lastRevisionsOf(trx, type, documentId);
    const made: NewRevision[] = [];
    for (const [locale, content] of await draftContents(strapi, type, documentId)) {
      const before = last.get(locale);
      if (before?.digest === canonicalDigest(content)) continue;
      const dated = before !== undefined && onlyDated(before.content, content);
      const key = { type, documentId, locale };
      const row = rowOf(key, (before?.number ?? 0) + 1, content, dated ? SYSTEM : actor);
      await trx(REVISION_TABLE).insert(row);
      const cause = dated ? 'date' : causeOf(actedOn(locale));
      made.push({ key, revision: revisionOf({ id: 0, ...row }), before, cause });
    }
    for (const one of made) for (const listener of LISTENERS.get(strapi) ?? []) await listener(one);
    return made;
  });

/**
 * The last revision of a draft, made now if the draft changed without an act on it, for instance
 * because a document it linked to was deleted.
 */
export const settledRevision = (
  strapi: Core.Strapi,
  key: DocumentKey,
): Promise<Revision | undefined> =>
  inTransaction(strapi, async ({ trx }) => {
    await noteRevisions(strapi, key.type, key.documentId, SYSTEM, () => false);
    return (await lastRevisionsOf(trx, key.type, key.documentId)).get(key.locale);
  });
