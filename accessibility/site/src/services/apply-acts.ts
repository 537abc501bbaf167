import { cleanedAnswers } from '@minzong/api-contract';
import type { Context } from 'koa';
import { hrefOf } from '../addresses';
import type { PageView } from '../layout/page-view';
import { NEWS } from '../reports/receipt-pages';
import type { Cases } from './ask-cases';
import type { createCaseTickets } from './case-tickets';
import type { Door } from './door';
import { formPage } from './form-page';
import { newKey } from './hex-key';
import type { Sheet } from './sheet';

/** Answers in the form in which they travel: what is not asked for is left out. */
const answersOf = ({ served, filled }: Sheet): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(cleanedAnswers(served.form, filled.answers)).map(([key, answer]) => [
      key,
      typeof answer === 'string' ? answer : [...answer],
    ]),
  );

const draftOf = ({ hidden }: Sheet): string | undefined => hidden['draft'];

interface Parts {
  door: Door;
  tickets: ReturnType<typeof createCaseTickets>;
}

/** What a form that was filled in is done with: kept, looked up, or sent. */
export const createApplyActs = ({ door, tickets }: Parts) => {
  const comesBack = (sheet: Sheet, error: unknown): PageView => {
    const { fault, status } = door.troubleOf(error, {
      409: 'formSentOtherwise',
      422: 'formNotTaken',
    });
    // What was sent before stays sent: pressed once more it is an application of its own.
    const key = status === 409 ? newKey() : (sheet.hidden['key'] ?? newKey());
    return formPage({ ...sheet, hidden: { ...sheet.hidden, key } }, { status, trouble: fault });
  };

  return {
    save: async (sheet: Sheet, { cases }: Cases): Promise<PageView> => {
      const { guide, version } = sheet.served;
      const token = draftOf(sheet);
      try {
        const draft = await cases.saveDraft({
          ...{ guide, version, locale: sheet.address.locale, answers: answersOf(sheet) },
          ...(token === undefined ? {} : { token }),
        });
        const kept = { ...sheet, hidden: { ...sheet.hidden, draft: draft.token } };
        return formPage(kept, { status: 200, draft });
      } catch (error) {
        return comesBack(sheet, error);
      }
    },

    lookUp: async (sheet: Sheet, { cases }: Cases): Promise<PageView> => {
      const { guide, version } = sheet.served;
      try {
        const isMatch = await cases.isInRegister({ guide, version, answers: answersOf(sheet) });
        return formPage(sheet, { status: 200, isMatch });
      } catch (error) {
        return comesBack(sheet, error);
      }
    },

    submit: async (ctx: Context, sheet: Sheet, { cases }: Cases): Promise<void> => {
      const { address, served, hidden } = sheet;
      const draft = draftOf(sheet);
      try {
        const receipt = await cases.submit({
          ...{ key: hidden['key'] ?? newKey(), guide: served.guide, version: served.version },
          ...{ locale: address.locale, channel: 'site', answers: answersOf(sheet) },
          ...(draft === undefined ? {} : { draft }),
        });
        const ticket = tickets.issue(receipt);
        ctx.status = 303;
        ctx.set('cache-control', 'no-store');
        ctx.set('location', `${hrefOf(address.locale, '/case/receipt', { ticket })}#${NEWS}`);
        ctx.body = '';
      } catch (error) {
        await door.answer(ctx, address, comesBack(sheet, error));
      }
    },
  };
};
