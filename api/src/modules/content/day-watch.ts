import type { Log } from '../../log';

const EVERY_MS = 30_000;

/** Looks at once and then twice a minute whether a day has come on which documents change. */
export const watchDays = (
  turn: () => Promise<void>,
  log: Log,
): { look: () => Promise<void>; close: () => Promise<void> } => {
  let looking: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => {
    looking = turn().catch((error: unknown) => {
      log.error({ err: error }, 'policies whose day has come could not be noted; trying again');
    });
    return looking;
  };
  void look();
  const timer = setInterval(() => void look(), EVERY_MS).unref();
  return {
    look,
    close: async () => {
      clearInterval(timer);
      await looking;
    },
  };
};
