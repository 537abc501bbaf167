import { join } from 'node:path';
import { complain } from './setup/say.ts';
import { Stopped } from './setup/step.ts';
import { NotPossible, prepare } from './start/preparation.ts';
import { runSystem } from './start/run-system.ts';
import { stopOnSignals } from './start/stop-signals.ts';
import { createSupervisor } from './start/supervisor.ts';

/** `npm start`: installs, builds and runs the whole system until it is stopped. */
const stopping = new AbortController();
stopOnSignals(stopping, () => process.exit(1));

try {
  const { settings, lock } = await prepare(process.env);
  const supervisor = createSupervisor({
    logDirectory: join(settings.dataDirectory, 'logs'),
    restarts: !settings.production,
    onChange: lock.recordServices,
    onGiveUp: (reason) => {
      complain(`Stopping everything: ${reason}`);
      process.exitCode = 1;
      stopping.abort();
    },
  });
  try {
    await runSystem(settings, process.env, supervisor, stopping.signal);
    await untilAborted(stopping.signal);
  } finally {
    await supervisor.stop();
    lock.release();
  }
} catch (error) {
  if (!isStop(error)) process.exitCode = tell(error);
}
process.exit();

/** Keeps the process alive: an abort listener alone does not. */
function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const alive = setInterval(() => undefined, 60_000);
    const finish = (): void => {
      clearInterval(alive);
      resolve();
    };
    if (signal.aborted) finish();
    signal.addEventListener('abort', finish, { once: true });
  });
}

function isStop(error: unknown): boolean {
  return stopping.signal.aborted && (error instanceof Stopped || isAbort(error));
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function tell(error: unknown): number {
  if (error instanceof NotPossible) {
    complain('npm start cannot begin:');
    for (const problem of error.problems) complain(`  - ${problem}`);
  } else {
    complain(error instanceof Error ? error.message : String(error));
  }
  return 1;
}
