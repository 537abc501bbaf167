import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Tells a process from a later one that was given the same number.
 * @returns a text that stays the same while the process lives; undefined when there is none.
 */
export function identityOf(pid: number): string | undefined {
  if (process.platform === 'linux') return startTicks(pid);
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const text = ps.stdout.trim();
  return text === '' ? undefined : text;
}

/** Field 22 of /proc/<pid>/stat (proc(5)): the start time; field 3 is Z for one that has ended. */
function startTicks(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** Sends a signal to the process group that `pid` leads; false when there is none any more. */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
