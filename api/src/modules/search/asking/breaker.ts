export interface Breaker {
  /** False while the other side is left alone. */
  isClosed(): boolean;
  succeeded(): void;
  failed(): void;
}

/**
 * Leaves a server that failed three times in a row alone for five seconds, so that readers do not
 * each wait for it to time out.
 */
export const createBreaker = (nowMs: () => number = () => performance.now()): Breaker => {
  let failures = 0;
  let openUntilMs = -Infinity;
  return {
    isClosed: () => nowMs() >= openUntilMs,
    succeeded: () => {
      failures = 0;
    },
    failed: () => {
      failures += 1;
      if (failures >= 3) openUntilMs = nowMs() + 5000;
    },
  };
};
