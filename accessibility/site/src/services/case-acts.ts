import { type Booking, type CaseState } from '@minzong/api-contract';
import type { Context } from 'koa';
import type { ServiceAddress } from '../addresses';
import type { PageView } from '../layout/page-view';
import { bookingPage } from './act-pages';
import type { Cases } from './ask-cases';
import { beijingDay } from './beijing-day';
import type { Question } from './case-frame';
import { beginCorrection, goOnCorrecting } from './correcting';
import type { Door } from './door';
import { exportOf } from './export-file';
import { isHexKey, newKey } from './hex-key';
import { ownPage } from './own-page';
import { caseQuestionPage } from './question-page';
import { EMPTY_RATING, asRating, faultsOfRating, ratingFrom, ratingPage } from './rating-page';
import type { SentForm } from './sent-form';
import { statePage } from './state-page';

/** A case that number and code have opened. */
export interface OpenCase {
  address: ServiceAddress;
  question: Question;
  state: CaseState;
}

const keyOf = ({ fields }: SentForm): string => {
  const key = fields.get('key');
  return isHexKey(key) ? key : newKey();
};

const bookingFrom = ({ fields }: SentForm, state: CaseState): Booking | undefined => {
  const [place = '', day = '', time = ''] = (fields.get('time') ?? '').split(' ');
  const isOffered = state.openTimes.some(
    (one) => one.place === place && one.day === day && one.time === time,
  );
  return isOffered ? { place, day, time } : undefined;
};

const FILE = /^file-([0-9a-f]{32})$/;

/** Sends a file to be saved: never shown by the browser, whatever it is. */
const download = (ctx: Context, name: string, type: string, bytes: Uint8Array | string): void => {
  ctx.status = 200;
  ctx.set('cache-control', 'no-store');
  ctx.set('content-type', type);
  ctx.set(
    'content-disposition',
    `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  ctx.body = typeof bytes === 'string' ? bytes : Buffer.from(bytes);
};

/** What a person can do with a case that is open; each gives the page that follows, or the new state. */
export const createCaseActs = ({ door, now }: { door: Door; now: () => number }) => ({
  withdraw: (open: OpenCase, sent: SentForm, { cases }: Cases): Promise<CaseState> =>
    cases.act({ act: 'withdraw', ...open.question, key: keyOf(sent) }),

  erase: async ({ address, question, state }: OpenCase, { cases }: Cases): Promise<PageView> => {
    try {
      await cases.erase(question);
    } catch (error) {
      const { fault, status } = door.troubleOf(error, { 409: 'eraseKept' });
      return statePage({ address, question }, state, { status, trouble: fault });
    }
    return caseQuestionPage(address, { number: '', code: '' }, { status: 200, isErased: true });
  },

  book: async (
    open: OpenCase,
    button: string,
    sent: SentForm,
    { cases }: Cases,
  ): Promise<PageView | CaseState> => {
    const { form } = await cases.own(open.question);
    const { appointments } = form.form.handling;
    const names = new Map(appointments.map(({ key, name }) => [key, name]));
    if (button !== 'book-yes') return bookingPage(open, open.state, names);
    const booking = bookingFrom(sent, open.state);
    if (booking === undefined)
      return bookingPage(open, open.state, names, new Map([['time', { word: 'bookChoose' }]]));
    return cases.act({ act: 'book', ...open.question, key: keyOf(sent), booking });
  },

  rate: async (
    open: OpenCase,
    button: string,
    sent: SentForm,
    { cases }: Cases,
  ): Promise<PageView | CaseState> => {
    if (button !== 'rate-yes') return ratingPage(open, EMPTY_RATING);
    const form = ratingFrom(sent.fields);
    const faults = faultsOfRating(form);
    if (faults.size > 0) return ratingPage(open, form, faults);
    return cases.act({ act: 'rate', ...open.question, key: keyOf(sent), rating: asRating(form) });
  },

  own: async (open: OpenCase, { cases }: Cases): Promise<PageView> =>
    ownPage(open, await cases.own(open.question)),

  correct: async (
    open: OpenCase,
    button: string,
    sent: SentForm,
    client: Cases,
  ): Promise<PageView | CaseState> => {
    const { address, question, state } = open;
    const { correction } = state;
    if (correction === null)
      return statePage(open, state, { status: 409, trouble: door.trouble('actOver', 409).fault });
    const own = await client.cases.own(question);
    const correcting = { address, question, correction, own };
    if (button === 'correct') return beginCorrection(correcting);
    return goOnCorrecting(correcting, sent, client, { door, today: beijingDay(now()) });
  },

  /** Sends what was asked for as a file; false when the button asks for none. */
  sendFile: async (
    ctx: Context,
    { question, state }: OpenCase,
    button: string,
    { cases, files }: Cases,
  ): Promise<boolean> => {
    const id = FILE.exec(button)?.[1];
    if (id === undefined && button !== 'export') return false;
    const own = await cases.own(question);
    if (id === undefined) {
      const name = `case-${state.number}.json`;
      download(ctx, name, 'application/json; charset=utf-8', exportOf(state, own));
      return true;
    }
    const file = [...own.files, ...(state.result === null ? [] : [state.result])].find(
      (one) => one.id === id,
    );
    if (file === undefined) return false;
    download(ctx, file.name, file.mime, await files.open({ ...question, file: id }));
    return true;
  },
});
