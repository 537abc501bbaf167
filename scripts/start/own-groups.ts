import { signalGroup } from './process-identity.ts';

/** Process groups that this process leads into life and has not seen end. */
const groups = new Set<number>();

/** However this process ends (an exception, a second Ctrl-C), it leaves nothing running. */
process.on('exit', () => {
  for (const group of groups) signalGroup(group, 'SIGKILL');
});

export function ownGroup(pid: number | undefined): void {
  if (pid !== undefined) groups.add(pid);
}

/** To be called when the leader has ended: what it started itself goes with it. */
export function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  signalGroup(pid, 'SIGKILL');
  groups.delete(pid);
}
