import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DocumentKey } from '../../publishing/outbox-table';
import { draftRowsOf, publishedRowsOf } from '../../publishing/published-rows';
import { inTransaction } from '../../publishing/transaction';
import type { Actor } from '../actor';
import { record } from '../audit/audit';
import { inBeijingTime } from '../beijing-time';
import { caseFor } from '../review/case-store';
import { checkReason, checkSuccessor } from '../withdrawal/withdrawal-rules';
import { itemOf, type ScheduleItem } from './schedule-item';
import { ScheduleRunner } from './schedule-runner';
import type { ScheduleRequest } from './schedule-request';
import { createScheduleStore, type ScheduleFilter, type ScheduleStore } from './schedule-store';
import type { ScheduledAction, ScheduleRow } from './schedule-table';
import { checkOrder, checkTime } from './schedule-times';

const WORDS: Record<ScheduledAction, string> = { publish: '定时发布', withdraw: '定时撤下' };

const plannedOf = ({ action, due_at: at }: ScheduleRow) => ({ action, at: Number(at) });

/** Publishing and withdrawing at a time, one per process; `now` is passed in for tests. */
export class Schedule {
  readonly runner: ScheduleRunner;
  private readonly store: ScheduleStore;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly now: () => number = Date.now,
  ) {
    this.store = createScheduleStore(strapi);
    this.runner = new ScheduleRunner({ strapi, store: this.store, now });
  }

  /** @throws NotFoundError when there is no such row */
  async find(id: number): Promise<ScheduleRow> {
    const row = Number.isSafeInteger(id) ? await this.store.find(id) : undefined;
    if (row === undefined) throw new errors.NotFoundError('没有这项定时，请刷新页面');
    return row;
  }

  /** What is waiting, soonest first, then what is over, newest first. */
  async list(filter: ScheduleFilter): Promise<ScheduleItem[]> {
    return (await this.store.list(filter)).map(itemOf);
  }

  /**
   * Schedules one act for one document in one language.
   * @throws ValidationError saying in Chinese what is wrong with the time, the order or the document
   */
  async create(key: DocumentKey, request: ScheduleRequest, actor: Actor): Promise<ScheduleItem> {
    const row = await inTransaction(this.strapi, async ({ onCommit }) => {
      const now = this.now();
      checkTime(request.at, now);
      const title = await this.titleOf(key);
      const pending = await this.store.pendingOf(key);
      this.refuseSecond(request, pending);
      if (request.action === 'withdraw') await this.checkWithdrawal(key, request, pending);
      else await this.checkApproved(key);
      for (const other of pending) checkOrder(request, plannedOf(other));
      const added = await this.store.add({
        ...key,
        action: request.action,
        at: request.at,
        title,
        now,
        withdrawal: request.action === 'withdraw' ? JSON.stringify(request.withdrawal) : null,
        createdById: actor.id,
        createdByName: actor.name,
      });
      if (added === undefined) throw new errors.ValidationError('刚有人设了同样的定时，请刷新页面');
      await this.note('schedule.create', added, actor);
      onCommit(() => {
        this.runner.wake();
      });
      return added;
    });
    return itemOf(row);
  }

  /** @throws ApplicationError when it is over already, or a withdrawal would be left hanging */
  async cancel(row: ScheduleRow, actor: Actor): Promise<ScheduleItem> {
    await inTransaction(this.strapi, async () => {
      await this.refuseHangingWithdrawal(row);
      const how = { state: 'cancelled', ended_at: this.now() } as const;
      if (!(await this.store.end(row, how)))
        throw new errors.ApplicationError('这项定时已执行或已取消，请刷新页面');
      await this.note('schedule.cancel', row, actor);
    });
    return itemOf(await this.find(row.id));
  }

  private async titleOf({ type, documentId, locale }: DocumentKey): Promise<string> {
    const [draft] = await draftRowsOf(this.strapi, type, documentId, locale);
    if (draft === undefined) throw new errors.NotFoundError('没有这篇内容的该语言版本，请刷新页面');
    return typeof draft['title'] === 'string' ? draft['title'] : '';
  }

  private async checkApproved(key: DocumentKey): Promise<void> {
    const { state } = await caseFor(this.strapi, key);
    if (state !== 'approved')
      throw new errors.ValidationError('只有审核通过的内容才能定时发布，请先送审');
  }

  private async checkWithdrawal(
    key: DocumentKey,
    { withdrawal }: Extract<ScheduleRequest, { action: 'withdraw' }>,
    pending: ScheduleRow[],
  ): Promise<void> {
    checkReason(withdrawal.reason);
    await checkSuccessor(this.strapi, { ...key, ...withdrawal });
    if (pending.length > 0 || (await this.isPublished(key))) return;
    throw new errors.ValidationError('这篇内容没有发布，也没有定时发布，不能定时撤下');
  }

  private async isPublished({ type, documentId, locale }: DocumentKey): Promise<boolean> {
    const published = await publishedRowsOf(this.strapi, type, documentId);
    return published.some((row) => row.locale === locale);
  }

  private refuseSecond({ action }: ScheduleRequest, pending: ScheduleRow[]): void {
    const same = pending.find((row) => row.action === action);
    if (same === undefined) return;
    const { at } = plannedOf(same);
    throw new errors.ValidationError(
      `已设${WORDS[action]}（${inBeijingTime(at)}），如需改期，请先取消原来的定时`,
    );
  }

  private async refuseHangingWithdrawal(row: ScheduleRow): Promise<void> {
    if (row.action !== 'publish') return;
    const key = { type: row.type, documentId: row.document_id, locale: row.locale };
    const pending = await this.store.pendingOf(key);
    if (!pending.some(({ action }) => action === 'withdraw')) return;
    if (!(await this.isPublished(key)))
      throw new errors.ApplicationError('还设有定时撤下，请先取消定时撤下，再取消定时发布');
  }

  private async note(action: string, row: ScheduleRow, actor: Actor): Promise<void> {
    await record(this.strapi, {
      actor,
      action,
      type: row.type,
      documentId: row.document_id,
      locale: row.locale,
      title: row.title,
      facts: { schedule: row.id, act: row.action, at: new Date(Number(row.due_at)).toISOString() },
    });
  }
}

const INSTANCES = new WeakMap<Core.Strapi, Schedule>();

/** The schedule of this Strapi. */
export const scheduleOf = (strapi: Core.Strapi): Schedule => {
  const known = INSTANCES.get(strapi) ?? new Schedule(strapi);
  INSTANCES.set(strapi, known);
  return known;
};
