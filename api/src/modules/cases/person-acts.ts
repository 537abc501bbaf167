import {
  askedKeys,
  cleanedAnswers,
  faultsOfAnswers,
  CONSENT,
  type Answers,
  type Booking,
  type Form,
  type PersonActRequest,
} from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import { dayInChina } from '../../china-day';
import type { CaseRow, Tables } from '../../database/schema';
import { AppError } from '../../errors';
import { placesAt } from './appointments';
import type { BlindIndex } from './blind-index';
import { bookingIn, type CaseSeals, type StoredAnswers } from './case-seals';
import { mayBook, type CaseStates } from './case-state';
import type { CaseWriter } from './case-writer';
import { faultsTold } from './fault-texts';
import type { CaseFileService } from './files/case-files.service';
import type { PlaceStore } from './places.store';
import { applicantOf, filesNamed } from './submission';

export interface PersonActParts {
  writer: CaseWriter;
  places: PlaceStore;
  files: CaseFileService;
  states: CaseStates;
  seals: CaseSeals;
  index: BlindIndex;
  now: () => number;
}

type Act<A extends PersonActRequest['act']> = Extract<PersonActRequest, { act: A }>;

const stored = (answers: Answers): StoredAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : [...value],
    ]),
  );

/**
 * The answers after a correction: those that were asked for are replaced, all others stay as they
 * were. What becomes asked for by a corrected choice is open too.
 */
const correctedAnswers = (
  form: Form,
  before: Answers,
  given: Answers,
  flagged: ReadonlySet<string>,
): { answers: Answers; open: ReadonlySet<string> } => {
  const replaced = new Set([...flagged, CONSENT]);
  const rest = Object.entries(before).filter(([key]) => !replaced.has(key));
  const asked = askedKeys(form, before);
  const withFlagged = {
    ...Object.fromEntries(rest),
    ...Object.fromEntries(Object.entries(given).filter(([key]) => replaced.has(key))),
    ...(before[CONSENT] !== undefined && given[CONSENT] === undefined
      ? { [CONSENT]: before[CONSENT] }
      : {}),
  };
  const newlyAsked = [...askedKeys(form, { ...withFlagged, ...given })].filter(
    (key) => !asked.has(key),
  );
  const open = new Set([...flagged, ...newlyAsked]);
  const more = Object.entries(given).filter(([key]) => open.has(key));
  return {
    answers: cleanedAnswers(form, { ...withFlagged, ...Object.fromEntries(more) }),
    open,
  };
};

/** What the person who holds number and code may do with a case. */
export const createPersonActs = (parts: PersonActParts) => {
  const { writer, places, files, states, seals, index, now } = parts;

  const correct = async (
    trx: Kysely<Tables>,
    row: CaseRow,
    request: Act<'correct'>,
  ): Promise<void> => {
    const { form, served } = await states.formOf(row, trx);
    const wanted = seals.correctionOf(row);
    const before = seals.answersOf(row);
    if (wanted === null || before === null) throw new AppError('conflict', 'case-act-closed');
    const flagged = new Set(wanted.items.map(({ key }) => key));
    const { answers, open } = correctedAnswers(form, before, request.answers, flagged);
    const faults = faultsOfAnswers(form, answers, dayInChina(now()), open);
    if (faults.size > 0) throw faultsTold(faults, served.locale);
    await files.attach(trx, row, filesNamed(form, answers));
    const applicant = applicantOf(form, answers);
    await writer.step(
      trx,
      row,
      { act: 'correct', request },
      {
        answers: seals.answers(row.id, stored(answers)),
        applicant: applicant === undefined ? null : index.first([row.guide, applicant]),
      },
    );
  };

  const changeBooking = async (
    trx: Kysely<Tables>,
    row: CaseRow,
    booking: Booking,
  ): Promise<void> => {
    const { form } = await states.formOf(row, trx);
    const most = placesAt(form.handling, booking, dayInChina(now()));
    const before = bookingIn(row.booking);
    if (before !== null) await places.freeTime(trx, row.guide, before);
    if (most === 0 || !(await places.takeTime(trx, row.guide, booking, most)))
      throw new AppError('conflict', 'case-time-taken');
  };

  const book = async (trx: Kysely<Tables>, row: CaseRow, request: Act<'book'>): Promise<void> => {
    if (!mayBook(row)) throw new AppError('conflict', 'case-act-closed');
    await changeBooking(trx, row, request.booking);
    const booking = JSON.stringify(request.booking);
    await writer.step(trx, row, { act: 'book', request }, { booking });
  };

  const rate = async (trx: Kysely<Tables>, row: CaseRow, request: Act<'rate'>): Promise<void> => {
    if (row.overall !== null) throw new AppError('conflict', 'case-rated-already');
    const { rating } = request;
    const patch = { rating: seals.rating(row.id, rating), overall: rating.overall };
    await writer.step(trx, row, { act: 'rate', request }, patch);
  };

  /** @throws {AppError} conflict, unprocessable */
  return async (trx: Kysely<Tables>, row: CaseRow, request: PersonActRequest): Promise<void> => {
    switch (request.act) {
      case 'correct':
        await correct(trx, row, request);
        break;
      case 'withdraw':
        await writer.step(trx, row, { act: 'withdraw', request });
        break;
      case 'book':
        await book(trx, row, request);
        break;
      case 'rate':
        await rate(trx, row, request);
    }
  };
};
export type PersonActs = ReturnType<typeof createPersonActs>;
