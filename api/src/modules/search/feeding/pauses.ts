const SHORTEST_MS = 2000;
const LONGEST_MS = 10_000;

/** The pauses of a worker: short while all is well, longer after failures, ended by a call. */
export const createPauses = () => {
  let pauseMs = SHORTEST_MS;
  let isEnded = false;
  let endRest: (() => void) | undefined;
  return {
    reset: (): void => {
      pauseMs = SHORTEST_MS;
    },
    lengthen: (): void => {
      pauseMs = Math.min(pauseMs * 2, LONGEST_MS);
    },
    /** Ends the pause under way, or the next one at once. */
    end: (): void => {
      isEnded = true;
      endRest?.();
    },
    rest: (): Promise<void> =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          endRest = undefined;
          isEnded = false;
          resolve();
        };
        const timer = setTimeout(end, pauseMs);
        if (isEnded) end();
        else endRest = end;
      }),
  };
};
