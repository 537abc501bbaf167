/** After how many milliseconds it is tried again; each pause is lengthened by chance to its half. */
const PAUSES = [600, 1800];

/** How often a failure is worth trying again: never, once (it took long already), or each time. */
export type Worth = 'never' | 'once' | 'always';

interface RetryOptions {
  worth: (error: unknown) => Worth | Promise<Worth>;
  pauses?: number[];
  wait?: (milliseconds: number) => Promise<void>;
  chance?: () => number;
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Runs `load` until it succeeds or trying again makes no sense. The pauses grow, and differ by
 * chance from telephone to telephone, so that a server that comes back is not met by all at once.
 * @throws what `load` threw last
 */
export const withRetries = async <T>(
  load: () => Promise<T>,
  { worth, pauses = PAUSES, wait = sleep, chance = Math.random }: RetryOptions,
): Promise<T> => {
  for (let tried = 0; ; tried += 1) {
    try {
      return await load();
    } catch (error) {
      const pause = pauses[tried];
      if (pause === undefined) throw error;
      const judged = await worth(error);
      if (judged === 'never' || (judged === 'once' && tried > 0)) throw error;
      await wait(pause * (1 + chance() / 2));
    }
  }
};
