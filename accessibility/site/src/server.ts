import { createServer, type Server } from 'node:http';
import pino, { type Logger } from 'pino';
import { createApp } from './app';
import type { Config } from './config';
import { createSiteReader } from './reading/create-site-reader';
import { createVisits } from './serving/visits';

const DRAIN_SECONDS = 8;

// Ten thousand Chinese characters pasted into the search box make an address of 90 kB, which shall be
// answered by a page that says so, not by Node's bare 431 beyond 16 KiB.
const MAXIMUM_HEADER_BYTES = 128 * 1024;

/** Builds the site's server, not yet listening. */
export const createSiteServer = async (
  config: Config,
  log: Logger = pino({ name: 'site' }),
): Promise<Server> => {
  const now = Date.now;
  const reader = createSiteReader(config, now, (error) => {
    log.warn({ error }, 'A copy of an answer could not be saved');
  });
  const onError = (error: unknown, where: string): void => {
    log.error({ err: error, where }, 'A page could not be made');
  };
  const visits = createVisits(config.apiUrl, config.figuresSecret);
  const app = await createApp(config, { reader, now, onError, visits });
  const server = createServer({ maxHeaderSize: MAXIMUM_HEADER_BYTES }, app);
  server.once('close', () => void visits.close());
  return server;
};

/** Starts listening; the promise fails when the address is taken. */
export const listen = (server: Server, config: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: config.port, host: config.host }, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Stops taking requests, lets those under way finish, and cuts off the rest after some seconds. */
export const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      server.closeAllConnections();
    }, DRAIN_SECONDS * 1000);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
