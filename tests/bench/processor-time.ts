import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Processor seconds (user and system) that a process has used so far. Linux only. */
export const processorSeconds = (pid: number): number => {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
};
