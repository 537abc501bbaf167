import type {
  CaseFile,
  DeskCase,
  DeskCaseWhole,
  Official,
  OfficialActRequest,
} from '@minzong/api-contract';
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CaseRow, Tables } from '../../../database/schema';
import { writeToStore } from '../../../database/transactions';
import { AppError } from '../../../errors';
import type { BlindIndex } from '../blind-index';
import { bookingIn, officialIn, type CaseSeals, type StoredAnswers } from '../case-seals';
import { deskCaseOf, type CaseStates } from '../case-state';
import type { CaseWriter } from '../case-writer';
import type { CaseStore } from '../cases.store';
import type { CaseFileService, GivenFile } from '../files/case-files.service';
import type { FormService, KeptForm } from '../forms/forms.service';
import { applicantOf } from '../submission';
import type { DeskQuery, DeskStore } from './desk.store';
import type { OfficialActs } from './official-acts';

export interface DeskParts {
  db: Kysely<Tables>;
  store: CaseStore;
  deskStore: DeskStore;
  writer: CaseWriter;
  states: CaseStates;
  forms: FormService;
  files: CaseFileService;
  act: OfficialActs;
  seals: CaseSeals;
  index: BlindIndex;
  now: () => number;
  today: () => string;
}

/** What the desk of the cms sees and does. Each look at what a person wrote is written down first. */
export const createCaseDesk = (parts: DeskParts) => {
  const { db, store, deskStore, writer, states, forms, files, act, seals, index } = parts;

  const lineOf = async (row: CaseRow): Promise<DeskCase> =>
    deskCaseOf(row, (await states.formOf(row)).served.title, parts.today());

  const found = async (trx: Kysely<Tables>, number: string): Promise<CaseRow> => {
    const row = await store.findByNumber(trx, number);
    if (row === undefined) throw new AppError('not-found', 'case-unknown');
    return row;
  };

  const noteLook = async (
    number: string,
    official: Official,
    file: string | null,
  ): Promise<CaseRow> =>
    writeToStore(db, async (trx) => {
      const row = await found(trx, number);
      await store.addLook(trx, {
        ...{ id: randomBytes(16).toString('hex'), case_id: row.id, file_id: file },
        ...{ official: JSON.stringify(official), at: new Date(parts.now()).toISOString() },
      });
      return row;
    });

  const sameApplicant = async (
    row: CaseRow,
    { form }: KeptForm,
    answers: StoredAnswers,
  ): Promise<string[]> => {
    const applicant = applicantOf(form, answers);
    if (applicant === undefined) return [];
    return await store.sameApplicant(db, row, index.all([row.guide, applicant]));
  };

  const historyOf = async (row: CaseRow): Promise<DeskCaseWhole['steps']> =>
    (await store.steps(db, row.id)).map((step) => ({
      ...states.toldStep(step),
      official: officialIn(step.official),
      reason: seals.openStepWords('reason', step),
    }));

  return {
    list: async (query: DeskQuery): Promise<{ cases: DeskCase[]; total: number; page: number }> => {
      const rows = await deskStore.page(query, parts.today());
      return {
        cases: await Promise.all(rows.map(lineOf)),
        total: await deskStore.total(query, parts.today()),
        page: query.page,
      };
    },

    /** @throws {AppError} not-found */
    look: async (number: string, official: Official): Promise<DeskCaseWhole> => {
      const row = await noteLook(number, official, null);
      const form = await states.formOf(row);
      const answers = seals.answersOf(row) ?? {};
      return {
        case: deskCaseOf(row, form.served.title, parts.today()),
        form: await forms.shown(form),
        answers,
        files: (await files.ofCase(row.id)).map(({ file }) => file),
        steps: await historyOf(row),
        correction: seals.correctionOf(row),
        booking: bookingIn(row.booking),
        rating: seals.ratingOf(row),
        proposal: seals.proposalOf(row),
        looks: (await store.looks(db, row.id)).flatMap(({ official: by, at }) => {
          const known = officialIn(by);
          return known === null ? [] : [{ official: known, at }];
        }),
        sameApplicant: await sameApplicant(row, form, answers),
      };
    },

    /**
     * Does an act, once for each key.
     * @throws {AppError} conflict `case-revision` for the second of two officials; see official-acts
     */
    act: (number: string, request: OfficialActRequest): Promise<DeskCase> =>
      writeToStore(db, async (trx) => {
        const row = await found(trx, number);
        if (await writer.isRepeated(trx, row, request)) return row;
        if (row.revision !== request.revision) throw new AppError('conflict', 'case-revision');
        return await act(trx, row, request);
      }).then(lineOf),

    /** @throws {AppError} not-found */
    openFile: async (
      number: string,
      official: Official,
      file: string,
    ): Promise<{ file: CaseFile; bytes: Buffer }> => {
      const row = await noteLook(number, official, file);
      return await files.open(row.id, file);
    },

    /** Takes a file that goes out with the next act. @throws {AppError} not-found */
    takeResult: async (number: string, given: GivenFile): Promise<CaseFile> =>
      files.takeResult((await found(db, number)).guide, given),
  };
};
