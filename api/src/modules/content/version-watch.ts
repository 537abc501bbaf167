import type { Log } from '../../log';

const EVERY_MS = 1000;

/** Looks once a second whether another process has changed the store. */
export const watchVersion = (
  readVersion: () => Promise<number>,
  onChanged: () => void,
  log: Log,
): { close(): Promise<void> } => {
  let known: number | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    try {
      const version = await readVersion();
      if (known !== version) onChanged();
      known = version;
    } catch (error) {
      // Unknown is as good as changed: better to ask the store again than to serve what is old.
      onChanged();
      known = undefined;
      log.warn({ err: error }, 'the version of the store could not be read');
    }
  };
  const timer = setInterval(() => {
    looking = look();
  }, EVERY_MS).unref();
  return {
    close: async () => {
      clearInterval(timer);
      await looking;
    },
  };
};
