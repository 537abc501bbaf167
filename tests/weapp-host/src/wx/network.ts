import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { WxContext } from './context.ts';
import { createFetcher, createRequestMethod } from './request.ts';

/** Requests, downloads, and what the network is. */
export const createNetwork = (context: WxContext) => {
  const { method, telephone, calls } = context;
  const send = createFetcher(context);
  return {
    request: createRequestMethod(context),
    getNetworkType: method('getNetworkType', () => {
      const { online, type, weak } = telephone.network;
      return { networkType: online ? type : 'none', weakNet: weak, signalStrength: 100 };
    }),
    downloadFile: method<{ url: string; filePath?: string }>('downloadFile', async (options) => {
      calls.push({ method: 'downloadFile', options: { ...options } });
      const response = await send({ url: options.url }, AbortSignal.timeout(60_000));
      const name = `${randomUUID()}${path.extname(new URL(options.url).pathname)}`;
      const filePath = options.filePath ?? `wxfile://tmp_${name}`;
      telephone.files.set(filePath, Buffer.from(await response.arrayBuffer()));
      return { tempFilePath: filePath, filePath, statusCode: response.status };
    }),
  };
};
