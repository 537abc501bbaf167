import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DeskContext } from '../../admin-routes';
import { uidOf } from '../../document-uid';
import type { DocumentKey } from '../../publishing/outbox-table';
import { inTransaction } from '../../publishing/transaction';
import { actorOf, type Actor } from '../actor';
import { record } from '../audit/audit';
import { actUnder } from '../authority';
import { Conflict } from '../conflict';
import { demand, mayDo } from '../permissions/ability';
import { recordRefusal } from '../permissions/refusals';
import { difference } from '../revisions/difference';
import { settledRevision } from '../revisions/note-revisions';
import type { Revision } from '../revisions/revision';
import { revisionNumbered } from '../revisions/revisions';
import { caseFor, factsOf, happen } from './case-store';
import { addComments, resolveComments } from './comments';
import { STAGE_LABELS, stageOf, type Act, type Case, type Event, type Stage } from './machine';
import { refuseBlockingFindings } from './publication';
import { refusalInWords } from './refusals-in-words';
import type { ReviewAction, ReviewRequest } from './review-request';
import { readReviewers, stagesFor, unmannedStage } from './reviewers';
import { workflowOf } from './workflow';

interface Doing {
  strapi: Core.Strapi;
  context: DeskContext;
  actor: Actor;
  key: DocumentKey;
  request: ReviewRequest;
  last: Revision;
  known: Case;
}

const actOf = ({ id, name }: Actor): Act => ({ by: id, name, at: Date.now() });

const refuseOutdated = async ({ strapi, key, request, last }: Doing): Promise<never> => {
  const before = await revisionNumbered(strapi, key, request.revision);
  throw new Conflict(
    `您看到的是第 ${String(request.revision)} 版，${last.author.name} 已改为第 ${String(last.number)} 版。请看过改动后再操作`,
    {
      code: 'outdated',
      current: { number: last.number },
      difference:
        before === undefined
          ? []
          : await difference(strapi, key.type, before.content, last.content, key.locale),
    },
  );
};

const step = async (
  { strapi, actor, key, last, known }: Doing,
  event: Event,
  action: string,
): Promise<Case> => {
  const outcome = await happen(strapi, key, event);
  if (typeof outcome !== 'string') return outcome.after;
  const reason = refusalInWords(outcome, known);
  recordRefusal({ actor, action, ...key, title: last.title, reason });
  if (outcome === 'own-work' || outcome === 'twice')
    throw new errors.ForbiddenError(reason, { code: outcome });
  throw new Conflict(reason, { code: outcome });
};

const note = (
  { strapi, actor, key, last }: Doing,
  action: string,
  facts: Record<string, unknown> = {},
  reason?: string,
): Promise<void> =>
  record(strapi, {
    actor,
    action,
    ...key,
    title: last.title,
    ...(reason === undefined || reason === '' ? {} : { reason }),
    facts: { revision: last.number, ...facts },
  });

const demandReviewers = async ({ strapi, actor, key, known }: Doing, reviews: 1 | 2 | 3) => {
  const { authors } = await inTransaction(strapi, ({ trx }) => factsOf(trx, key, known));
  const barred = new Set([...authors, actor.id]);
  const unmanned = unmannedStage(await readReviewers(strapi), key, stagesFor(reviews), barred);
  if (unmanned !== undefined)
    throw new errors.ApplicationError(
      `没有可以进行“${STAGE_LABELS[unmanned]}”的人员，不能送审。请管理员在“设置 → 用户”中为一位未参与撰写的同事分配“${STAGE_LABELS[unmanned]}”角色`,
      { code: 'no-reviewer', stage: unmanned },
    );
};

const submit = async (doing: Doing): Promise<void> => {
  const { strapi, context, actor, key, request } = doing;
  demand(context, 'editorial.submit', key);
  const reviews = (await workflowOf(strapi))[key.type];
  await demandReviewers(doing, reviews);
  await step(doing, { type: 'submit', act: actOf(actor), reviews }, 'review.submit');
  await refuseBlockingFindings(strapi, key, '送审');
  await note(doing, 'review.submit', { reviews }, request.comment);
};

const recall = async (doing: Doing): Promise<void> => {
  demand(doing.context, 'editorial.submit', doing.key);
  await step(doing, { type: 'recall' }, 'review.recall');
  await note(doing, 'review.recall', {}, doing.request.comment);
};

