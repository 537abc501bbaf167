import { setTimeout as wait } from 'node:timers/promises';
import { say } from '../setup/say.ts';
import { findUnusableData } from './data-directory.ts';
import { isAlive, lockData, type DataLock, type ProcessRecord } from './data-lock.ts';
import { findTakenPorts, findUnreachableDatabase } from './ports.ts';
import { signalGroup } from './process-identity.ts';
import { readSettings, type Environment, type Settings } from './settings.ts';

/** What keeps the system from starting: one sentence each, with the remedy. */
export class NotPossible extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Checks everything that can be checked before anything is installed or built, and takes the lock.
 * @throws NotPossible
 */
export async function prepare(
  environment: Environment,
): Promise<{ settings: Settings; lock: DataLock }> {
  const { settings, problems } = readSettings(environment);
  refuse(problems);
  refuse(findUnusableData(settings.dataDirectory));
  const lock = lockData(settings.dataDirectory);
  if ('heldBy' in lock) {
    throw new NotPossible([
      `Another npm start (process ${String(lock.heldBy.pid)}) runs on ${settings.dataDirectory}: stop it, or name another folder in DATA_DIRECTORY.`,
    ]);
  }
  try {
    await endLeftBehind(lock.leftBehind);
    const checks = await Promise.all([findTakenPorts(settings), findUnreachableDatabase(settings)]);
    refuse(checks.flat());
    return { settings, lock };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new NotPossible(problems);
}

/** Ends processes of an earlier start that was itself killed and could not stop them. */
async function endLeftBehind(processes: readonly ProcessRecord[]): Promise<void> {
  for (const one of processes) {
    say(`Ending ${one.name} (process ${String(one.pid)}), left behind by an earlier start.`);
    signalGroup(one.pid, 'SIGTERM');
  }
  const deadline = Date.now() + 5000;
  while (processes.some(isAlive) && Date.now() < deadline) await wait(50);
  for (const one of processes) if (isAlive(one)) signalGroup(one.pid, 'SIGKILL');
}
