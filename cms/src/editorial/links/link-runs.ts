import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction } from '../../publishing/transaction';
import type { Outcome } from './link-outcome';
import { LINK_TABLE, RUN_TABLE, type LinkRow, type LinkStatus, type RunRow } from './link-tables';

const RUNNING = 'running';
export const LEASE_SECONDS = 60;
const CHUNK_ROWS = 200;

type Db = Knex | Knex.Transaction;
const runs = (db: Db) => db<RunRow>(RUN_TABLE);
const links = (db: Db) => db<LinkRow>(LINK_TABLE);

/** The run under way, here or in another process, or what is left of one that was killed. */
export const currentRun = (strapi: Core.Strapi): Promise<RunRow | undefined> =>
  inTransaction(strapi, async ({ trx }) => runs(trx).where({ slot: RUNNING }).first());

/** The last run of everything that came to its end. */
export const lastFullRun = (strapi: Core.Strapi): Promise<RunRow | undefined> =>
  inTransaction(strapi, async ({ trx }) =>
    runs(trx).where({ scope: 'all' }).where('finished_at', '>', 0).orderBy('id', 'desc').first(),
  );

/**
 * Opens a run.
 * @returns undefined when one is under way
 */
export const openRun = async (
  strapi: Core.Strapi,
  scope: RunRow['scope'],
  startedBy: string,
): Promise<RunRow | undefined> => {
  if ((await currentRun(strapi)) !== undefined) return undefined;
  const now = Date.now();
  await inTransaction(strapi, async ({ trx }) => {
    await trx(RUN_TABLE)
      .insert({
        scope,
        slot: RUNNING,
        started_by: startedBy,
        started_at: now,
        leased_until: now + LEASE_SECONDS * 1000,
      })
      .onConflict('slot')
      .ignore();
  });
  const run = await currentRun(strapi);
  return run !== undefined && Number(run.started_at) === now ? run : undefined;
};

/** Takes over a run whose process is gone; only one of several processes succeeds. */
export const takeOver = (strapi: Core.Strapi, run: RunRow): Promise<boolean> =>
  inTransaction(strapi, async ({ trx }) => {
    const now = Date.now();
    if (Number(run.leased_until) > now) return false;
    const taken = await runs(trx)
      .where({ id: run.id, slot: RUNNING, leased_until: run.leased_until })
      .update({ leased_until: now + LEASE_SECONDS * 1000 });
    return taken === 1;
  });

/** Tells other processes that the run is alive, or with 0 seconds that it may be taken over. */
export const leaseRun = (strapi: Core.Strapi, id: number, seconds = LEASE_SECONDS): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    await runs(trx)
      .where({ id })
      .update({ leased_until: Date.now() + seconds * 1000 });
  });

export const closeRun = (strapi: Core.Strapi, id: number): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    await runs(trx)
      .where({ id })
      .update({ slot: `done-${String(id)}`, finished_at: Date.now(), leased_until: 0 });
  });

/** Gives a run its links: those of the ids, or every external one. */
export const assignLinks = (
  strapi: Core.Strapi,
  runId: number,
  ids: readonly number[] | 'all',
): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    const external = () => links(trx).where({ kind: 'external' }).whereNot({ pending_run: runId });
    let added = 0;
    if (ids === 'all') added = await external().update({ pending_run: runId });
    else
      for (let start = 0; start < ids.length; start += CHUNK_ROWS)
        added += await external()
          .whereIn('id', ids.slice(start, start + CHUNK_ROWS))
          .update({ pending_run: runId });
    await runs(trx).where({ id: runId }).increment('total', added);
  });

/** What a run has still to look at. */
export const pendingLinks = (strapi: Core.Strapi, runId: number): Promise<LinkRow[]> =>
  inTransaction(strapi, async ({ trx }) => links(trx).where({ pending_run: runId }).orderBy('id'));

/** What becomes of a link after one more look; two failures in different runs break it. */
const nextState = (
  link: Pick<LinkRow, 'status' | 'failures' | 'failed_run'>,
  { verdict }: Outcome,
  runId: number,
): { status: LinkStatus; failures: number; failed_run: number } => {
  const { failures, failed_run } = link;
  if (verdict === 'ok') return { status: 'ok', failures: 0, failed_run: 0 };
  if (verdict === 'refused') return { status: 'refused', failures: 0, failed_run: 0 };
  if (verdict === 'unsure') return { status: 'unsure', failures, failed_run };
  const count = failures > 0 && failed_run === runId ? failures : failures + 1;
  return { status: count > 1 ? 'broken' : 'recheck', failures: count, failed_run: runId };
};

/** Keeps what a look showed, and that the run has one link less to do. */
export const keepOutcome = (
  strapi: Core.Strapi,
  runId: number,
  linkId: number,
  outcome: Outcome,
): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    const link = await links(trx).where({ id: linkId }).first();
    if (link === undefined) return;
    await links(trx)
      .where({ id: linkId })
      .update({
        ...nextState(link, outcome, runId),
        words: outcome.words,
        http_status: outcome.httpStatus,
        moved_to: outcome.movedTo,
        checked_at: Date.now(),
        pending_run: 0,
      });
    await runs(trx).where({ id: runId }).increment('done', 1);
  });
