import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { typeOf } from '../../document-uid';
import { publishedOf } from '../../publishing/changes';
import type { DocumentKey } from '../../publishing/outbox-table';
import { inTransaction } from '../../publishing/transaction';
import { currentActor } from '../actor';
import { authorityNow } from '../authority';
import { recordRefusal } from '../permissions/refusals';
import { onRevision, type NewRevision } from '../revisions/note-revisions';
import { exists } from '../revisions/revisions';
import { casesOf, forgetCase, happen } from './case-store';
import { isLocked, NEW_CASE, type Case, type Event } from './machine';
import { demandReviewed } from './publication';
import { refusalInWords } from './refusals-in-words';

const GATED = new Set([
  'create',
  'update',
  'publish',
  'unpublish',
  'delete',
  'discardDraft',
  'clone',
]);

interface Action {
  action: string;
  uid: string;
  params: { documentId?: string };
}

const refuseLocked = (strapi: Core.Strapi, key: DocumentKey, known: Case): never => {
  const reason = refusalInWords('locked', known);
  recordRefusal({ actor: currentActor(strapi), action: 'document.update', ...key, reason });
  throw new errors.ApplicationError(reason, { code: 'locked' });
};

const EVENTS: Record<NewRevision['cause'], Event> = {
  act: { type: 'edit' },
  elsewhere: { type: 'overtake' },
  date: { type: 'date' },
};

/** What a new revision means for the review: a lock that holds, or a review that begins again. */
const followRevision = async (
  strapi: Core.Strapi,
  { key, before, cause }: NewRevision,
): Promise<void> => {
  if (before === undefined) return;
  const outcome = await happen(strapi, key, EVENTS[cause]);
  if (typeof outcome !== 'string') return;
  const known = (await casesOf(strapi, key.type, key.documentId)).get(key.locale);
  refuseLocked(strapi, key, known ?? NEW_CASE);
};

const demandWithdrawal = async (strapi: Core.Strapi, key: DocumentKey): Promise<void> => {
  const authority = authorityNow();
  if (
    authority?.kind === 'withdrawal' &&
    authority.type === key.type &&
    authority.documentId === key.documentId
  ) {
    await happen(strapi, key, { type: 'withdraw' });
    return;
  }
  const reason = '已发布的内容不能直接取消发布或删除。请用“撤下”，并写明原因';
  recordRefusal({ actor: currentActor(strapi), action: 'withdraw', ...key, reason });
  throw new errors.ApplicationError(reason, { code: 'published' });
};

/** A draft under review is not deleted; the case of one that is gone goes with it. */
const settleCases = async (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
  cases: ReadonlyMap<Locale, Case>,
): Promise<void> => {
  for (const [locale, known] of cases) {
    const key = { type, documentId, locale };
    if (await exists(strapi, key)) continue;
    if (isLocked(known)) refuseLocked(strapi, key, known);
    await forgetCase(strapi, key);
  }
};

/**
 * Stands around every act on a document, whichever way it came: admin, bulk action, api token,
 * schedule, importer. What an act has published or withdrawn is seen by comparing before and after,
 * inside the transaction: whatever has not passed its reviews is refused and rolled back.
 */
export const watchPublications = (strapi: Core.Strapi): void => {
  onRevision(strapi, (made) => followRevision(strapi, made));
  strapi.documents.use(async (context, next) => {
    const seen = context as unknown as Action;
    const type = typeOf(seen.uid);
    if (type === undefined || !GATED.has(seen.action)) return next();
    return inTransaction(strapi, async () => {
      const { documentId: known } = seen.params;
      const before = await publishedOf(strapi, type, known);
      const cases =
        seen.action === 'delete' && known !== undefined
          ? await casesOf(strapi, type, known)
          : new Map<Locale, Case>();
      const result: unknown = await next();
      const made = (result as { documentId?: string } | null | undefined)?.documentId;
      const documentId = known ?? made;
      if (documentId === undefined) return result as never;
      const after = await publishedOf(strapi, type, documentId);
      for (const locale of new Set([...before.keys(), ...after.keys()])) {
        const key = { type, documentId, locale };
        if (!after.has(locale)) await demandWithdrawal(strapi, key);
        else if (after.get(locale) !== before.get(locale))
          await demandReviewed(strapi, key, before.has(locale));
      }
      if (known !== undefined) await settleCases(strapi, type, known, cases);
      return result as never;
    });
  });
};
