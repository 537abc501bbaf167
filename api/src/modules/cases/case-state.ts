import {
  stageAfter,
  type CaseState,
  type DeskCase,
  type EnrolmentPlace,
} from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { CaseRow, CaseStepRow, Tables } from '../../database/schema';
import { bookableDays, openTimes } from './appointments';
import { toldDeadline } from './case-clock';
import { bookingIn, officialIn, type CaseSeals } from './case-seals';
import type { CaseStore } from './cases.store';
import type { CaseFileService } from './files/case-files.service';
import type { FormService, KeptForm } from './forms/forms.service';
import type { PlaceStore } from './places.store';

/** Who was refused or left has nothing to come for. */
const COMES = new Set([null, 'approved', 'enrolled', 'answered', 'collected']);

const standingOf = (row: CaseRow) =>
  ({ stage: row.stage as CaseState['stage'], reviews: row.reviews === 2 ? 2 : 1 }) as const;

export const mayBook = (row: CaseRow): boolean =>
  stageAfter(standingOf(row), 'book') !== undefined && COMES.has(row.outcome);

/** The outcome as it is told: a case on the waiting list says so while it is open. */
const outcomeOf = (row: CaseRow): CaseState['outcome'] =>
  row.closed === 0 && row.place === 'waiting'
    ? 'waiting-list'
    : (row.outcome as CaseState['outcome']);

const isOverdue = (row: CaseRow, today: string): boolean =>
  row.closed === 0 && row.stage !== 'correcting' && today > row.due_day;

/** A line of the inbox. @param title of the guide when the case came in */
export const deskCaseOf = (row: CaseRow, title: string, today: string): DeskCase => ({
  number: row.number,
  guide: row.guide,
  title,
  stage: row.stage as DeskCase['stage'],
  outcome: outcomeOf(row),
  revision: row.revision,
  receivedAt: row.received_at,
  due: row.closed === 1 ? null : toldDeadline(row, today),
  isOverdue: isOverdue(row, today),
  escalated: row.escalated === 1,
  assignee: officialIn(row.assignee),
  proposer: officialIn(row.proposer),
  place: row.place as DeskCase['place'],
});

export interface CaseStateParts {
  db: Kysely<Tables>;
  store: CaseStore;
  places: PlaceStore;
  forms: FormService;
  files: CaseFileService;
  seals: CaseSeals;
  today: () => string;
}

/** Tells what has become of a case, to whoever may know. */
export const createCaseState = (parts: CaseStateParts) => {
  const { db, store, places, forms, files, seals, today } = parts;

  /** The form that a case was made with; it is kept as long as the case. */
  const formOf = async (
    row: Pick<CaseRow, 'guide' | 'version'>,
    within: Kysely<Tables> = db,
  ): Promise<KeptForm> => {
    const form = await forms.kept(row.guide, row.version, within);
    if (form === undefined) throw new Error('A case has lost its form');
    return form;
  };

  const placeOf = async (row: CaseRow): Promise<EnrolmentPlace | null> => {
    if (row.place === null) return null;
    if (row.place === 'held' || row.closed === 1)
      return { kind: row.place as EnrolmentPlace['kind'], ahead: 0 };
    return { kind: 'waiting', ahead: await places.countWaitingBefore(db, row) };
  };

  const timesFor = async (row: CaseRow, { form }: KeptForm): Promise<CaseState['openTimes']> => {
    if (form.handling.appointments.length === 0 || !mayBook(row)) return [];
    const taken = await places.takenTimes(db, row.guide, ['', ...bookableDays(today())]);
    return openTimes(form.handling, taken, today());
  };

  const toldStep = (step: CaseStepRow): CaseState['steps'][number] => ({
    act: step.act as CaseState['steps'][number]['act'],
    at: step.at,
    stage: step.stage as CaseState['stage'],
    words: seals.openStepWords('words', step),
  });

  /** Steps that only concern the house. */
  const INTERNAL = new Set(['assign', 'propose', 'send-back', 'escalate']);

  return {
    formOf,
    toldStep,

    of: async (row: CaseRow): Promise<CaseState> => {
      const form = await formOf(row);
      const steps = await store.steps(db, row.id);
      const held = await files.ofCase(row.id);
      const stage = row.stage as CaseState['stage'];
      return {
        number: row.number,
        guide: row.guide,
        title: form.served.title,
        locale: form.served.locale,
        // Who decides second is the house's affair: to the person it is being worked on.
        stage: stage === 'second-review' ? 'accepted' : stage,
        outcome: outcomeOf(row),
        receivedAt: row.received_at,
        due: row.closed === 1 ? null : toldDeadline(row, today()),
        isOverdue: isOverdue(row, today()),
        steps: steps
          .filter(({ act }) => !INTERNAL.has(act))
          .map(toldStep)
          .map((step) =>
            step.stage === 'second-review' ? { ...step, stage: 'accepted' as const } : step,
          ),
        correction: seals.correctionOf(row),
        place: await placeOf(row),
        booking: bookingIn(row.booking),
        openTimes: await timesFor(row, form),
        answer: seals.answerOf(row),
        result: held.find(({ row: { id } }) => id === row.result_file)?.file ?? null,
        mayWithdraw: stageAfter(standingOf(row), 'withdraw') !== undefined,
        mayRate: stageAfter(standingOf(row), 'rate') !== undefined && row.overall === null,
        rating: seals.ratingOf(row),
      };
    },
  };
};
export type CaseStates = ReturnType<typeof createCaseState>;
