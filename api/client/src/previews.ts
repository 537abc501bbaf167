import type { FactCheckReply, PreviewAddress, Problem, ServedPreview } from '@minzong/api-contract';
import { ApiError } from './api-error';

/** One exchange about a preview; never remembered by whoever carries it. */
export type PreviewTransport = (request: {
  method: 'GET' | 'POST';
  /** with query; it holds the signature and belongs in no log */
  target: string;
  body?: unknown;
}) => Promise<{ status: number; body: unknown }>;

export interface PreviewClient {
  /** ApiError 404 when the address is not signed, 410 when the preview is over. */
  read(address: PreviewAddress, locale?: string): Promise<ServedPreview>;
  /** ApiError 422 when the reply is not valid, 429 when there were too many. */
  reply(address: PreviewAddress, reply: FactCheckReply): Promise<void>;
}

/** Where the api keeps a preview, or what is `below` it. Nothing in it needs escaping. */
export const previewTarget = (
  { id, expires, signature }: PreviewAddress,
  below = '',
  locale?: string,
): string => {
  const chosen = locale === undefined ? '' : `&locale=${locale}`;
  return `/v1/previews/${id}${below}?expires=${String(expires)}&signature=${signature}${chosen}`;
};

/** The typed caller for previews. */
export const createPreviewClient = (transport: PreviewTransport): PreviewClient => {
  const call = async (
    request: Parameters<PreviewTransport>[0],
    expected: number,
  ): Promise<unknown> => {
    const { status, body } = await transport(request);
    if (status !== expected) throw new ApiError(status, body as Partial<Problem> | undefined);
    return body;
  };
  return {
    read: async (address, locale) =>
      (await call(
        { method: 'GET', target: previewTarget(address, '', locale) },
        200,
      )) as ServedPreview,
    reply: async (address, body) => {
      await call({ method: 'POST', target: previewTarget(address, '/replies'), body }, 201);
    },
  };
};
