import {
  DEFAULT_LOCALE,
  locale as localeSchema,
  type DocumentType,
  type Locale,
} from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { typeOf } from '../../document-uid';
import { inTransaction } from '../../publishing/transaction';
import { SYSTEM, currentActor } from '../actor';
import { record } from '../audit/audit';
import { changesInShort } from './difference';
import { noteRevisions, type NewRevision } from './note-revisions';
import type { Revision } from './revision';
import { lastRevisionsOf } from './revisions';
import { refuseStaleSave } from './stale-saves';

/** The audit's word for what Strapi does to a document. */
const WORDS: Record<string, string> = {
  create: 'document.create',
  update: 'document.update',
  clone: 'document.clone',
  discardDraft: 'document.discard',
  publish: 'document.update',
};

interface Action {
  action: string;
  uid: string;
  params: { documentId?: string; locale?: unknown };
}

const recordChange = async (
  strapi: Core.Strapi,
  action: string,
  { key, revision, before }: NewRevision,
): Promise<void> => {
  const changes =
    before === undefined
      ? undefined
      : await changesInShort(strapi, key.type, before.content, revision.content, key.locale);
  await record(strapi, {
    actor: { roles: [], ...revision.author },
    action: WORDS[action] ?? action,
    ...key,
    title: revision.title,
    ...(changes === undefined ? {} : { changes }),
    facts: { revision: revision.number },
  });
};

const recordDeletions = async (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
  gone: Iterable<[Locale, Revision]>,
): Promise<void> => {
  for (const [locale, { number, title }] of gone)
    await record(strapi, {
      actor: currentActor(strapi),
      action: 'document.delete',
      type,
      documentId,
      locale,
      title,
      facts: { revision: number },
    });
};

const draftLocales = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<Set<Locale>> => {
  const rows = (await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: { $null: true } },
    select: ['locale'],
  })) as { locale: string }[];
  return new Set(rows.flatMap(({ locale }) => localeSchema.safeParse(locale).data ?? []));
};

const documentIdOf = (seen: Action, result: unknown): string | undefined => {
  const made = (result as { documentId?: string } | null | undefined)?.documentId;
  return seen.action === 'clone' ? made : (seen.params.documentId ?? made);
};

const actedOn = ({ params: { locale } }: Action): ((own: Locale) => boolean) => {
  if (locale === '*') return () => true;
  const named = Array.isArray(locale) ? (locale as unknown[]) : [locale ?? DEFAULT_LOCALE];
  return (own) => named.includes(own);
};

/** Publishing changes a draft only by dating it; nothing is read again to see that it did not. */
const mayHaveChanged = ({ action }: Action, last: ReadonlyMap<Locale, Revision>): boolean =>
  action !== 'publish' || [...last.values()].some(({ content }) => content['issuedAt'] === null);

/** The drafts before an act: a document from before there were revisions gets its first now. */
const before = async (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<Map<Locale, Revision>> =>
  inTransaction(strapi, async ({ trx }) => {
    const known = await lastRevisionsOf(trx, type, documentId);
    if (known.size > 0) return known;
    await noteRevisions(strapi, type, documentId, SYSTEM, () => false);
    return lastRevisionsOf(trx, type, documentId);
  });

/**
 * Notes, in the transaction of each act on a document, a revision of every draft that changed by it
 * and what changed in the audit, whichever way the act came: admin, api, importer.
 */
export const watchDocumentChanges = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    const seen = context as unknown as Action;
    const type = typeOf(seen.uid);
    if (type === undefined || (seen.action !== 'delete' && WORDS[seen.action] === undefined))
      return next();
    return inTransaction(strapi, async () => {
      const { documentId: known } = seen.params;
      const last =
        known === undefined || seen.action === 'clone'
          ? new Map<Locale, Revision>()
          : await before(strapi, type, known);
      if (seen.action === 'update') await refuseStaleSave(strapi, type, seen.params, last);
      const result: unknown = await next();
      const documentId = documentIdOf(seen, result);
      if (documentId === undefined) return result as never;
      if (seen.action === 'delete') {
        const left = await draftLocales(strapi, seen.uid, documentId);
        await recordDeletions(
          strapi,
          type,
          documentId,
          [...last].filter(([locale]) => !left.has(locale)),
        );
      } else if (mayHaveChanged(seen, last))
        for (const made of await noteRevisions(
          strapi,
          type,
          documentId,
          currentActor(strapi),
          actedOn(seen),
        ))
          await recordChange(strapi, seen.action, made);
      return result as never;
    });
  });
};
