import pino from 'pino';
import { ConfigError, readConfig } from './config';
import { createSiteServer, drain, listen } from './server';

/** What went wrong at start, in words that name the remedy. */
const explain = (error: unknown): string => {
  if (error instanceof ConfigError) return error.message;
  const { code, path } = error as { code?: string; path?: string };
  if (code === 'EADDRINUSE' || code === 'EACCES')
    return path === undefined
      ? `SITE_PORT: this port cannot be used (${code}). Choose another one.`
      : `DATA_DIRECTORY: ${path} cannot be written (${code}). Choose a folder that can.`;
  return path === undefined ? String(error) : `DATA_DIRECTORY: ${path}: ${String(code)}`;
};

const main = async (): Promise<void> => {
  const config = readConfig();
  const log = pino({ name: 'site' });
  const server = await createSiteServer(config, log);
  await listen(server, config);
  log.info({ port: config.port, api: config.apiUrl }, 'The site is listening');
  const stop = (): void => {
    void drain(server).then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
