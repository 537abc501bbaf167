import { complain, say } from '../setup/say.ts';

/** npm, this script's parent and the terminal may each pass on the same Ctrl-C. */
const SAME_SIGNAL_MS = 1500;

/**
 * Turns Ctrl-C, a polite kill, the closing of the terminal and the death of the parent into one
 * abort. A second Ctrl-C, given on purpose, ends at once.
 */
export function stopOnSignals(stopping: AbortController, endAtOnce: () => void): void {
  let first = 0;
  const stop = (reason: string): void => {
    if (first === 0) {
      first = Date.now();
      say(`\nStopping (${reason}) …`);
      stopping.abort();
    } else if (Date.now() - first > SAME_SIGNAL_MS) {
      complain('Stopping at once.');
      endAtOnce();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stop(signal);
    });
  }
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent || stopping.signal.aborted) return;
    stop('the command that started this is gone');
  }, 1000);
  watch.unref();
  // A terminal that is gone must not keep us from stopping what we started.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
