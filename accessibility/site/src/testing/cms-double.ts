import {
  DELIVERY_PATHS,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  signDelivery,
  type Delivery,
} from '@minzong/api-contract';
import type { PublishedDocument } from '@minzong/content-types';
import { createHash } from 'node:crypto';

/** Delivers through the api's signed door, as the cms does. */
export const createCmsDouble = (apiUrl: string, secret: string) => {
  const call = async (method: 'POST' | 'PUT', path: string, body: Buffer, sha256?: string) => {
    const timestamp = Math.floor(Date.now() / 1000);
    const signed = { method, path, timestamp, body: sha256 === undefined ? body : { sha256 } };
    const response = await fetch(apiUrl + path, {
      method,
      headers: {
        'content-type': 'application/json',
        [SIGNATURE_HEADER]: signDelivery(signed, secret),
        [TIMESTAMP_HEADER]: String(timestamp),
      },
      body: new Uint8Array(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  };
  const deliver = (delivery: Delivery) =>
    call('POST', DELIVERY_PATHS.deliveries, Buffer.from(JSON.stringify(delivery)));
  return {
    publish: (document: PublishedDocument) => deliver({ action: 'publish', document }),
    withdraw: ({ type, id, locale }: PublishedDocument, revision: number, reason?: string) =>
      deliver({
        action: 'withdraw',
        ...{ type, id, locale, revision, reason },
        withdrawnAt: '2026-11-20T08:00:00.000Z',
      }),
    putMedia: (bytes: Buffer, extension: string) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return call('PUT', `${DELIVERY_PATHS.media}/${sha256}.${extension}`, bytes, sha256);
    },
    initialise: () => call('POST', DELIVERY_PATHS.initialised, Buffer.from('{}')),
  };
};
