import type { Official } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import { dayInChina } from '../../china-day';
import type { CaseRow, Tables } from '../../database/schema';
import { AppError } from '../../errors';
import { moveCase, type CasePatch, type Move } from './case-moves';
import { bookingIn, type CaseSeals } from './case-seals';
import type { CaseStore } from './cases.store';
import type { FormService } from './forms/forms.service';
import type { PlaceStore } from './places.store';
import { contentDigest, keyDigest } from './submission';

/** Where a form was lost, nothing is erased too early. */
const KEPT_MONTHS = 600;

export interface StepDetails extends Pick<Move, 'act' | 'outcome' | 'extraWorkingDays'> {
  words?: string;
  reason?: string;
  official?: Official;
  /** by which a repeated act is known; a clock has none */
  request?: { key: string };
}

export interface CaseWriterParts {
  store: CaseStore;
  places: PlaceStore;
  forms: FormService;
  seals: CaseSeals;
  now: () => number;
}

/** Does one step of a case: its row, its history, and what it sets free for others. */
export const createCaseWriter = ({ store, places, forms, seals, now }: CaseWriterParts) => {
  const addStep = async (
    trx: Kysely<Tables>,
    row: CaseRow,
    details: StepDetails,
  ): Promise<void> => {
    const { act, words = '', reason = '', official, request } = details;
    const position = await store.nextPosition(trx, row.id);
    await store.addStep(trx, {
      ...{ case_id: row.id, position, act, at: new Date(now()).toISOString(), stage: row.stage },
      words: seals.stepWords('words', row.id, position, words),
      reason: seals.stepWords('reason', row.id, position, reason),
      official: official === undefined ? null : JSON.stringify(official),
      key_digest: request === undefined ? null : keyDigest(request.key),
      content_digest: request === undefined ? null : contentDigest(request.key, request),
    });
  };

  /** The first on the waiting list has a place now. */
  const moveUp = async (trx: Kysely<Tables>, guide: string): Promise<void> => {
    const first = await places.firstWaiting(trx, guide);
    if (first === undefined) return;
    await addStep(trx, await store.update(trx, first, { place: 'held' }), { act: 'move-up' });
  };

  const setFree = async (trx: Kysely<Tables>, row: CaseRow): Promise<void> => {
    const booked = bookingIn(row.booking);
    if (booked !== null) await places.freeTime(trx, row.guide, booked);
    if (row.place === 'held') await moveUp(trx, row.guide);
  };

  const staysAway = (row: CaseRow): boolean =>
    row.closed === 1 &&
    (row.stage === 'withdrawn' ||
      row.outcome === 'refused' ||
      row.outcome === 'not-accepted' ||
      row.outcome === 'lapsed');

  /**
   * @param patch what the act changes beyond stage and time
   * @throws {AppError} conflict `case-act-closed`
   */
  const step = async (
    trx: Kysely<Tables>,
    row: CaseRow,
    details: StepDetails,
    patch: CasePatch = {},
  ): Promise<CaseRow> => {
    const kept = await forms.kept(row.guide, row.version, trx);
    const moved = moveCase(row, {
      ...details,
      today: dayInChina(now()),
      nowMs: now(),
      keptMonths: kept?.form.privacy.keptMonths ?? KEPT_MONTHS,
    });
    const next = await store.update(trx, row, { ...moved, ...patch });
    await addStep(trx, next, details);
    if (row.closed === 1 || !staysAway(next)) return next;
    const at = new Date(now()).toISOString();
    if (next.stage === 'withdrawn') await store.withdrawConsents(trx, row.id, at);
    const left = await store.update(trx, next, { place: null, booking: null });
    await setFree(trx, row);
    return left;
  };

  return {
    step,

    /**
     * Whether this very act was done before.
     * @throws {AppError} conflict when its key was used for another one
     */
    isRepeated: async (
      trx: Kysely<Tables>,
      row: CaseRow,
      request: { key: string },
    ): Promise<boolean> => {
      const done = await store.findStepByKey(trx, row.id, keyDigest(request.key));
      if (done === undefined) return false;
      if (done.content_digest !== contentDigest(request.key, request))
        throw new AppError('conflict', 'case-key-used');
      return true;
    },
  };
};
export type CaseWriter = ReturnType<typeof createCaseWriter>;
