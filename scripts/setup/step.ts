import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../root.ts';
import { endGroup, ownGroup } from '../start/own-groups.ts';
import { signalGroup } from '../start/process-identity.ts';
import { duration, say, sayProgress } from './say.ts';

const KILL_AFTER_MS = 4000;

export interface Step {
  /** As it is told to the person waiting: "Installing the packages". */
  title: string;
  /** How long it takes on two cores, shown beforehand when it is long. */
  expectedSeconds?: number;
  command: string;
  args: readonly string[];
  directory?: string;
  environment?: Readonly<Record<string, string>>;
  /** The name of the file in `.cache/logs` that keeps what the command printed. */
  log: string;
  stop?: AbortSignal | undefined;
}

/** A step that did not end well, with the end of what it printed. */
class StepFailed extends Error {}

/** Thrown when the person stopped the command while a step ran. */
class Stopped extends Error {}

/** Runs a command with its output kept in a log; says when it begins, that it goes on, how it ended. */
export async function runStep(step: Step): Promise<void> {
  if (isAborted(step.stop)) throw new Stopped(step.title);
  const log = join(root, '.cache', 'logs', `${step.log}.log`);
  const expected = step.expectedSeconds ? ` (about ${duration(step.expectedSeconds * 1000)})` : '';
  say(`  … ${step.title}${expected}`);
  const began = Date.now();
  const quieten = sayProgress(step.title);
  const status = await run(step, log).finally(quieten);
  if (isAborted(step.stop)) throw new Stopped(step.title);
  if (status !== 0) {
    throw new StepFailed(
      `${step.title} failed (exit code ${String(status)}). The end of ${log}:\n${lastLines(log, 40)}`,
    );
  }
  say(`  ✓ ${step.title}, ${duration(Date.now() - began)}`);
}

/** Asked anew each time: the signal may have been given while the command ran. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** In a process group of its own, so that stopping reaches whatever the command started. */
function run(step: Step, log: string): Promise<number> {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  return new Promise((resolve, reject) => {
    const child = spawn(step.command, step.args, {
      cwd: step.directory ?? root,
      env: { ...process.env, ...step.environment },
      stdio: ['ignore', output, output],
      detached: true,
    });
    closeSync(output);
    ownGroup(child.pid);
    const stop = (): void => {
      if (child.pid === undefined) return;
      const group = child.pid;
      signalGroup(group, 'SIGTERM');
      setTimeout(() => signalGroup(group, 'SIGKILL'), KILL_AFTER_MS).unref();
    };
    step.stop?.addEventListener('abort', stop, { once: true });
    child.once('error', reject);
    child.once('exit', (code) => {
      endGroup(child.pid);
      step.stop?.removeEventListener('abort', stop);
      resolve(code ?? 1);
    });
  });
}

export function lastLines(file: string, count: number): string {
  const lines = stripVTControlCharacters(readFileSync(file, 'utf8')).trimEnd().split('\n');
  return lines
    .slice(-count)
    .map((line) => `    | ${line}`)
    .join('\n');
}
