import { loadConfig, ConfigError } from './config';
import { createServer } from './start';
import { createLog } from './log';
import { StartError, explainStartFault } from './start-fault';

const STOP_WITHIN_MS = 9500;

const main = async (): Promise<void> => {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  const api = await createServer(config, log).catch((error: unknown) => {
    throw explainStartFault(error, config);
  });
  log.info({ url: api.url }, 'the api listens');
  const stop = (signal: string): void => {
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    api.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

main().catch((error: unknown) => {
  const told = error instanceof ConfigError || error instanceof StartError ? error.message : error;
  console.error(told);
  process.exit(1);
});
