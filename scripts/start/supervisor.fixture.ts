import { join } from 'node:path';
import { runUntilStopped } from './run-until-stopped.ts';
import { stopOnSignals } from './stop-signals.ts';
import { Supervisor } from './supervisor.ts';
import type { Service } from './services.ts';

/**
 * Runs fake services as `npm start` runs the real ones.
 * Arguments: the folder for logs, then `name:port:manners` for each service.
 */
const [logDirectory = '', ...wanted] = process.argv.slice(2);
const services = wanted.map((text): Service => {
  const [name = '', port = '', ...manners] = text.split(':');
  return {
    name,
    command: process.execPath,
    args: [join(import.meta.dirname, 'fake-service.fixture.ts'), port, ...manners],
    directory: logDirectory,
    environment: {},
    healthUrl: `http://127.0.0.1:${port}/`,
    optional: manners.includes('optional'),
  };
});
const stopping = new AbortController();
stopOnSignals(stopping, () => process.exit(1));
const supervisor = new Supervisor({
  logDirectory,
  restarts: true,
  onChange: () => undefined,
  onGiveUp: (reason) => {
    console.error(`gave up: ${reason}`);
    process.exitCode = 1;
    stopping.abort();
  },
});
try {
  await runUntilStopped(
    async () => {
      await supervisor.start(services);
      console.log('ready');
    },
    stopping.signal,
    () => supervisor.stop(),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();
