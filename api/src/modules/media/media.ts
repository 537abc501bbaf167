import { join } from 'node:path';
import type { Log } from '../../log';
import { createMediaFiles } from './media-files';

const LIMIT_BYTES = 200 * 1024 * 1024;
const SWEEP_EVERY_MS = 10 * 60 * 1000;

/** The media files and the sweep that removes those nobody refers to. */
export const createMedia = async (
  dataDirectory: string,
  isReferenced: (file: string) => Promise<boolean>,
  log: Log,
) => {
  const files = await createMediaFiles(join(dataDirectory, 'media'), LIMIT_BYTES);
  const timer = setInterval(() => {
    files.sweep(isReferenced).then(
      (removed) => {
        if (removed > 0) log.info({ removed }, 'removed media files that nothing refers to');
      },
      (error: unknown) => {
        log.warn({ err: error }, 'sweeping media files failed');
      },
    );
  }, SWEEP_EVERY_MS).unref();
  return {
    files,
    close: () => {
      clearInterval(timer);
    },
  };
};
