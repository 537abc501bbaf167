import {
  canonicalDigest,
  canonicalJson,
  cleanedAnswers,
  faultsOfAnswers,
  fieldsOf,
  needsConsent,
  newReceiptNumber,
  uploadsOf,
  type Answers,
  type CaseReceipt,
  type Form,
  type NewCase,
} from '@minzong/api-contract';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { dayInChina } from '../../china-day';
import type { CaseConsentRow, CaseRow, Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';
import { AppError } from '../../errors';
import { createSenderLimit } from '../../sender-limit';
import type { BlindIndex } from './blind-index';
import { acceptanceDue, newClock, toldDeadline } from './case-clock';
import type { CaseSeals } from './case-seals';
import type { CaseStore } from './cases.store';
import type { Drafts } from './drafts';
import { faultsTold } from './fault-texts';
import type { CaseFileService } from './files/case-files.service';
import type { FormService, KeptForm } from './forms/forms.service';
import type { PlaceStore } from './places.store';

const MINUTE_MS = 60_000;
/** A village office sends in for many; more than one a minute is a machine. */
const SENT_BY_ONE = [
  { windowMs: 10 * MINUTE_MS, most: 30 },
  { windowMs: 24 * 60 * MINUTE_MS, most: 300 },
];
const SENT_BY_ALL = [{ windowMs: 10 * MINUTE_MS, most: 6000 }];

export const keyDigest = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Tells whether the same was sent again, to whoever has the key; the key is kept nowhere. */
export const contentDigest = (key: string, content: unknown): string =>
  createHmac('sha256', key).update(canonicalJson(content)).digest('hex');

/** Ids of files by the key of their material. */
export const filesNamed = (form: Form, answers: Answers): Map<string, readonly string[]> =>
  new Map(
    uploadsOf(form).flatMap(({ key = '' }) => {
      const value = answers[key];
      return value === undefined ? [] : [[key, [value].flat()] as const];
    }),
  );

/** What two cases of one person have in common, if the form asks for it. */
export const applicantOf = (form: Form, answers: Answers): string | undefined =>
  fieldsOf(form)
    .filter(({ kind }) => kind === 'identity-number')
    .flatMap(({ key }) => answers[key] ?? [])[0];

export interface SubmissionParts {
  db: Kysely<Tables>;
  store: CaseStore;
  places: PlaceStore;
  forms: FormService;
  files: CaseFileService;
  drafts: Drafts;
  seals: CaseSeals;
  index: BlindIndex;
  codes: { of(number: string): string };
  now: () => number;
}

interface Sent {
  row: Omit<CaseRow, 'number' | 'place'>;
  form: KeptForm;
  current: KeptForm;
  answers: Answers;
  newCase: NewCase;
}

const consentsOf = ({ row, form, answers, newCase }: Sent): CaseConsentRow[] => {
  const { sensitive, ...notice } = form.form.privacy;
  const common = {
    ...{ case_id: row.id, purpose: notice.purpose, channel: newCase.channel },
    ...{ given_at: row.received_at, withdrawn_at: null },
  };
  const entry = (kind: 'notice' | 'separate', text: unknown): CaseConsentRow => ({
    ...common,
    ...{ id: randomBytes(16).toString('hex'), kind, text_digest: canonicalDigest(text) },
  });
  const isSeparate = needsConsent(form.form, answers) && sensitive !== undefined;
  return [entry('notice', notice), ...(isSeparate ? [entry('separate', sensitive)] : [])];
};

/** Taking a case in: checked by the rules of its form, once however often it is sent. */
export const createSubmission = (parts: SubmissionParts) => {
  const { db, store, places, forms, files, drafts, seals, index, codes, now } = parts;
  const byOne = createSenderLimit(SENT_BY_ONE, now);
  const byAll = createSenderLimit(SENT_BY_ALL, now);

  const receiptOf = (row: CaseRow): CaseReceipt => ({
    number: row.number,
    code: codes.of(row.number),
    receivedAt: row.received_at,
    due: row.closed === 1 ? null : toldDeadline(row, dayInChina(now())),
  });

  /** @throws {AppError} conflict when something else was sent with the key before */
  const sameAgain = (row: CaseRow, newCase: NewCase): CaseReceipt => {
    if (row.content_digest !== contentDigest(newCase.key, contentOf(newCase)))
      throw new AppError('conflict', 'case-key-used');
    return receiptOf(row);
  };

  const contentOf = ({ guide, version, answers }: NewCase): unknown => ({
    ...{ guide, version, answers },
  });

  const checked = (form: Form, newCase: NewCase, current: KeptForm, today: string): Answers => {
    const { kind, closesOn } = current.form.handling;
    if (kind === 'look-up') throw new AppError('unprocessable', 'case-only-look-up');
    if (closesOn !== undefined && today > closesOn) throw new AppError('conflict', 'form-closed');
    const answers = cleanedAnswers(form, newCase.answers);
    const faults = faultsOfAnswers(form, answers, today);
    if (faults.size > 0) throw faultsTold(faults, newCase.locale);
    return answers;
  };

  const rowOf = (form: KeptForm, newCase: NewCase, answers: Answers): Sent['row'] => {
    const id = randomBytes(16).toString('hex');
    const today = dayInChina(now());
    const applicant = applicantOf(form.form, answers);
    const stored = Object.fromEntries(
      Object.entries(answers).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : [...value],
      ]),
    );
    const nothing = {
      ...{ outcome: null, decided_month: null, working_days: null, in_time: null },
      ...{ assignee_id: null, assignee: null, proposer: null, proposal: null, correction: null },
      ...{ answer: null, result_file: null, booking: null, rating: null, overall: null },
      ...{ erase_at_ms: null, erased_at: null },
    };
    return {
      ...nothing,
      ...{ id, guide: newCase.guide, version: newCase.version, stage: 'submitted', closed: 0 },
      key_digest: keyDigest(newCase.key),
      content_digest: contentDigest(newCase.key, contentOf(newCase)),
      kind: form.form.handling.kind,
      reviews: form.form.handling.reviews,
      revision: 1,
      received_at: new Date(now()).toISOString(),
      received_month: today.slice(0, 7),
      ...acceptanceDue(today),
      clock: JSON.stringify(newClock(form)),
      escalated: 0,
      answers: seals.answers(id, stored),
      applicant: applicant === undefined ? null : index.first([newCase.guide, applicant]),
    };
  };

  const placeFor = async (
    trx: Kysely<Tables>,
    { form: { handling } }: KeptForm,
    guide: string,
  ): Promise<'held' | 'waiting' | null> => {
    if (handling.kind !== 'enrolment' || handling.places === undefined) return null;
    return (await places.countHeld(trx, guide)) < handling.places ? 'held' : 'waiting';
  };

  const write = async (trx: Kysely<Tables>, sent: Sent): Promise<CaseRow> => {
    const { form, newCase, answers } = sent;
    const known = await store.findByKey(trx, sent.row.key_digest);
    if (known !== undefined) return known;
    await forms.keepIn(trx, form);
    const number = await store.freeNumber(trx, newReceiptNumber);
    const place = await placeFor(trx, sent.current, newCase.guide);
    const row = { ...sent.row, number, place };
    await store.insert(trx, row);
    await files.attach(trx, row, filesNamed(form.form, answers));
    await store.addStep(trx, {
      ...{ case_id: row.id, position: 1, act: 'submit', at: row.received_at, stage: row.stage },
      ...{ words: null, reason: null, official: null, key_digest: null, content_digest: null },
    });
    await store.addConsents(trx, consentsOf(sent));
    if (newCase.draft !== undefined) await drafts.removeIn(trx, newCase.draft);
    return row;
  };

  /**
   * Takes a case in. The answer comes when the disk has it; sent again with its key, whatever
   * happened to the first answer, it has the same receipt.
   * @throws {AppError} too-many; not-found without a form; unprocessable naming each fault; conflict
   *   `form-changed`, `form-closed`, `case-key-used`
   */
  return async (newCase: NewCase, sender: string): Promise<CaseReceipt> => {
    if (!byOne.take(sender) || !byAll.take('all')) throw new AppError('too-many', 'cases-too-many');
    const known = await store.findByKey(db, keyDigest(newCase.key));
    if (known !== undefined) return sameAgain(known, newCase);
    const { guide, version, locale } = newCase;
    const { form, current } = await forms.toFillIn(guide, version, locale);
    const answers = checked(form.form, newCase, current, dayInChina(now()));
    const row = rowOf(form, newCase, answers);
    const written = await writeToStore(db, (trx) =>
      write(trx, { row, form, current, answers, newCase }),
    );
    return sameAgain(written, newCase);
  };
};
