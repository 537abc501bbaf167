import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from './process-identity.ts';

export interface ProcessRecord {
  name: string;
  pid: number;
  identity: string;
}

interface LockContent {
  holder: ProcessRecord;
  services: ProcessRecord[];
}

/** The right to run on one data folder, held by one process at a time. */
export interface DataLock {
  /** Processes that an earlier holder started and, killed itself, left running. */
  leftBehind: ProcessRecord[];
  /** Writes down what runs now, for whoever has to clean up after a kill -9. */
  recordServices: (services: ProcessRecord[]) => void;
  release: () => void;
}

/** @returns the lock, or the process that holds it. */
export function lockData(dataDirectory: string): DataLock | { heldBy: ProcessRecord } {
  const file = join(dataDirectory, 'start.lock');
  const holder = describe('start', process.pid);
  const write = (services: ProcessRecord[], flag: 'wx' | 'w'): void => {
    writeFileSync(file, JSON.stringify({ holder, services } satisfies LockContent), { flag });
  };
  const earlier = readLock(file);
  if (earlier && isAlive(earlier.holder)) return { heldBy: earlier.holder };
  rmSync(file, { force: true });
  write([], 'wx');
  return {
    leftBehind: earlier?.services.filter(isAlive) ?? [],
    recordServices: (services) => {
      write(services, 'w');
    },
    release: () => {
      rmSync(file, { force: true });
    },
  };
}

export function describe(name: string, pid: number): ProcessRecord {
  return { name, pid, identity: identityOf(pid) ?? '' };
}

export function isAlive({ pid, identity }: ProcessRecord): boolean {
  return identity !== '' && identityOf(pid) === identity;
}

/** A lock that was cut off while being written belongs to nobody. */
function readLock(file: string): LockContent | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockContent;
  } catch {
    return undefined;
  }
}
