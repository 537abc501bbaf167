/**
 * Does the work and then waits for the abort; an abort in the middle of the work is not kept
 * waiting by it. In every case, a failure of the work included, `cleanUp` comes last.
 */
export async function runUntilStopped(
  work: () => Promise<void>,
  stop: AbortSignal,
  cleanUp: () => Promise<void>,
): Promise<void> {
  const stopped = untilAborted(stop);
  try {
    await Promise.race([work().then(() => stopped), stopped]);
  } finally {
    await cleanUp();
  }
}

/** Keeps the process alive: an abort listener alone does not. */
function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const alive = setInterval(() => undefined, 60_000);
    const finish = (): void => {
      clearInterval(alive);
      resolve();
    };
    if (signal.aborted) finish();
    signal.addEventListener('abort', finish, { once: true });
  });
}
