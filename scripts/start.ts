import { join } from 'node:path';
import { complain } from './setup/say.ts';
import { NotPossible, prepare } from './start/preparation.ts';
import { runSystem } from './start/run-system.ts';
import { runUntilStopped } from './start/run-until-stopped.ts';
import { stopOnSignals } from './start/stop-signals.ts';
import { Supervisor } from './start/supervisor.ts';

/** `npm start`: installs, builds and runs the whole system until it is stopped. */
const stopping = new AbortController();
stopOnSignals(stopping, () => process.exit(1));

try {
  const { settings, lock } = await prepare(process.env);
  const supervisor = new Supervisor({
    logDirectory: join(settings.dataDirectory, 'logs'),
    restarts: !settings.production,
    onChange: lock.recordServices,
    onGiveUp: (reason) => {
      complain(`Stopping everything: ${reason}`);
      process.exitCode = 1;
      stopping.abort();
    },
  });
  await runUntilStopped(
    () => runSystem(settings, process.env, supervisor, stopping.signal),
    stopping.signal,
    async () => {
      await supervisor.stop();
      lock.release();
    },
  );
} catch (error) {
  process.exitCode = tell(error);
}
process.exit();

function tell(error: unknown): number {
  if (error instanceof NotPossible) {
    complain('npm start cannot begin:');
    for (const problem of error.problems) complain(`  - ${problem}`);
  } else {
    complain(error instanceof Error ? error.message : String(error));
  }
  return 1;
}
