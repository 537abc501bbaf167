/** Plain lines, without colour or cursor movement: they read the same in a terminal and in a log. */
export function say(line: string): void {
  speaking.write(`${line}\n`);
}

let speaking: NodeJS.WriteStream = process.stdout;

/** For commands whose standard output is their result: what is said goes to standard error. */
export function sayOnStandardError(): void {
  speaking = process.stderr;
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** "8 s", "1 min 20 s". */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${String(seconds)} s`;
  return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}

const PROGRESS_EVERY_MS = 15_000;

/** Says now and then that something long goes on. @returns what ends it */
export function sayProgress(title: string): () => void {
  const began = Date.now();
  const what = title.charAt(0).toLowerCase() + title.slice(1);
  const progress = setInterval(() => {
    say(`    still ${what}, ${duration(Date.now() - began)}`);
  }, PROGRESS_EVERY_MS);
  return () => {
    clearInterval(progress);
  };
}
