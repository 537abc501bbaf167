import { EpubCheck } from '@likecoin/epubcheck-ts';
import { parentPort } from 'node:worker_threads';

/** Checks one book after the other; in a thread of its own, as Jest cannot load WebAssembly modules. */
parentPort.on('message', async (bytes) => {
  const { messages } = await EpubCheck.validate(bytes);
  parentPort.postMessage(
    messages
      .filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))
      .map(({ id, message, location }) => `${id} ${location?.path ?? ''} ${message}`),
  );
});
