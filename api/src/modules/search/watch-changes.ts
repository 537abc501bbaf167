import type { Log } from '../../log';

const EVERY_MS = 1000;

/** Looks once a second whether another process has changed the store or the index. */
export const watchChanges = (
  readVersion: () => Promise<string>,
  onChanged: () => Promise<void>,
  log: Log,
) => {
  let known: string | undefined;
  const look = async (): Promise<void> => {
    try {
      const version = await readVersion();
      if (version === known) return;
      await onChanged();
      known = version;
    } catch (error) {
      known = undefined;
      log.warn({ err: error }, 'the version of the search could not be read');
    }
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, EVERY_MS).unref();
  return {
    close: async (): Promise<void> => {
      clearInterval(timer);
      await looking;
    },
  };
};
