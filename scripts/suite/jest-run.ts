import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';
import { endGroup, ownGroup } from '../start/own-groups.ts';
import { signalGroup } from '../start/process-identity.ts';

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 };

/** What Jest writes with --json, as far as it is read here. */
interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

/** Runs Jest with its output shown, and counts. A run that wrote no report counts as one failure. */
export async function runJest(
  name: string,
  args: readonly string[],
  stop?: AbortSignal,
): Promise<Count> {
  const report = join(root, '.cache', 'test-reports', `${name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const code = await jest([...args, '--json', '--outputFile', report], stop);
  if (!existsSync(report)) return { ...NOTHING, failed: 1 };
  return countOf(JSON.parse(readFileSync(report, 'utf8')) as JestReport, code);
}

/** A suite that could not run at all is one failure; so is an exit code that no test explains. */
function countOf(report: JestReport, exitCode: number): Count {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function add(one: Count, other: Count): Count {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

function jest(args: readonly string[], stop?: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...args], {
      cwd: root,
      // With --json the report goes to the file, and what people read to the error output.
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
    });
    ownGroup(child.pid);
    const end = (): void => {
      if (child.pid !== undefined) signalGroup(child.pid, 'SIGTERM');
    };
    stop?.addEventListener('abort', end, { once: true });
    child.once('error', reject);
    child.once('exit', (code) => {
      endGroup(child.pid);
      resolve(code ?? 1);
    });
  });
}
