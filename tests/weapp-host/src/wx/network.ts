import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Callbacks } from './async-method.ts';
import type { WxContext } from './context.ts';
import { createFetcher, createRequestMethod } from './request.ts';

interface DownloadOptions {
  url: string;
  filePath?: string;
  timeout?: number;
}

const DEFAULT_TIMEOUT_MILLISECONDS = 60_000;

/** Requests, downloads, and what the network is. */
export const createNetwork = (context: WxContext) => {
  const { method, telephone, calls, project } = context;
  const limit = project.app.networkTimeout?.downloadFile ?? DEFAULT_TIMEOUT_MILLISECONDS;
  const send = createFetcher(context);
  return {
    request: createRequestMethod(context),
    getNetworkType: method('getNetworkType', () => {
      const { online, type, weak } = telephone.network;
      return { networkType: online ? type : 'none', weakNet: weak, signalStrength: 100 };
    }),
    downloadFile: (options: DownloadOptions & Callbacks) => {
      const aborted = new AbortController();
      const stop = AbortSignal.any([aborted.signal, AbortSignal.timeout(options.timeout ?? limit)]);
      const run = method<DownloadOptions>('downloadFile', async ({ url, filePath: chosen }) => {
        calls.push({ method: 'downloadFile', options: { url, filePath: chosen } });
        const response = await send({ url }, stop);
        const name = `${randomUUID()}${path.extname(new URL(url).pathname)}`;
        const filePath = chosen ?? `wxfile://tmp_${name}`;
        telephone.files.set(filePath, Buffer.from(await response.arrayBuffer()));
        return { tempFilePath: filePath, filePath, statusCode: response.status };
      });
      const task = {
        abort: () => {
          aborted.abort('aborted');
        },
        onProgressUpdate: () => undefined,
        offProgressUpdate: () => undefined,
        onHeadersReceived: () => undefined,
      };
      const answer = run(options);
      return answer === undefined ? task : Object.assign(answer, task);
    },
  };
};
