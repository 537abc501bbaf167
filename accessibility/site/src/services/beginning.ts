import { ApiError } from '@minzong/api-client';
import type { ServedForm } from '@minzong/api-contract';
import type { Context } from 'koa';
import type { PageView } from '../layout/page-view';
import { problemPage } from '../pages/detail';
import { awayPage, notFoundPage } from '../pages/problems';
import { ApiAwayError } from '../reading/answer';
import { applySheet, type ApplyAddress } from './apply-sheet';
import type { Cases } from './ask-cases';
import type { Door } from './door';
import { EMPTY, filledWith } from './filled';
import { formPage } from './form-page';
import type { FoundForm, ServedForms } from './served-forms';
import { startPage } from './start-page';

interface Parts {
  door: Door;
  formsOf: ServedForms;
  isClosed: (served: ServedForm) => boolean;
}

/** How the api says that a draft is over, or never was. */
const DRAFT_OVER = [400, 404, 410, 422];

const draftView = async (
  address: ApplyAddress,
  served: ServedForm,
  token: string,
  { cases }: Cases,
): Promise<PageView> => {
  const over = () =>
    formPage(applySheet(address, served, EMPTY), { status: 404, isDraftOver: true });
  try {
    const draft = await cases.openDraft(token);
    if (draft.guide !== served.guide) return over();
    const sheet = applySheet(address, served, filledWith(draft.answers), { draft: token });
    return formPage(sheet, { status: 200, isChanged: draft.version !== served.version });
  } catch (error) {
    if (!(error instanceof ApiError) || !DRAFT_OVER.includes(error.status)) throw error;
    return over();
  }
};

/** What somebody sees who comes to a form: what to know before, the empty form, or a kept draft. */
export const createBeginning = ({ door, formsOf, isClosed }: Parts) => {
  const viewOf = async (
    address: ApplyAddress,
    { served }: FoundForm,
    client: Cases,
  ): Promise<PageView> => {
    const { step, draft } = address.query;
    if (draft !== undefined) return draftView(address, served, draft, client);
    const isDirect = served.form.handling.kind === 'look-up' || step === 'form';
    return isDirect && !isClosed(served)
      ? formPage(applySheet(address, served, EMPTY), { status: 200 })
      : startPage(address, served, isClosed(served));
  };

  return async (ctx: Context, address: ApplyAddress): Promise<void> => {
    const client = door.clientOf(ctx);
    const asked = { locale: address.locale, address };
    try {
      const found = await formsOf(address, door.visit(), client);
      const view = found === undefined ? notFoundPage(asked) : await viewOf(address, found, client);
      await door.answer(ctx, address, view);
    } catch (error) {
      const isAway = error instanceof ApiAwayError;
      await door.answer(
        ctx,
        address,
        isAway ? awayPage(asked) : problemPage(asked, error, '/apply'),
      );
    }
  };
};