/** The stage that this person is about to judge; somebody who comes too late is told who was first. */
const stageFor = (doing: Doing): Stage => {
  const { context, key, known, request } = doing;
  const stage = stageOf(known);
  const done = known.passed.find((verdict) =>
    request.stage === undefined
      ? mayDo(context, `editorial.review-${verdict.stage}`, key)
      : verdict.stage === request.stage,
  );
  const able = stage !== undefined && mayDo(context, `editorial.review-${stage}`, key);
  const asked = request.stage === undefined || request.stage === stage;
  if (done !== undefined && done.by !== doing.actor.id && (!able || !asked))
    throw new Conflict(`${STAGE_LABELS[done.stage]}已由${done.name}通过，请刷新页面`, {
      code: 'overtaken',
    });
  if (stage === undefined)
    throw new Conflict(refusalInWords('not-under-way', known), { code: 'not-under-way' });
  return stage;
};

const publish = async ({ strapi, context, key }: Doing): Promise<void> => {
  demand(context, 'editorial.publish', key);
  const { type, documentId, locale } = key;
  const documents = strapi.documents(uidOf(type)) as unknown as {
    publish(parameters: object): Promise<unknown>;
  };
  await documents.publish({ documentId, locale });
};

const judge = async (doing: Doing, type: 'approve' | 'send-back'): Promise<void> => {
  const { strapi, context, actor, key, request, last } = doing;
  const stage = stageFor(doing);
  demand(context, `editorial.review-${stage}`, key);
  const { comment, comments } = request;
  if (type === 'send-back' && comment === '' && comments.length === 0)
    throw new errors.ValidationError('退回时请写明理由，或在有关栏目旁写下意见');
  const act = actOf(actor);
  const after = await step(doing, { type, act, comment }, `review.${type}`);
  if (type === 'approve') await resolveComments(strapi, key, stage);
  const remarks = comment !== '' && type === 'send-back' ? [{ field: '', text: comment }] : [];
  await addComments(strapi, key, last.number, { ...act, stage, comment }, [
    ...remarks,
    ...comments,
  ]);
  await note(
    doing,
    `review.${type}`,
    { stage, fields: comments.map(({ field }) => field) },
    comment,
  );
  if (type === 'approve' && after.state === 'approved' && request.publish) await publish(doing);
};

const emergency = async (doing: Doing): Promise<void> => {
  const { context, key, request, actor, last } = doing;
  demand(context, 'editorial.emergency', key);
  const reason = request.reason.trim();
  if (reason.length < 5)
    throw new errors.ValidationError('请写明紧急发布的理由（至少 5 个字），它会记入审计');
  const { authors } = await inTransaction(doing.strapi, ({ trx }) =>
    factsOf(trx, key, doing.known),
  );
  if (authors.has(actor.id)) {
    const words = refusalInWords('own-work', doing.known);
    recordRefusal({ actor, action: 'publish.emergency', ...key, title: last.title, reason: words });
    throw new errors.ForbiddenError(words, { code: 'own-work' });
  }
  const { type, documentId, locale } = key;
  const documents = doing.strapi.documents(uidOf(type)) as unknown as {
    publish(parameters: object): Promise<unknown>;
  };
  await actUnder({ kind: 'emergency', type, documentId, locale, reason }, () =>
    documents.publish({ documentId, locale }),
  );
};

const ACTIONS: Record<ReviewAction, (doing: Doing) => Promise<void>> = {
  submit,
  recall,
  approve: (doing) => judge(doing, 'approve'),
  'send-back': (doing) => judge(doing, 'send-back'),
  publish,
  emergency,
};

/**
 * Does one act of the review for the person behind the request, whole or not at all.
 * @throws Conflict for a revision that is no longer the last, with the difference, and when
 * somebody else was faster; ForbiddenError, ValidationError, ApplicationError in Chinese
 */
export const review = (
  strapi: Core.Strapi,
  context: DeskContext,
  key: DocumentKey,
  action: ReviewAction,
  request: ReviewRequest,
): Promise<void> =>
  inTransaction(strapi, async () => {
    const last = await settledRevision(strapi, key);
    if (last === undefined)
      throw new errors.NotFoundError('这篇内容不存在，可能已被删除，请返回列表');
    const known = await caseFor(strapi, key);
    const actor = actorOf(context.state);
    const doing = { strapi, context, actor, key, request, last, known };
    if (request.revision !== last.number) await refuseOutdated(doing);
    await ACTIONS[action](doing);
  });
