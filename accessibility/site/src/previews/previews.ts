import { ApiError, previewTarget, type PreviewClient } from '@minzong/api-client';
import { createClient } from '@minzong/api-client';
import type { ServedPreview } from '@minzong/api-contract';
import { DEFAULT_LOCALE, type Locale } from '@minzong/content-types';
import type { Context } from 'koa';
import type { BrailleService } from '../braille/braille-service';
import { BrailleAwayError } from '../braille/press';
import type { Config } from '../config';
import type { PageView } from '../layout/page-view';
import { awayPage, badPreviewPage, overPreviewPage, wrongMethodPage } from '../pages/problems';
import type { AnyDocument } from '../pages/details/document-head';
import { ApiAwayError } from '../reading/answer';
import type { AskApi } from '../reading/ask-api';
import { pathOf } from '../reading/visit';
import type { MediaProxy } from '../serving/media';
import type { PageService } from '../serving/page-service';
import { readForm } from '../serving/read-form';
import { settingsFromCookie, type Settings } from '../settings';
import {
  isPreviewPath,
  previewHref,
  readPreviewPlace,
  withPrivateMedia,
  type PreviewPlace,
} from './preview-address';
import { previewView, type Unsent } from './preview-pages';
import { asReply, faultsOfReply, replyFrom } from './reply-form';

// Twenty remarks and an overall one of the greatest length, each character nine bytes in a form.
const LARGEST_FORM_BYTES = 512 * 1024;

export interface PreviewParts {
  config: Config;
  client: PreviewClient;
  askApi: AskApi;
  pages: PageService;
  media: MediaProxy;
  proof: BrailleService['proof'];
  /** headers of every answer about a preview */
  headers: Record<string, string>;
}

/** Links and forms of a preview open in another window, except those within the preview. */
const leavingElsewhere = (html: string): string =>
  html.replaceAll(
    /<(a|form) (?=[^>]*(?:href|action)="(?:https?:|\/(?!preview\/)))/g,
    '<$1 target="_blank" ',
  );

/**
 * Pages and forms at `/preview/…`. Nothing of them is kept: no page cache, no copy on disk, no
 * answer remembered, and every header says so.
 */
export const createPreviews = (parts: PreviewParts) => {
  const { config, client, pages, headers } = parts;
  // What stands beside a document, such as a column's articles, is public and yet not remembered:
  // the question itself would give away the draft's address.
  const api = createClient(async ({ path, query }) => {
    const answer = await parts.askApi(pathOf(path, query), undefined);
    return { status: answer?.status ?? 404, body: answer?.body };
  });

  const reply = (ctx: Context, view: PageView, settings: Settings, locale: Locale) =>
    pages.unkept(view, settings, locale, api).then((html) => {
      ctx.set({ ...headers, 'content-language': locale });
      ctx.status = view.status;
      ctx.type = 'text/html; charset=utf-8';
      ctx.body = leavingElsewhere(html);
    });

  const show = async (
    ctx: Context,
    place: PreviewPlace,
    preview: ServedPreview,
    unsent?: Unsent,
  ): Promise<void> => {
    const { locale } = preview;
    const request = {
      ...{ locale, api, organisation: config.organisation },
      proofOf: (document: AnyDocument, page: number) => parts.proof(document, api, page),
    };
    const chosen = settingsFromCookie(ctx.headers.cookie);
    const settings: Settings = place.view === 'large' ? { ...chosen, size: 'large' } : chosen;
    const shown = withPrivateMedia(preview, place.address);
    await reply(ctx, await previewView(request, shown, place, unsent), settings, locale);
  };

  const send = async (ctx: Context, place: PreviewPlace, preview: ServedPreview) => {
    const form = await readForm(ctx, LARGEST_FORM_BYTES);
    const questions = preview.factCheck?.questions.length;
    if (form === undefined || questions === undefined)
      return problem(ctx, wrongMethodPage({ locale: preview.locale }));
    const given = replyFrom(form, questions);
    const faults = faultsOfReply(given);
    if (faults.size > 0) return show(ctx, place, preview, { reply: given, faults, status: 422 });
    try {
      await client.reply(place.address, asReply(given));
    } catch (error) {
      const status = error instanceof ApiError ? error.status : 503;
      if (status === 410) throw error;
      const trouble = status === 429 ? ('replyTooMany' as const) : ('replyNotSent' as const);
      return show(ctx, place, preview, { reply: given, faults, trouble, status });
    }
    ctx.set(headers);
    ctx.status = 303;
    ctx.set('Location', previewHref(place, { sent: true }));
    ctx.body = '';
  };

  const problem = (ctx: Context, view: PageView) =>
    reply(ctx, view, settingsFromCookie(ctx.headers.cookie), DEFAULT_LOCALE);

  const answer = async (ctx: Context): Promise<void> => {
    const asked = readPreviewPlace(ctx.req.url ?? '');
    if (asked === undefined) return problem(ctx, badPreviewPage({ locale: DEFAULT_LOCALE }));
    const { place, file } = asked;
    const isReading = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (!isReading && (ctx.method !== 'POST' || file !== undefined))
      return problem(ctx, wrongMethodPage({ locale: DEFAULT_LOCALE }));
    if (file !== undefined) {
      ctx.respond = false;
      const path = previewTarget(place.address, `/media/${file}`);
      const method = ctx.method === 'HEAD' ? 'HEAD' : 'GET';
      return parts.media({ path, method, headers: ctx.headers, keep: false }, ctx.res);
    }
    const preview = await client.read(place.address, place.locale);
    await (isReading ? show(ctx, place, preview) : send(ctx, place, preview));
  };

  /** Answers what lies below `/preview/`; false for anything else. */
  return async (ctx: Context): Promise<boolean> => {
    if (!isPreviewPath(ctx.path)) return false;
    try {
      await answer(ctx);
    } catch (error) {
      const locale = DEFAULT_LOCALE;
      if (error instanceof ApiAwayError || error instanceof BrailleAwayError)
        await problem(ctx, awayPage({ locale }));
      else if (!(error instanceof ApiError)) throw error;
      else
        await problem(ctx, (error.status === 410 ? overPreviewPage : badPreviewPage)({ locale }));
    }
    return true;
  };
};
