import { ApiAwayError } from './answer';

export interface BreakerOptions {
  /** failures in a row after which the api is left alone */
  failures: number;
  /** how long it is left alone, in seconds, before one question tries it again */
  restSeconds: number;
  now: () => number;
}

/**
 * A circuit breaker: after some failures in a row every further question fails at once, so that
 * readers see the saved copy without waiting for a time-out each time.
 */
export const createBreaker = ({ failures, restSeconds, now }: BreakerOptions) => {
  let failed = 0;
  let closedUntil = 0;
  return async <T>(action: () => Promise<T>): Promise<T> => {
    if (failed >= failures && now() < closedUntil) throw new ApiAwayError('resting after failures');
    // The one question that tries again; until it is answered the others stay away.
    if (failed >= failures) closedUntil = now() + restSeconds * 1000;
    try {
      const result = await action();
      failed = 0;
      return result;
    } catch (error) {
      failed += 1;
      closedUntil = now() + restSeconds * 1000;
      throw error;
    }
  };
};
