import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** EPUBCheck's rules (EPUB 3.3, as @likecoin/epubcheck-ts has them), one book at a time. */
export const openChecker = () => {
  const worker = new Worker(join(__dirname, 'epubcheck-worker.mjs'));
  return {
    /** Errors and warnings, each with its file; none for a good book. */
    faultsOf: async (bytes: Uint8Array): Promise<string[]> => {
      worker.postMessage(bytes);
      const [faults] = (await once(worker, 'message')) as [string[]];
      return faults;
    },
    close: () => worker.terminate(),
  };
};
