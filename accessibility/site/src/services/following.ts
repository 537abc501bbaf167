import { ApiError } from '@minzong/api-client';
import { isReceiptNumber, plainDigits, type CaseState } from '@minzong/api-contract';
import type { Context } from 'koa';
import type { ServiceAddress } from '../addresses';
import type { FieldFault, FieldFaults } from '../components/form/faults';
import type { PageView } from '../layout/page-view';
import { tooLargePage } from '../pages/problems';
import type { Word } from '../words/say';
import { confirmPage } from './act-pages';
import { MOST } from './applying';
import type { Cases } from './ask-cases';
import { createCaseActs, type OpenCase } from './case-acts';
import type { Question } from './case-frame';
import { CORRECT } from './correcting';
import type { Door, Refusals } from './door';
import { caseQuestionPage } from './question-page';
import { readSentForm, type SentForm } from './sent-form';
import { statePage } from './state-page';

const faultsOfQuestion = ({ number, code }: Question): FieldFaults =>
  new Map<string, FieldFault>([
    ...(isReceiptNumber(number) ? [] : [['number', { word: 'stateNumberWrong' }] as const]),
    ...(/^\d{8}$/.test(code) ? [] : [['code', { word: 'stateCodeWrong' }] as const]),
  ]);

const questionFrom = (fields: URLSearchParams): Question => {
  const digits = (name: string): string =>
    plainDigits((fields.get(name) ?? '').toWellFormed().slice(0, 100));
  return { number: digits('number'), code: digits('code') };
};

/** Without number and code that belong together there is nothing to be seen, and no hint which is wrong. */
const REFUSALS: Refusals = { 404: 'stateUnknown', 429: 'stateTooMany' };

const DONE: Partial<Record<string, Word>> = {
  'withdraw-yes': 'withdrawDone',
  'book-yes': 'bookDone',
  'rate-yes': 'rateDone',
};

/** Following a case by number and code: everything by POST, so that neither stands in an address. */
export const createFollowing = ({ door, now }: { door: Door; now: () => number }) => {
  const acts = createCaseActs({ door, now });

  const ask = (
    ctx: Context,
    address: ServiceAddress,
    question: Question,
    error: unknown,
  ): Promise<void> => {
    const { fault, status } = door.troubleOf(error, REFUSALS);
    return door.answer(
      ctx,
      address,
      caseQuestionPage(address, question, { trouble: fault, status }),
    );
  };

  /** What follows from the button that was pressed: a page, or the case as it is now. */
  const next = async (
    open: OpenCase,
    button: string,
    sent: SentForm,
    client: Cases,
  ): Promise<PageView | CaseState | undefined> => {
    if (button === 'withdraw')
      return confirmPage(open, {
        ...{ title: 'withdraw', words: 'withdrawAsk', act: 'withdraw-yes', yes: 'withdrawYes' },
      });
    if (button === 'erase')
      return confirmPage(open, {
        ...{ title: 'erase', words: 'eraseAsk', act: 'erase-yes', yes: 'eraseYes' },
      });
    if (button === 'withdraw-yes') return acts.withdraw(open, sent, client);
    if (button === 'erase-yes') return acts.erase(open, client);
    if (button.startsWith('book')) return acts.book(open, button, sent, client);
    if (button.startsWith('rate')) return acts.rate(open, button, sent, client);
    if (button === 'own') return acts.own(open, client);
    if (button === 'correct' || button.startsWith(CORRECT))
      return acts.correct(open, button, sent, client);
    return undefined;
  };

  const doneBy = (button: string): Word | undefined =>
    button === `${CORRECT}send` ? 'correctionDone' : DONE[button];

  const open = async (
    ctx: Context,
    address: ServiceAddress,
    question: Question,
    sent: SentForm,
  ): Promise<void> => {
    const client = door.clientOf(ctx);
    const button = sent.fields.get('do') ?? 'state';
    const asked = { address, question };
    const state = await client.cases.state(question);
    try {
      if (await acts.sendFile(ctx, { ...asked, state }, button, client)) return;
      const after = await next({ ...asked, state }, button, sent, client);
      if (after !== undefined && 'main' in after) {
        await door.answer(ctx, address, after);
        return;
      }
      const done = after === undefined ? undefined : doneBy(button);
      const news = { status: 200, ...(done === undefined ? {} : { done }) };
      await door.answer(ctx, address, statePage(asked, after ?? state, news));
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) throw error;
      const { fault, status } = door.troubleOf(error, { 409: 'actOver', 422: 'formNotTaken' });
      await door.answer(ctx, address, statePage(asked, state, { status, trouble: fault }));
    }
  };

  const take = async (ctx: Context, address: ServiceAddress): Promise<void> => {
    const sent = await readSentForm(ctx, MOST);
    if (sent === undefined) {
      ctx.set('connection', 'close');
      return door.answer(ctx, address, tooLargePage(address));
    }
    const question = questionFrom(sent.fields);
    const faults = faultsOfQuestion(question);
    if (faults.size > 0)
      return door.answer(
        ctx,
        address,
        caseQuestionPage(address, question, { faults, status: 422 }),
      );
    if (!door.isOwn(ctx)) {
      const { fault, status } = door.trouble('reportNotOurs', 403);
      return door.answer(
        ctx,
        address,
        caseQuestionPage(address, question, { trouble: fault, status }),
      );
    }
    try {
      await open(ctx, address, question, sent);
    } catch (error) {
      await ask(ctx, address, question, error);
    }
  };

  const show = (ctx: Context, address: ServiceAddress): Promise<void> =>
    door.answer(ctx, address, caseQuestionPage(address, { number: '', code: '' }, { status: 200 }));

  return { show, take };
};
