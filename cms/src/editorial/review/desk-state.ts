import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DeskContext } from '../../admin-routes';
import type { DocumentKey } from '../../publishing/outbox-table';
import { publishedRowsOf } from '../../publishing/published-rows';
import { inTransaction } from '../../publishing/transaction';
import { settledRevision } from '../revisions/note-revisions';
import type { Revision, RevisionHead } from '../revisions/revision';
import { revisionsOf } from '../revisions/revisions';
import { allowedTo, type Allowed } from './allowed';
import { caseFor, factsOf } from './case-store';
import { commentsOf, type Comment } from './comments';
import { STAGES, STAGE_LABELS, stageOf, type Case, type Stage } from './machine';
import { workflowOf } from './workflow';

interface StageState {
  stage: Stage;
  label: string;
  status: 'waiting' | 'current' | 'passed' | 'sent-back';
  reviewer?: string;
  at?: string;
  comment?: string;
}

/** Where a document in one language stands, for the person who asks. Times are ISO 8601. */
export interface DeskState {
  state: Case['state'];
  revision: { number: number; digest: string; authorName: string; createdAt: string } | null;
  reviews: StageState[];
  comments: Comment[];
  lastReviewedRevision: number | null;
  publishedRevision: number | null;
  modifiedSincePublication: boolean;
  /** published in an emergency, its review still to be done (补审) */
  reviewOwed: boolean;
  allowed: Allowed;
}

const stageStates = (known: Case): StageState[] => {
  const due = stageOf(known);
  return STAGES[known.reviews].map((stage): StageState => {
    const label = STAGE_LABELS[stage];
    const verdict =
      known.passed.find((passed) => passed.stage === stage) ??
      (known.state === 'draft' && known.sentBack?.stage === stage ? known.sentBack : undefined);
    if (verdict === undefined)
      return { stage, label, status: stage === due ? 'current' : 'waiting' };
    return {
      stage,
      label,
      status: verdict === known.sentBack ? 'sent-back' : 'passed',
      reviewer: verdict.name,
      at: new Date(verdict.at).toISOString(),
      ...(verdict.comment === '' ? {} : { comment: verdict.comment }),
    };
  });
};

/** The revision with whoever wrote last: the cms, which dates a document, wrote nothing. */
const shown = (last: Revision, heads: readonly RevisionHead[]): DeskState['revision'] => {
  const written = heads.find(({ author }) => author.kind !== 'system') ?? last;
  return {
    number: last.number,
    digest: last.digest,
    authorName: written.author.name,
    createdAt: new Date(written.madeAt).toISOString(),
  };
};

const publishedIn = (heads: readonly RevisionHead[]): RevisionHead | undefined =>
  heads
    .filter(({ publishedAt }) => publishedAt !== undefined)
    .reduce<RevisionHead | undefined>(
      (latest, head) =>
        latest === undefined || (head.publishedAt ?? 0) > (latest.publishedAt ?? 0) ? head : latest,
      undefined,
    );

/** A case that has not begun takes its number of reviews from the settings. */
const current = async (strapi: Core.Strapi, key: DocumentKey): Promise<Case> => {
  const known = await caseFor(strapi, key);
  return known.state === 'draft' && known.sentBack === undefined
    ? { ...known, reviews: (await workflowOf(strapi))[key.type] }
    : known;
};

/**
 * The state of a document for the edit view, and everything this person may do with it.
 * @throws NotFoundError when the document does not exist at all
 */
export const deskStateOf = (
  strapi: Core.Strapi,
  context: DeskContext,
  key: DocumentKey,
): Promise<DeskState> =>
  inTransaction(strapi, async ({ trx }) => {
    const last = await settledRevision(strapi, key);
    const rows = await publishedRowsOf(strapi, key.type, key.documentId);
    const isPublished = rows.some(({ locale }) => locale === key.locale);
    const heads = last === undefined ? [] : await revisionsOf(strapi, key);
    const published = isPublished ? publishedIn(heads) : undefined;
    const known = await current(strapi, key);
    if (last === undefined && rows.length === 0 && !(await hasAnyLocale(strapi, key)))
      throw new errors.NotFoundError('这篇内容不存在，可能已被删除，请返回列表');
    return {
      state: known.state,
      revision: last === undefined ? null : shown(last, heads),
      reviews: stageStates(known),
      comments: await commentsOf(strapi, key),
      lastReviewedRevision: known.lastReviewed === 0 ? null : known.lastReviewed,
      publishedRevision: published?.number ?? null,
      modifiedSincePublication: isPublished && known.state !== 'published',
      reviewOwed: known.owed > 0,
      allowed: allowedTo(context, key, known, await factsOf(trx, key, known), isPublished),
    };
  });

const hasAnyLocale = async (strapi: Core.Strapi, key: DocumentKey): Promise<boolean> =>
  (await strapi.db
    .query(`api::${key.type}.${key.type}`)
    .count({ where: { documentId: key.documentId } })) > 0;
