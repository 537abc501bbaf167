import Router from '@koa/router';
import Koa from 'koa';
import type { IncomingMessage } from 'node:http';
import type { Accounts } from './accounts';
import type { Log } from './log';
import { problems } from './middleware/problems';
import { knownMethods, requestFrame } from './middleware/request-frame';
import { caseRoutes, type CaseRouteParts } from './modules/cases/cases.routes';
import { caseDoorRoutes } from './modules/cases/desk/case-door.routes';
import { browsingRoutes } from './modules/content/browsing.routes';
import type { BrowsingService } from './modules/content/browsing.service';
import { contentRoutes } from './modules/content/content.routes';
import type { ContentService } from './modules/content/content.service';
import type { ReadyResponse, ResponseCache } from './modules/content/response-cache';
import { figuresRoutes, type FiguresParts } from './modules/figures/figures.routes';
import { fontRoutes } from './modules/fonts/fonts.routes';
import { healthRoutes, type HealthParts } from './modules/health/health.routes';
import type { MediaFiles } from './modules/media/media-files';
import { lexiconRoutes } from './modules/lexicon/lexicon.routes';
import type { LexiconStore } from './modules/lexicon/lexicon.store';
import { mediaRoutes, sendMedia } from './modules/media/media.routes';
import { mediaSizesRoutes } from './modules/media/media-sizes.routes';
import { miniProgramCodeRoutes } from './modules/mini-program-codes/mini-program-codes.routes';
import { openApiRoutes } from './modules/openapi/openapi.routes';
import { mediaDoorRoutes, type MediaDoorParts } from './modules/publishing/media-door.routes';
import { paymentDoorRoutes } from './modules/payments/payments-door.routes';
import { paymentRoutes } from './modules/payments/payments.routes';
import type { Payments } from './modules/payments/payments';
import { personalListsRoutes } from './modules/personal-lists/personal-lists.routes';
import { previewDoorRoutes } from './modules/previews/preview-door.routes';
import { previewRoutes } from './modules/previews/previews.routes';
import type { PreviewService } from './modules/previews/previews.service';
import { publishingRoutes, type PublishingParts } from './modules/publishing/publishing.routes';
import { readSigned } from './middleware/signed-request';
import { signInRoutes } from './modules/sign-in/sign-in.routes';
import { reportDoorRoutes } from './modules/reports/reports-door.routes';
import { reportRoutes, type ReportRouteParts } from './modules/reports/reports.routes';
import { searchLogRoutes } from './modules/search-log/search-log.routes';
import type { SearchLogService } from './modules/search-log/search-log.service';
import { searchRoutes, type AskedSearch } from './modules/search/search.routes';
import {
  searchSettingsRoutes,
  type SettingsDoor,
} from './modules/search/desk/search-settings.routes';
import type { SearchAnswers } from './modules/search/search-answers';

export interface AppParts {
  log: Log;
  content: ContentService;
  browsing: BrowsingService;
  cache: ResponseCache;
  onRead: (request: IncomingMessage, response: ReadyResponse) => void;
  search: SearchAnswers;
  searchSettings: Pick<SettingsDoor, 'read' | 'replace'>;
  onSearch: (asked: AskedSearch) => void;
  searchLog: SearchLogService;
  lexicon: LexiconStore;
  publishing: PublishingParts;
  mediaDoor: MediaDoorParts;
  previews: PreviewService;
  reports: ReportRouteParts;
  cases: CaseRouteParts;
  accounts: Accounts;
  /** undefined: nothing can be paid */
  payments: Pick<Payments, 'door' | 'desk'> | undefined;
  media: { files: MediaFiles; isReferenced(file: string): Promise<boolean> };
  health: HealthParts;
  figures: FiguresParts;
}

/** The whole api on HTTP: which routes there are and what each is made of. */
export const createApp = (parts: AppParts): Koa => {
  const router = new Router();
  contentRoutes(router, parts.content, parts.cache, parts.onRead);
  browsingRoutes(router, parts.browsing, parts.cache);
  searchRoutes(router, parts.search, parts.onSearch);
  searchLogRoutes(router, {
    service: parts.searchLog,
    readSigned: (context, limitBytes) => readSigned(context, parts.publishing.secret, limitBytes),
  });
  mediaRoutes(router, parts.media.files, (file) => parts.media.isReferenced(file));
  mediaSizesRoutes(router, parts.media);
  publishingRoutes(router, parts.publishing);
  mediaDoorRoutes(router, parts.mediaDoor);
  searchSettingsRoutes(router, {
    ...parts.searchSettings,
    readSigned: (context, limitBytes) => readSigned(context, parts.publishing.secret, limitBytes),
  });
  lexiconRoutes(router, {
    store: parts.lexicon,
    readSigned: (context, limitBytes) => readSigned(context, parts.publishing.secret, limitBytes),
  });
  previewDoorRoutes(router, {
    service: parts.previews,
    readSigned: (context, limitBytes) => readSigned(context, parts.publishing.secret, limitBytes),
  });
  previewRoutes(router, {
    service: parts.previews,
    sendFile: (context, file) => sendMedia(context, parts.media.files, file, 'no-store'),
  });
  reportRoutes(router, parts.reports);
  reportDoorRoutes(router, {
    service: parts.reports.service,
    readSigned: (context, limitBytes) => readSigned(context, parts.publishing.secret, limitBytes),
  });
  caseRoutes(router, parts.cases);
  caseDoorRoutes(router, {
    cases: parts.cases.cases,
    readSigned: (context, limitBytes) => readSigned(context, parts.publishing.secret, limitBytes),
  });
  signInRoutes(router, parts.accounts.signIn);
  personalListsRoutes(router, parts.accounts.personalLists);
  miniProgramCodeRoutes(router, parts.accounts.codes);
  paymentRoutes(router, parts.payments?.door);
  paymentDoorRoutes(router, {
    desk: parts.payments?.desk,
    readSigned: (context, limitBytes) => readSigned(context, parts.publishing.secret, limitBytes),
  });
  healthRoutes(router, parts.health);
  figuresRoutes(router, parts.figures);
  fontRoutes(router);
  openApiRoutes(router);

  const app = new Koa();
  app.on('error', (error: unknown) => {
    parts.log.warn({ err: error }, 'an answer could not be sent whole');
  });
  app.use(requestFrame(parts.log));
  app.use(problems(parts.log));
  app.use(knownMethods());
  app.use(router.routes());
  app.use(router.allowedMethods());
  return app;
};
