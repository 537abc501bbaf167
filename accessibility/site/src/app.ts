import type { Locale } from '@minzong/content-types';
import Koa, { type Context, type Next } from 'koa';
import type { RequestListener } from 'node:http';
import { isPageAddress, readAddress } from './addresses';
import type { Config } from './config';
import { createBrailleService } from './braille/braille-service';
import { createFileService } from './downloads/file-service';
import type { PageView } from './layout/page-view';
import {
  badRequestPage,
  brokenPage,
  notFoundPage,
  refusedPage,
  wrongMethodPage,
} from './pages/problems';
import { askPreviews } from './previews/ask-previews';
import { createPreviews } from './previews/previews';
import { createAskApi } from './reading/ask-api';
import type { Reader } from './reading/reader';
import { askReports } from './reports/ask-reports';
import { createReports } from './reports/reports';
import { askCases } from './services/ask-cases';
import { createServices } from './services/services';
import { loadAssets } from './serving/assets';
import { createListener } from './serving/listener';
import { createMachineFiles } from './serving/machine-files';
import { createMediaProxy, isMediaPath } from './serving/media';
import { createPageService } from './serving/page-service';
import { send, type Rendered } from './serving/rendered';
import { createSearchDoor } from './serving/search-door';
import { previewHeaders, securityHeaders } from './serving/security-headers';
import { saveSettings } from './serving/settings-form';
import type { Visits } from './serving/visits';
import { settingsFromCookie } from './settings';

export interface Services {
  reader: Reader;
  now: () => number;
  visits: Pick<Visits, 'note'>;
  onError: (error: unknown, where: string) => void;
}

const API_TIMEOUT_SECONDS = 2;

/** Passes on what a part does not answer. */
const orElse =
  (answers: (ctx: Context) => Promise<boolean>) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (!(await answers(ctx))) await next();
  };

/** Puts the site together: what it serves from, and what answers which address. */
export const createApp = async (config: Config, services: Services): Promise<RequestListener> => {
  const headers = securityHeaders(config.siteUrl);
  const assets = await loadAssets(headers, config.governmentMarkPicture);
  const braille = createBrailleService({ ...services, config });
  const files = createFileService({ ...services, config, headers, braille });
  const { sizesOf } = files;
  const { proof } = braille;
  const pages = createPageService({ ...services, config, assets, headers, sizesOf, braille });
  const machineFiles = createMachineFiles(services.reader, config);
  const media = createMediaProxy(config.apiUrl, headers, API_TIMEOUT_SECONDS);

  const forPreviews = previewHeaders(headers, config.deskUrl);
  const previews = createPreviews({
    ...{ config, pages, proof, headers: forPreviews },
    client: askPreviews(config.apiUrl),
    askApi: createAskApi(config.apiUrl, API_TIMEOUT_SECONDS),
    media: createMediaProxy(config.apiUrl, forPreviews, API_TIMEOUT_SECONDS),
  });

  const reports = createReports({
    ...{ config, pages, headers, now: services.now, onError: services.onError },
    ...{ reader: services.reader, client: askReports(config.apiUrl) },
  });

  const citizenServices = createServices({
    ...{ config, pages, headers, braille, now: services.now, onError: services.onError },
    ...{ reader: services.reader, client: askCases(config.apiUrl) },
  });

  const searchDoor = createSearchDoor(config.apiUrl, services.now);

  const reply = (ctx: Context, rendered: Rendered): void => {
    ctx.respond = false;
    send(rendered, ctx.req, ctx.res);
    services.visits.note(ctx.req, rendered.status);
  };
  const problem = async (ctx: Context, view: PageView, locale: Locale): Promise<void> => {
    reply(ctx, await pages.problem(view, settingsFromCookie(ctx.headers.cookie), locale));
  };

  const catchErrors = async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      // Not the query: it can hold a signature or what somebody searched for.
      services.onError(error, ctx.path);
      await problem(ctx, brokenPage({ locale: 'zh-CN' }), 'zh-CN');
    }
  };

  const checkMethod = async (ctx: Context, next: Next): Promise<void> => {
    const reading = readAddress(ctx.req.url ?? '/');
    const locale = reading.outcome === 'page' ? reading.address.locale : 'zh-CN';
    if (ctx.method === 'GET' || ctx.method === 'HEAD') {
      await next();
      return;
    }
    if (
      ctx.method === 'POST' &&
      reading.outcome === 'page' &&
      reading.address.kind === 'settings'
    ) {
      if (await saveSettings(ctx, locale, config.siteUrl)) return;
      return problem(ctx, refusedPage({ locale }), locale);
    }
    ctx.res.setHeader('allow', 'GET, HEAD');
    return problem(ctx, wrongMethodPage({ locale }), locale);
  };

  const answerOthers = async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path === '/health/live') {
      ctx.body = { status: 'live' };
      return;
    }
    if (isMediaPath(ctx.path)) {
      ctx.respond = false;
      const method = ctx.method === 'HEAD' ? 'HEAD' : 'GET';
      return media({ path: ctx.path, method, headers: ctx.headers }, ctx.res);
    }
    if (!(await machineFiles(ctx))) await next();
  };

  const answerPage = async (ctx: Context): Promise<void> => {
    const reading = readAddress(ctx.req.url ?? '/');
    if (reading.outcome === 'redirect') {
      ctx.status = 302;
      ctx.set('Location', reading.to);
      ctx.body = '';
      return;
    }
    if (reading.outcome === 'page' && isPageAddress(reading.address)) {
      const { address } = reading;
      const file = address.kind === 'download' ? await files.file(address) : undefined;
      reply(ctx, file ?? (await pages.page(address, settingsFromCookie(ctx.headers.cookie))));
      return;
    }
    const locale = reading.outcome === 'page' ? reading.address.locale : reading.locale;
    const view = reading.outcome === 'malformed' ? badRequestPage : notFoundPage;
    await problem(ctx, view({ locale }), locale);
  };

  const koa = new Koa();
  koa.use(async (ctx, next) => {
    ctx.set(headers);
    await next();
  });
  const doors = [previews, searchDoor, reports, citizenServices].map(orElse);
  const steps = [catchErrors, ...doors, checkMethod];
  for (const step of [...steps, answerOthers, answerPage]) koa.use(step);
  koa.on('error', (error: unknown) => {
    services.onError(error, 'koa');
  });
  const callback = koa.callback();
  return createListener(
    pages,
    assets,
    services.visits,
    (request, response) => void callback(request, response),
  );
};
