import type {
  CaseFile,
  CaseFileQuestion,
  CaseQuestion,
  CaseState,
  OwnCase,
  PersonActRequest,
} from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { CaseRow, Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';
import { AppError } from '../../errors';
import { createSenderLimit } from '../../sender-limit';
import type { CaseSeals } from './case-seals';
import type { CaseStates } from './case-state';
import type { CaseWriter } from './case-writer';
import type { CaseStore } from './cases.store';
import type { CaseFileService } from './files/case-files.service';
import type { FormService } from './forms/forms.service';
import type { PersonActs } from './person-acts';

const MINUTE_MS = 60_000;
/** Wrong codes: eight digits are not found out at this pace. */
const FAILED_BY_ONE = [{ windowMs: 10 * MINUTE_MS, most: 20 }];
const FAILED_FOR_ONE_NUMBER = [{ windowMs: 60 * MINUTE_MS, most: 10 }];
const ACTED_BY_ONE = [{ windowMs: 10 * MINUTE_MS, most: 120 }];

/** Outcomes of an office's own decision, which the law on archives wants kept. */
const ON_RECORD = new Set(['approved', 'refused']);

export interface CaseServiceParts {
  db: Kysely<Tables>;
  store: CaseStore;
  writer: CaseWriter;
  states: CaseStates;
  forms: FormService;
  files: CaseFileService;
  act: PersonActs;
  seals: CaseSeals;
  codes: { belongs(number: string, code: string): boolean };
  now: () => number;
}

/** Whether a case may be erased before its time is over. */
const isErasable = (row: CaseRow): boolean =>
  row.closed === 1 && !(row.kind === 'decision' && ON_RECORD.has(row.outcome ?? ''));

/** What the person who holds number and code is told and may do. */
export const createCaseService = (parts: CaseServiceParts) => {
  const { db, store, writer, states, forms, files, act, seals, codes, now } = parts;
  const failedByOne = createSenderLimit(FAILED_BY_ONE, now);
  const failedForNumber = createSenderLimit(FAILED_FOR_ONE_NUMBER, now);
  const actedByOne = createSenderLimit(ACTED_BY_ONE, now);
  const tooMany = () => new AppError('too-many', 'cases-too-many');

  /**
   * The case of a number, for who has its code. The code is compared before the store is asked, so
   * that neither the answer nor its time tells whether there is such a number.
   * @throws {AppError} not-found for a wrong number and a wrong code alike; too-many; gone once erased
   */
  const opened = async ({ number, code }: CaseQuestion, sender: string): Promise<CaseRow> => {
    const row = codes.belongs(number, code) ? await store.findByNumber(db, number) : undefined;
    if (row?.erased_at != null) throw new AppError('gone', 'case-erased');
    if (row !== undefined) return row;
    if (!failedByOne.take(sender) || !failedForNumber.take(number)) throw tooMany();
    throw new AppError('not-found', 'case-unknown');
  };

  const again = async (trx: Kysely<Tables>, { number }: CaseRow): Promise<CaseRow> => {
    const row = await store.findByNumber(trx, number);
    if (row === undefined || row.erased_at !== null) throw new AppError('gone', 'case-erased');
    return row;
  };

  return {
    state: async (question: CaseQuestion, sender: string): Promise<CaseState> =>
      states.of(await opened(question, sender)),

    /** Everything that the person has handed in, and when the office looked at it. */
    own: async (question: CaseQuestion, sender: string): Promise<OwnCase> => {
      const row = await opened(question, sender);
      const held = await files.ofCase(row.id);
      return {
        form: await forms.shown(await states.formOf(row)),
        answers: seals.answersOf(row) ?? {},
        files: held.filter(({ row: { origin } }) => origin === 'person').map(({ file }) => file),
        looks: (await store.looks(db, row.id)).map(({ at }) => ({ at })),
      };
    },

    /** @throws {AppError} conflict, unprocessable, and as above */
    act: async (request: PersonActRequest, sender: string): Promise<CaseState> => {
      const row = await opened(request, sender);
      if (!actedByOne.take(sender)) throw tooMany();
      await writeToStore(db, async (trx) => {
        const present = await again(trx, row);
        if (!(await writer.isRepeated(trx, present, request))) await act(trx, present, request);
      });
      return await states.of(await again(db, row));
    },

    /** @throws {AppError} not-found for a file of another case too */
    openFile: async (
      { file, ...question }: CaseFileQuestion,
      sender: string,
    ): Promise<{ file: CaseFile; bytes: Buffer }> =>
      files.open((await opened(question, sender)).id, file),

    /**
     * Erases what the law lets be erased at once; erased before, it is done.
     * @throws {AppError} conflict `case-open`, `case-on-record`
     */
    erase: async (question: CaseQuestion, sender: string): Promise<void> => {
      const row = await opened(question, sender);
      await writeToStore(db, async (trx) => {
        const present = await again(trx, row);
        if (!isErasable(present))
          throw new AppError('conflict', present.closed === 0 ? 'case-open' : 'case-on-record');
        await files.removeOfCase(trx, present.id);
        await store.erase(trx, present.id, new Date(now()).toISOString());
        await store.withdrawConsents(trx, present.id, new Date(now()).toISOString());
      });
      await files.sweep();
    },
  };
};
