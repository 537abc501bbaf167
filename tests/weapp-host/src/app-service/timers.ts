type Action = (...values: unknown[]) => void;

/**
 * setTimeout and its kin for a mini-program: numbers as handles, and all stop when it is closed.
 * @param failed hears what an action throws
 */
export const createTimers = (failed: (error: unknown) => void) => {
  const running = new Map<number, NodeJS.Timeout>();
  let last = 0;
  let stopped = false;

  const start =
    (again: boolean) =>
    (action: Action, milliseconds = 0, ...values: unknown[]): number => {
      const handle = (last += 1);
      if (stopped) return handle;
      const run = (): void => {
        if (!again) running.delete(handle);
        try {
          action(...values);
        } catch (error) {
          failed(error);
        }
      };
      running.set(handle, again ? setInterval(run, milliseconds) : setTimeout(run, milliseconds));
      return handle;
    };
  const stop = (handle: number): void => {
    clearTimeout(running.get(handle));
    running.delete(handle);
  };

  return {
    globals: {
      setTimeout: start(false),
      setInterval: start(true),
      clearTimeout: stop,
      clearInterval: stop,
    },
    stop: (): void => {
      stopped = true;
      for (const handle of [...running.keys()]) stop(handle);
    },
  };
};
