import { ApiError } from '@minzong/api-client';
import { cleanedAnswers, faultsOfAnswers, type ServedForm } from '@minzong/api-contract';
import type { Context } from 'koa';
import type { FieldFault } from '../components/form/faults';
import type { PageView } from '../layout/page-view';
import { problemPage } from '../pages/detail';
import { notFoundPage, tooLargePage } from '../pages/problems';
import { fieldFaultsOf } from './answer-faults';
import { createApplyActs } from './apply-acts';
import { actionOf, applySheet, type ApplyAddress } from './apply-sheet';
import type { Cases } from './ask-cases';
import { createBeginning } from './beginning';
import { beijingDay } from './beijing-day';
import type { createCaseTickets } from './case-tickets';
import { checkPage } from './check-page';
import type { Door, Trouble } from './door';
import { filledFrom } from './filled';
import { formPage, type FormNews } from './form-page';
import { keptPage } from './kept-page';
import { removeFile } from './removing';
import { readSentForm, type SentForm } from './sent-form';
import { createServedForms, type FoundForm } from './served-forms';
import type { Sheet } from './sheet';
import { filesNotTaken, uploadFiles } from './uploading';

/** What a form may weigh: its words, and its words with the files chosen at once. */
export const MOST = { fieldBytes: 2 * 1024 * 1024, fileBytes: 48 * 1024 * 1024 };

export interface ApplyingParts {
  door: Door;
  tickets: ReturnType<typeof createCaseTickets>;
  now: () => number;
}

/** Applying by the form of a guide: pages that need no script, no cookie and no account. */
export const createApplying = ({ door, tickets, now }: ApplyingParts) => {
  const formsOf = createServedForms();
  const acts = createApplyActs({ door, tickets });
  const today = (): string => beijingDay(now());
  const isClosed = ({ form }: ServedForm): boolean =>
    form.handling.closesOn !== undefined && form.handling.closesOn < today();

  const checked = (sheet: Sheet): Sheet => {
    const { form } = sheet.served;
    const answers = cleanedAnswers(form, sheet.filled.answers);
    return { ...sheet, faults: fieldFaultsOf(form, faultsOfAnswers(form, answers, today())) };
  };

  const act = async (
    ctx: Context,
    sheet: Sheet,
    asked: { act: string; news: FormNews },
    client: Cases,
  ): Promise<void> => {
    const { address, served } = sheet;
    const answer = (view: PageView) => door.answer(ctx, address, view);
    if (asked.news.isChanged === true || sheet.faults.size > 0)
      return answer(formPage(sheet, asked.news));
    if (asked.act === 'save') return answer(await acts.save(sheet, client));
    if (asked.act !== 'check' && asked.act !== 'send') return answer(formPage(sheet, asked.news));
    const ready = checked(sheet);
    if (ready.faults.size > 0) return answer(formPage(ready, { status: 422 }));
    if (served.form.handling.kind === 'look-up') return answer(await acts.lookUp(sheet, client));
    if (asked.act === 'check') return answer(checkPage(sheet));
    return acts.submit(ctx, sheet, client);
  };

  const fill = async (
    ctx: Context,
    address: ApplyAddress,
    { served, isAway }: FoundForm,
    sent: SentForm,
  ): Promise<void> => {
    const { fields } = sent;
    const client = door.clientOf(ctx);
    const button = fields.get('do') ?? '';
    const given = { key: fields.get('key'), draft: fields.get('draft') };
    const filled = removeFile(filledFrom(served.form, fields), button);
    const before = applySheet(address, served, filled, given);
    const comesBack = ({ fault, status }: Trouble, faults?: ReadonlyMap<string, FieldFault>) => {
      const sheet = { ...before, faults: faults ?? before.faults };
      return door.answer(ctx, address, formPage(sheet, { status, trouble: fault }));
    };
    if (!door.isOwn(ctx)) return comesBack(door.trouble('reportNotOurs', 403));
    if (isAway) return comesBack(door.trouble('service.away', 503), filesNotTaken(sent));
    const uploaded = await uploadFiles(served, filled, sent, client.files);
    const sheet = { ...before, filled: uploaded.filled, faults: uploaded.faults };
    const isChanged = fields.has('version') && fields.get('version') !== served.version;
    const status = uploaded.faults.size > 0 ? 422 : isChanged ? 409 : 200;
    return act(ctx, sheet, { act: button, news: { status, isChanged } }, client);
  };

  const take = async (ctx: Context, address: ApplyAddress): Promise<void> => {
    const sent = await readSentForm(ctx, MOST);
    const asked = { locale: address.locale, address };
    if (sent === undefined) {
      ctx.set('connection', 'close');
      return door.answer(ctx, address, tooLargePage(asked));
    }
    let found: FoundForm | undefined;
    try {
      found = await formsOf(address, door.visit(), door.clientOf(ctx));
    } catch (error) {
      const view =
        error instanceof ApiError
          ? problemPage(asked, error, '/apply')
          : keptPage(address, sent.fields, door.troubleOf(error, {}), actionOf(address));
      return door.answer(ctx, address, view);
    }
    if (found === undefined) return door.answer(ctx, address, notFoundPage(asked));
    return fill(ctx, address, found, sent);
  };

  return { show: createBeginning({ door, formsOf, isClosed }), take };
};
