import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, type ProcessRecord } from './data-lock.ts';
import { endGroup, ownGroup } from './own-groups.ts';
import { signalGroup } from './process-identity.ts';
import type { Service } from './services.ts';

const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
const HEALTH_EVERY_MS = 200;

/** One process of the system while it lives. */
export interface RunningService {
  service: Service;
  record: ProcessRecord;
  logFile: string;
  /** Resolves with what is said about the end, when the process has ended for whatever reason. */
  ended: Promise<string>;
  hasEnded: () => boolean;
}

/** Starts the process in a group of its own, so that a Ctrl-C in the terminal reaches it only through us. */
export function startService(service: Service, logDirectory: string): RunningService {
  const logFile = join(logDirectory, `${service.name}.log`);
  const output = openLog(logFile);
  const child = spawn(service.command, service.args, {
    cwd: service.directory,
    env: { ...process.env, ...service.environment },
    stdio: ['ignore', output, output],
    detached: true,
  });
  closeSync(output);
  ownGroup(child.pid);
  let over = false;
  const ended = endOf(child).then((how) => {
    over = true;
    return how;
  });
  const record = describe(service.name, child.pid ?? 0);
  return { service, record, logFile, ended, hasEnded: () => over };
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve(`could not be started: ${error.message}`);
    });
    child.once('exit', (code, signal) => {
      endGroup(child.pid);
      resolve(signal ? `was ended by ${signal}` : `ended with exit code ${String(code)}`);
    });
  });
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(file, `${file}.old`);
  const output = openSync(file, 'a');
  writeSync(output, `--- started ${new Date().toISOString()}\n`);
  return output;
}

/** @returns true once the health address answers; false when the process ended or the time is over. */
export async function isHealthy(running: RunningService, timeoutSeconds: number): Promise<boolean> {
  const deadline = Date.now() + timeoutSeconds * 1000;
  while (!running.hasEnded() && Date.now() < deadline) {
    if (await answers(running.service.healthUrl)) return true;
    await wait(HEALTH_EVERY_MS);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** Asks the process to end and, when it has not after the time given, ends its whole group. */
export async function stopService(running: RunningService, patienceSeconds: number): Promise<void> {
  if (running.hasEnded()) return;
  const { pid } = running.record;
  signalGroup(pid, 'SIGTERM');
  const patience = new AbortController();
  await Promise.race([
    running.ended,
    wait(patienceSeconds * 1000, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
  signalGroup(pid, 'SIGKILL');
  await running.ended;
}
