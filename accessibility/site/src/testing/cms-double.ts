import {
  BRAILLE_LEXICON_PATHS,
  DELIVERY_PATHS,
  PREVIEW_PATHS,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  signDelivery,
  type BrailleLexicon,
  type Delivery,
  type DocumentReference,
  type PreviewUpload,
} from '@minzong/api-contract';
import type { PublishedDocument } from '@minzong/content-types';
import { createHash } from 'node:crypto';

/** Delivers through the api's signed door, as the cms does. */
export const createCmsDouble = (apiUrl: string, secret: string) => {
  const call = async (
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body: Buffer,
    sha256?: string,
  ) => {
    const timestamp = Math.floor(Date.now() / 1000);
    const signed = { method, path, timestamp, body: sha256 === undefined ? body : { sha256 } };
    const response = await fetch(apiUrl + path, {
      method,
      headers: {
        'content-type': 'application/json',
        [SIGNATURE_HEADER]: signDelivery(signed, secret),
        [TIMESTAMP_HEADER]: String(timestamp),
      },
      ...(method === 'GET' ? {} : { body: new Uint8Array(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${text}`);
    return text;
  };
  const deliver = (delivery: Delivery) =>
    call('POST', DELIVERY_PATHS.deliveries, Buffer.from(JSON.stringify(delivery)));
  return {
    publish: (document: PublishedDocument) => deliver({ action: 'publish', document }),
    withdraw: (
      { type, id, locale }: PublishedDocument,
      revision: number,
      reason?: string,
      successor?: DocumentReference,
    ) =>
      deliver({
        action: 'withdraw',
        ...{ type, id, locale, revision, reason, successor },
        withdrawnAt: '2026-11-20T08:00:00.000Z',
      }),
    putMedia: (bytes: Buffer, extension: string) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return call('PUT', `${DELIVERY_PATHS.media}/${sha256}.${extension}`, bytes, sha256);
    },
    putPreview: (id: string, upload: PreviewUpload) =>
      call('PUT', `${PREVIEW_PATHS.door}/${id}`, Buffer.from(JSON.stringify(upload))),
    putLexicon: (lexicon: BrailleLexicon) =>
      call('PUT', BRAILLE_LEXICON_PATHS.door, Buffer.from(JSON.stringify(lexicon))),
    revokePreview: (id: string) =>
      call('POST', `${PREVIEW_PATHS.door}/${id}/revocation`, Buffer.from('{}')),
    get: async (path: string): Promise<unknown> =>
      JSON.parse(await call('GET', path, Buffer.alloc(0))),
    put: (path: string, value: unknown) => call('PUT', path, Buffer.from(JSON.stringify(value))),
    initialise: () => call('POST', DELIVERY_PATHS.initialised, Buffer.from('{}')),
  };
};
