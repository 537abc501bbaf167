import { clientAddress, trustedProxies, type TrustedProxies } from '@minzong/api-contract';
import type { Context } from 'koa';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAccounts } from './accounts';
import { createApp } from './app';
import type { Config } from './config';
import { connect } from './database/connect';
import { migrate } from './database/migrate';
import { createMeilisearch } from './gateways/meilisearch';
import { createLog, type Log } from './log';
import { createCases, type CaseParts } from './modules/cases/cases';
import { createContent } from './modules/content/content';
import { createFigures } from './modules/figures/figures';
import { createLexiconStore } from './modules/lexicon/lexicon.store';
import { createMedia } from './modules/media/media';
import { parseMediaName } from './modules/media/media-types';
import { createPreviews } from './modules/previews/previews';
import { createReports } from './modules/reports/reports';
import { createSearchLog } from './modules/search-log/search-log';
import { createSearch } from './modules/search/search';
import { noteForSearch } from './modules/search/storing/words.store';
import { createPaying } from './paying';
import { createHttpServer, drain, listen } from './server';

export interface RunningApi {
  /** e.g. http://127.0.0.1:4000 */
  url: string;
  /** Lets requests under way finish, stops the background work and closes the store. */
  close(): Promise<void>;
}

/** The way of a request as proxies tell it. */
const forwardedFor = (headers: IncomingHttpHeaders): string | undefined =>
  [headers['x-forwarded-for'] ?? []].flat().join(',') || undefined;

const senderBehind =
  (trusted: TrustedProxies) =>
  ({ req }: Context): string =>
    clientAddress(req.socket.remoteAddress ?? '', forwardedFor(req.headers), trusted);

const HITS_LOGGED_EVERY_MS = 60_000;

const logHits = (log: Log) => {
  let hits = 0;
  const timer = setInterval(() => {
    if (hits > 0) log.info({ hits }, 'answered from the cache in the last minute');
    hits = 0;
  }, HITS_LOGGED_EVERY_MS).unref();
  return {
    count: () => {
      hits += 1;
    },
    close: () => {
      clearInterval(timer);
    },
  };
};

/** Citizen services, where there is a secret to keep them by. */
const casesFor = (
  config: Config,
  parts: Pick<CaseParts, 'db' | 'log' | 'now' | 'readGuide'>,
): ReturnType<typeof createCases> | undefined => {
  const { casesSecret: secrets, cryptoSuite: suite = 'aes-256-gcm', dataDirectory } = config;
  return secrets === undefined
    ? undefined
    : createCases({ ...parts, secrets, suite, dataDirectory });
};

/**
 * Starts a whole api: migrates the store, opens the port and starts the background work.
 * @throws when the store cannot be opened or the port is taken
 */
export const createServer = async (
  config: Config,
  log: Log = createLog(config.logLevel),
  now: () => number = Date.now,
): Promise<RunningApi> => {
  const { db, dialect } = connect(config);
  await migrate(db, dialect);
  let stopping = false;

  const meilisearch = createMeilisearch({ url: config.meilisearchUrl, key: config.meilisearchKey });
  const content = createContent(db, noteForSearch, log, now);
  const previews = createPreviews(
    db,
    { secret: config.deliverySecret, prepare: content.preparePreview },
    log,
  );
  // A preview's files are kept, but not public: see media below.
  const isKept = async (file: string): Promise<boolean> =>
    (await content.isReferenced(file)) || (await previews.store.showsFile(file));
  const media = await createMedia(config.dataDirectory, isKept, log);
  const figures = createFigures(db, content.store.findId, log);
  const reports = createReports(db, config.reportsSecret, log, now);
  const cases = casesFor(config, { db, log, now, readGuide: content.readGuide });
  const senderOf = senderBehind(config.trustedProxies ?? trustedProxies('127.0.0.0/8,::1'));
  const accounts = await createAccounts({
    ...{ db, config, senderOf, log, now },
    findSlug: async (type, id) => (await content.store.readPublished([{ type, id }]))[0]?.slug,
  });
  const paying = await createPaying(config, db, log, now);
  const searchLog = createSearchLog(db, log, now);
  const search = createSearch(
    db,
    meilisearch,
    {
      prepareEverything: content.prepareEverything,
      popularQueries: searchLog.popularQueries,
      readCounts: figures.readCounts,
    },
    log,
  );
  const hits = logHits(log);

  const app = createApp({
    log,
    content: content.service,
    browsing: content.browsing,
    cache: content.cache,
    onRead: figures.onRead,
    search: search.answers,
    searchSettings: search.settings,
    onSearch: (asked) => {
      figures.onSearch(asked.total);
      searchLog.onSearch(asked);
    },
    searchLog: searchLog.service,
    lexicon: createLexiconStore(db),
    publishing: {
      secret: config.deliverySecret,
      accept: async (delivery) => {
        const receipt = await content.accept(delivery);
        search.onDelivery();
        return receipt;
      },
      ledger: content.ledger,
      initialise: () => content.store.initialise(new Date().toISOString()),
    },
    mediaDoor: { secret: config.deliverySecret, parseName: parseMediaName, ...media.files },
    previews: previews.service,
    reports: { service: reports.service, senderOf },
    cases: { cases: cases?.cases, senderOf },
    accounts,
    payments: paying?.payments,
    media: { files: media.files, isReferenced: content.isReferenced },
    health: {
      initialisedAt: content.store.initialisedAt,
      isSearchWell: search.isWell,
      isStopping: () => stopping,
    },
    figures: {
      service: figures.service,
      siteSecret: config.figuresSecret,
      deliverySecret: config.deliverySecret,
    },
  });

  const server = createHttpServer(app.callback(), content.cache, (request, ready) => {
    hits.count();
    figures.onRead(request, ready);
  });
  const close = async (): Promise<void> => {
    stopping = true;
    await drain(server);
    hits.close();
    media.close();
    previews.close();
    reports.close();
    await paying?.close();
    await cases?.close();
    await accounts.close();
    await search.close();
    await figures.close();
    await searchLog.close();
    await content.close();
    await db.destroy();
  };
  try {
    await listen(server, config.host, config.port);
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  return { url: `http://${config.host}:${String(port)}`, close };
};
