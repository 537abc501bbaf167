import { DOCUMENT_SCHEMAS, type DocumentType, type Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DeskContext } from '../../admin-routes';
import type { DocumentKey } from '../../publishing/outbox-table';
import { inTransaction } from '../../publishing/transaction';
import { mayDo } from '../permissions/ability';
import { mayRead } from '../permissions/content-rights';
import { REVISION_TABLE, type RevisionRow } from '../revisions/revision-table';
import { columnsOf } from '../revisions/revisions';
import { CASE_TABLE, caseOf, type CaseRow } from './case-table';
import { factsOf } from './case-store';
import {
  decide,
  STAGES,
  STAGE_LABELS,
  stageOf,
  type Case,
  type Facts,
  type Stage,
} from './machine';
import { readReviewers, unmannedStage, type Reviewers } from './reviewers';

const MAXIMUM_ITEMS = 500;

/** Something that waits for somebody at the desk. */
export interface QueueItem {
  type: DocumentType;
  typeLabel: string;
  documentId: string;
  locale: Locale;
  title: string;
  /** `owed`: published in an emergency, to be reviewed afterwards; `sent-back`: a draft to be improved */
  state: 'in-review' | 'approved' | 'owed' | 'sent-back';
  stage: Stage | null;
  /** 初审, 复审, 终审, 补审 · 初审, 待发布, 退回修改 */
  label: string;
  submittedBy: string;
  submittedAt: string | null;
  revision: number;
  /** whether the person who asks can do the next step */
  mine: boolean;
  /** why it cannot go on, and what to do */
  problem?: string;
}

export interface QueueFilter {
  locale?: Locale | undefined;
  stage?: Stage | undefined;
}

const rowsOf = async (trx: Knex, { locale }: QueueFilter): Promise<CaseRow[]> => {
  const open = trx<CaseRow>(CASE_TABLE).where((query) => {
    void query
      .whereIn('state', ['in-review', 'approved'])
      .orWhere('owed', '>', 0)
      .orWhere((back) => void back.where('state', 'draft').andWhere('last_reviewed', '>', 0));
  });
  if (locale !== undefined) void open.andWhere({ locale });
  return await open.orderBy('id').limit(MAXIMUM_ITEMS);
};

const stateOf = (known: Case): QueueItem['state'] | undefined => {
  if (known.state === 'in-review' || known.state === 'approved') return known.state;
  if (known.sentBack !== undefined && known.state === 'draft') return 'sent-back';
  return known.owed > 0 ? 'owed' : undefined;
};

const labelOf = (state: QueueItem['state'], stage: Stage | undefined): string => {
  if (state === 'approved') return '待发布';
  if (state === 'sent-back') return '退回修改';
  const label = stage === undefined ? '修改后送审' : STAGE_LABELS[stage];
  return state === 'owed' ? `补审 · ${label}` : label;
};

const isMine = (context: DeskContext, key: DocumentKey, known: Case, facts: Facts): boolean => {
  const by = context.state.user?.id ?? 0;
  const stage = stageOf(known);
  if (stage !== undefined)
    return (
      mayDo(context, `editorial.review-${stage}`, key) &&
      typeof decide(
        known,
        { type: 'approve', act: { by, name: '', at: 0 }, comment: '' },
        facts,
      ) !== 'string'
    );
  if (known.state === 'approved') return mayDo(context, 'editorial.publish', key);
  return facts.authors.has(by) || known.submitter?.by === by;
};

const problemOf = (
  reviewers: Reviewers,
  key: DocumentKey,
  known: Case,
  { authors }: Facts,
): string | undefined => {
  if (stageOf(known) === undefined) return undefined;
  const left = STAGES[known.reviews].slice(known.passed.length);
  const submitter = known.submitter === undefined ? [] : [known.submitter.by];
  const barred = new Set([...authors, ...submitter, ...known.passed.map(({ by }) => by)]);
  const stage = unmannedStage(reviewers, key, left, barred);
  return stage === undefined
    ? undefined
    : `没有可以进行“${STAGE_LABELS[stage]}”的人员：请管理员在“设置 → 用户”中为一位未参与撰写和审核的同事分配“${STAGE_LABELS[stage]}”角色，或由采编撤回送审`;
};

const headOf = async (trx: Knex, key: DocumentKey): Promise<{ number: number; title: string }> => {
  const row = await trx<RevisionRow>(REVISION_TABLE)
    .where(columnsOf(key))
    .orderBy('number', 'desc')
    .first('number', 'title');
  return row ?? { number: 0, title: '' };
};

/** Everything that waits at the desk, as far as this person may read it, the oldest first. */
export const queueFor = (
  strapi: Core.Strapi,
  context: DeskContext,
  filter: QueueFilter,
): Promise<QueueItem[]> =>
  inTransaction(strapi, async ({ trx }) => {
    const reviewers = await readReviewers(strapi);
    const items: QueueItem[] = [];
    for (const row of await rowsOf(trx, filter)) {
      const known = caseOf(row);
      const key = { type: row.type, documentId: row.document_id, locale: row.locale };
      const [state, stage] = [stateOf(known), stageOf(known)];
      if (state === undefined || !mayRead(context, key)) continue;
      if (filter.stage !== undefined && filter.stage !== stage) continue;
      const facts = await factsOf(trx, key, known);
      const problem = problemOf(reviewers, key, known, facts);
      const { number, title } = await headOf(trx, key);
      items.push({
        ...key,
        typeLabel: DOCUMENT_SCHEMAS[key.type].meta()?.title ?? key.type,
        title,
        state,
        stage: stage ?? null,
        label: labelOf(state, stage),
        submittedBy: known.submitter?.name ?? '',
        submittedAt:
          known.submitter === undefined ? null : new Date(known.submitter.at).toISOString(),
        revision: number,
        mine: isMine(context, key, known, facts),
        ...(problem === undefined ? {} : { problem }),
      });
    }
    return items;
  });
