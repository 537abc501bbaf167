import type { CryptoSuiteName } from '@minzong/api-contract';
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { join } from 'node:path';
import { dayInChina } from '../../china-day';
import { createLease } from '../../database/lease';
import type { Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';
import type { Log } from '../../log';
import { createReceiptCodes } from '../../receipt-codes';
import { createBlindIndex } from './blind-index';
import { createDeadlineJob } from './case-deadline-job';
import { createCaseSeals } from './case-seals';
import { createCaseState } from './case-state';
import { createCaseWriter } from './case-writer';
import { createCaseService } from './cases.service';
import { createCaseStore } from './cases.store';
import { createCaseDesk } from './desk/desk.service';
import { createDeskStore } from './desk/desk.store';
import { createOfficialActs } from './desk/official-acts';
import { createDrafts } from './drafts';
import { createServiceFigures } from './figures';
import { createCaseFileService } from './files/case-files.service';
import { createCaseFileStore } from './files/case-files.store';
import { createSealedFiles } from './files/sealed-files';
import { createFormService, type ReadGuide } from './forms/forms.service';
import { createFormStore } from './forms/forms.store';
import { createPersonActs } from './person-acts';
import { createPlaceStore } from './places.store';
import { createRegisters } from './registers';
import { createSubmission } from './submission';

const LOOK_EVERY_MS = 60_000;
const LEASE_MS = 5 * 60_000;
const UNUSED_FORM_KEPT_MS = 30 * 24 * 60 * 60_000;

export interface CaseParts {
  db: Kysely<Tables>;
  dataDirectory: string;
  /** see CASES_SECRET */
  secrets: string;
  suite: CryptoSuiteName;
  readGuide: ReadGuide;
  log: Pick<Log, 'warn'>;
  now: () => number;
}

/** Citizen services, put together; without their clock. */
const assemble = (parts: CaseParts) => {
  const { db, dataDirectory, secrets, suite, readGuide, log, now } = parts;
  const today = (): string => dayInChina(now());
  const seals = createCaseSeals(secrets, suite);
  const index = createBlindIndex(secrets, 'cases', suite);
  const codes = createReceiptCodes(secrets, 'case');
  const store = createCaseStore();
  const places = createPlaceStore();
  const formStore = createFormStore();
  const fileStore = createCaseFileStore();
  const forms = createFormService({ db, store: formStore, readGuide, log, now });
  const disk = createSealedFiles(join(dataDirectory, 'case-files'), seals.seal);
  const files = createCaseFileService({ db, store: fileStore, disk, seals, now });
  const drafts = createDrafts({ db, forms, files: fileStore, seals, now });
  const states = createCaseState({ db, store, places, forms, files, seals, today });
  const writer = createCaseWriter({ store, places, forms, seals, now });
  const common = { db, store, writer, states, forms, files, seals, index, now, today };
  const titleOf = async (guide: string): Promise<string> =>
    (await readGuide(guide, 'zh-CN'))?.title ?? guide;
  const sweep = async (): Promise<void> => {
    await drafts.sweep();
    await files.sweep();
    await writeToStore(db, async (trx) => {
      await formStore.sweep(trx, now() - UNUSED_FORM_KEPT_MS);
      await places.sweepTimes(trx, today());
    });
  };
  return {
    forms,
    files,
    drafts,
    submit: createSubmission({ ...common, places, drafts, codes }),
    service: createCaseService({ ...common, codes, act: createPersonActs({ ...common, places }) }),
    desk: createCaseDesk({
      ...common,
      deskStore: createDeskStore(db),
      act: createOfficialActs(common),
    }),
    registers: createRegisters({ db, forms, index, today, now }),
    figures: createServiceFigures(db, titleOf, now),
    meetDeadlines: createDeadlineJob(common),
    sweep,
  };
};

export type Cases = ReturnType<typeof assemble>;

/** Citizen services and the clock that keeps their deadlines; one process at a time runs it. */
export const createCases = (parts: CaseParts): { cases: Cases; close: () => Promise<void> } => {
  const cases = assemble(parts);
  const turns = createLease(parts.db, 'cases');
  const holder = randomUUID();
  let closed = false;
  // The lease is measured by the clock of the machine, whatever day the cases believe it is.
  const goesOn = async (): Promise<boolean> =>
    !closed && (await turns.lease(holder, Date.now(), LEASE_MS));
  const look = async (): Promise<void> => {
    try {
      if (!(await goesOn())) return;
      await cases.meetDeadlines(goesOn);
      if (!closed) await cases.sweep();
    } catch (error) {
      parts.log.warn({ err: error }, 'deadlines of cases could not be looked at; trying again');
    }
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_EVERY_MS).unref();
  return {
    cases,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await looking;
      await turns.release(holder).catch(() => undefined);
    },
  };
};
