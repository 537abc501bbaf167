import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '../../document-uid';
import { inTransaction } from '../../publishing/transaction';
import { SYSTEM } from '../actor';
import { record } from '../audit/audit';
import { withdraw } from '../withdrawal/withdraw';
import type { Withdrawal } from './schedule-request';
import type { ScheduleStore } from './schedule-store';
import type { ScheduleRow } from './schedule-table';

/** Done this much after its time, an act counts as missed and is reported as such. */
const MISSED_AFTER_SECONDS = 60;
const FIRST_RETRY_SECONDS = 5;
const LONGEST_RETRY_SECONDS = 300;
/** About fifty minutes of retries with the pauses above. */
const MAXIMUM_ATTEMPTS = 15;

export interface ExecutionParts {
  strapi: Core.Strapi;
  store: ScheduleStore;
  now: () => number;
}

interface Documents {
  publish(parameters: object): Promise<{ entries: unknown[] }>;
}

const entryOf = (row: ScheduleRow) => ({
  actor: SYSTEM,
  type: row.type,
  documentId: row.document_id,
  locale: row.locale,
  title: row.title,
});

const factsOf = (row: ScheduleRow) => ({
  schedule: row.id,
  act: row.action,
  at: new Date(Number(row.due_at)).toISOString(),
  scheduledBy: row.created_by_name,
});

const publish = async ({ strapi }: ExecutionParts, row: ScheduleRow): Promise<void> => {
  const documents = strapi.documents(uidOf(row.type)) as unknown as Documents;
  const { entries } = await documents.publish({
    documentId: row.document_id,
    locale: row.locale,
  });
  if (entries.length === 0) throw new errors.NotFoundError('草稿已不存在，无法发布');
};

const withdrawDocument = async ({ strapi }: ExecutionParts, row: ScheduleRow): Promise<void> => {
  const { type, document_id: documentId, locale } = row;
  const withdrawal = JSON.parse(row.withdrawal ?? '{}') as Withdrawal;
  await withdraw(strapi, { type, documentId, locale, ...withdrawal, actor: SYSTEM });
};

const missedBy = (row: ScheduleRow, now: number): number => {
  const late = Math.round((now - Number(row.due_at)) / 1000);
  return row.attempts === 0 && late > MISSED_AFTER_SECONDS ? late : 0;
};

/** The act, its mark and its record, together or not at all: so it can happen once only. */
const executeOnce = (parts: ExecutionParts, row: ScheduleRow): Promise<void> =>
  inTransaction(parts.strapi, async () => {
    const now = parts.now();
    const missed = missedBy(row, now);
    const how = { state: 'done', ended_at: now, missed_by_seconds: missed, reason: null } as const;
    if (!(await parts.store.end(row, how))) return;
    await (row.action === 'publish' ? publish(parts, row) : withdrawDocument(parts, row));
    const entry = entryOf(row);
    if (missed > 0)
      await record(parts.strapi, {
        ...entry,
        action: 'schedule.missed',
        reason: `到时系统未运行，迟了 ${String(missed)} 秒补做`,
        facts: { ...factsOf(row), missedBySeconds: missed },
      });
    await record(parts.strapi, { ...entry, action: 'schedule.done', facts: factsOf(row) });
  });

const fail = (parts: ExecutionParts, row: ScheduleRow, reason: string): Promise<void> =>
  inTransaction(parts.strapi, async () => {
    if (!(await parts.store.end(row, { state: 'failed', ended_at: parts.now(), reason }))) return;
    await record(parts.strapi, {
      ...entryOf(row),
      action: 'schedule.failed',
      outcome: 'refused',
      reason,
      facts: factsOf(row),
    });
  });

/** A refusal in words stays a refusal however often it is tried; a database that is busy does not. */
const isRefusal = (error: unknown): error is Error => error instanceof errors.ApplicationError;

const pauseOf = (attempts: number): number =>
  Math.min(FIRST_RETRY_SECONDS * 2 ** attempts, LONGEST_RETRY_SECONDS) * 1000;

/** A publication that is tried again is not overtaken by the withdrawal that follows it. */
const publicationBefore = async (
  { store }: ExecutionParts,
  row: ScheduleRow,
): Promise<ScheduleRow | undefined> => {
  if (row.action !== 'withdraw') return undefined;
  const { type, document_id: documentId, locale } = row;
  const pending = await store.pendingOf({ type, documentId, locale });
  return pending.find(({ action }) => action === 'publish');
};

/**
 * Does what a due row asks for: exactly once, even when the process is killed at any moment or two
 * processes try. A refusal ends the row with its reason; any other fault is tried again.
 */
export const execute = async (parts: ExecutionParts, row: ScheduleRow): Promise<void> => {
  const publication = await publicationBefore(parts, row);
  if (publication !== undefined)
    return parts.store.postpone(
      { ...row, attempts: row.attempts - 1 },
      Number(publication.next_attempt_at) + 1000,
      '等待先定的发布完成',
    );
  try {
    await executeOnce(parts, row);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (isRefusal(error)) return fail(parts, row, reason);
    parts.strapi.log.error(error);
    if (row.attempts + 1 >= MAXIMUM_ATTEMPTS)
      return fail(parts, row, `多次尝试未成功，请联系系统管理员（${reason}）`);
    await parts.store.postpone(row, parts.now() + pauseOf(row.attempts), reason);
  }
};
