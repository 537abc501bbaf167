import type { Count } from './jest-run.ts';

/**
 * Skipped tests are for a laptop that lacks a part; in CI each of them would hide one.
 * @returns what to say besides the count, and the exit code
 */
export function verdict(
  { passed, failed, skipped }: Count,
  { inCi, stopped }: { inCi: boolean; stopped: boolean },
): { failures: string[]; exitCode: 0 | 1 } {
  const failures: string[] = [];
  if (stopped) failures.push('Stopped before all tests had run.');
  if (passed + failed === 0) failures.push('No test ran.');
  if (inCi && skipped > 0) failures.push(`CI allows no skipped test: ${String(skipped)} skipped.`);
  if (!inCi && skipped > 0) failures.push(`ATTENTION: ${String(skipped)} tests were skipped.`);
  const isFailure = failed > 0 || stopped || passed === 0 || (inCi && skipped > 0);
  return { failures, exitCode: isFailure ? 1 : 0 };
}
