import {
  askedKeys,
  cleanedAnswers,
  faultsOfAnswers,
  fieldsOf,
  type Answers,
  type CaseState,
  type Form,
  type OwnCase,
} from '@minzong/api-contract';
import { hrefOf, type ServiceAddress } from '../addresses';
import type { PageView } from '../layout/page-view';
import { fieldFaultsOf } from './answer-faults';
import type { Cases } from './ask-cases';
import type { Question } from './case-frame';
import { correctionCheckPage, correctionPage } from './correction-page';
import type { Door } from './door';
import { filledFrom, filledWith, type Filled } from './filled';
import { isHexKey, newKey } from './hex-key';
import { removeFile } from './removing';
import type { SentForm } from './sent-form';
import type { Sheet } from './sheet';
import { uploadFiles } from './uploading';

export const CORRECT = 'correct-';

type Correction = NonNullable<CaseState['correction']>;

/** A correction that is under way. */
interface Correcting {
  address: ServiceAddress;
  question: Question;
  correction: Correction;
  own: OwnCase;
}

/** What is open: what the office asked for, and what a corrected choice brings with it. */
const openKeys = (
  form: Form,
  before: Answers,
  after: Answers,
  flagged: ReadonlySet<string>,
): ReadonlySet<string> => {
  const asked = askedKeys(form, before);
  return new Set([...flagged, ...[...askedKeys(form, after)].filter((key) => !asked.has(key))]);
};

/** What was handed in, with what was written anew for what is open. */
const mergedWith = ({ own, correction }: Correcting, sent: SentForm): Filled => {
  const { form } = own.form;
  const before = filledWith(own.answers, own.files);
  const after = filledFrom(form, sent.fields);
  const flagged = new Set(correction.items.map(({ key }) => key));
  const given = Object.entries(after.answers).filter(([, answer]) => answer.length > 0);
  const open = openKeys(
    form,
    own.answers,
    { ...own.answers, ...Object.fromEntries(given) },
    flagged,
  );
  const anew = Object.entries(after.answers).filter(([key]) => open.has(key));
  return {
    answers: { ...before.answers, ...Object.fromEntries(anew) },
    provinces: after.provinces,
    files: new Map([...before.files, ...after.files]),
  };
};

/** The keys that are open, with the reason of the office where it gave one. */
const openedBy = ({ correction, own }: Correcting, filled: Filled): Map<string, string> => {
  const reasons = new Map(correction.items.map(({ key, reason }) => [key, reason]));
  const flagged = new Set(reasons.keys());
  const open = openKeys(own.form.form, own.answers, filled.answers, flagged);
  return new Map([...open].map((key) => [key, reasons.get(key) ?? '']));
};

const sheetOf = (correcting: Correcting, filled: Filled, key: string | null): Sheet => {
  const { address, question, own } = correcting;
  return {
    ...{ address, served: own.form, filled, faults: new Map() },
    hidden: { ...question, key: isHexKey(key) ? key : newKey() },
    action: hrefOf(address.locale, '/case'),
    opened: openedBy(correcting, filled),
    prefix: CORRECT,
  };
};

const withFaults = (sheet: Sheet, today: string): Sheet => {
  const { form } = sheet.served;
  const answers = cleanedAnswers(form, sheet.filled.answers);
  const only = new Set(sheet.opened?.keys());
  return { ...sheet, faults: fieldFaultsOf(form, faultsOfAnswers(form, answers, today, only)) };
};

/** The form as it stands when somebody begins to correct. */
export const beginCorrection = (correcting: Correcting): PageView => {
  const { own, correction } = correcting;
  const sheet = sheetOf(correcting, filledWith(own.answers, own.files), null);
  return correctionPage(sheet, correction.until, { status: 200 });
};

/** The answers that go to the office: of what is open, and what depends on nothing else. */
const openAnswers = ({ served: { form }, filled, opened }: Sheet): Record<string, unknown> => {
  const cleaned = cleanedAnswers(form, filled.answers);
  const known = new Set(fieldsOf(form).map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(cleaned).filter(([key]) => opened?.has(key) === true || !known.has(key)),
  );
};

/**
 * Goes on with a correction by the button that was pressed.
 * @returns the page that follows, or the new state of the case when it was sent
 */
export const goOnCorrecting = async (
  correcting: Correcting,
  sent: SentForm,
  client: Cases,
  { door, today }: { door: Door; today: string },
): Promise<PageView | CaseState> => {
  const { question, correction, own } = correcting;
  const button = (sent.fields.get('do') ?? '').slice(CORRECT.length);
  const filled = removeFile(mergedWith(correcting, sent), button);
  const uploaded = await uploadFiles(own.form, filled, sent, client.files);
  const sheet = {
    ...sheetOf(correcting, uploaded.filled, sent.fields.get('key')),
    faults: uploaded.faults,
  };
  if (sheet.faults.size > 0) return correctionPage(sheet, correction.until, { status: 422 });
  if (button !== 'check' && button !== 'send')
    return correctionPage(sheet, correction.until, { status: 200 });
  const checked = withFaults(sheet, today);
  if (checked.faults.size > 0) return correctionPage(checked, correction.until, { status: 422 });
  if (button === 'check') return correctionCheckPage(sheet);
  try {
    return await client.cases.act({
      ...{ act: 'correct', ...question, key: sheet.hidden['key'] ?? newKey() },
      answers: openAnswers(sheet) as never,
    });
  } catch (error) {
    const { fault, status } = door.troubleOf(error, { 409: 'actOver', 422: 'formNotTaken' });
    return correctionPage(sheet, correction.until, { status, trouble: fault });
  }
};
