import {
  DELIVERY_PATHS,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  signDelivery,
  type Delivery,
  type DocumentReference,
  type DeliveryReceipt,
  type LedgerPage,
} from '@minzong/api-contract';
import type { PublishedDocument } from '@minzong/content-types';
import { createHash } from 'node:crypto';

export interface SignedCall {
  method: string;
  path: string;
  body?: Uint8Array;
  /** signed instead of the body's own bytes */
  sha256?: string;
  headers?: Record<string, string>;
  nowMs?: number;
  secret?: string;
}

/** Speaks to the signed door as the cms does. */
export const createSender = (url: string, secret: string) => {
  const call = (signed: SignedCall): Promise<Response> => {
    const { method, path, body = new Uint8Array(), sha256 } = signed;
    const timestamp = Math.floor((signed.nowMs ?? Date.now()) / 1000);
    const signature = signDelivery(
      { method, path, timestamp, body: sha256 === undefined ? body : { sha256 } },
      signed.secret ?? secret,
    );
    return fetch(`${url}${path}`, {
      method,
      headers: {
        [SIGNATURE_HEADER]: signature,
        [TIMESTAMP_HEADER]: String(timestamp),
        'content-type': 'application/json',
        ...signed.headers,
      },
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.from(body) }),
    });
  };

  const post = (path: string, value: unknown): Promise<Response> =>
    call({ method: 'POST', path, body: Buffer.from(JSON.stringify(value)) });

  const deliver = async (delivery: Delivery): Promise<DeliveryReceipt> => {
    const response = await post(DELIVERY_PATHS.deliveries, delivery);
    if (response.status !== 200) throw new Error(await response.text());
    return (await response.json()) as DeliveryReceipt;
  };

  return {
    call,
    post,
    deliver,
    publish: (document: PublishedDocument) => deliver({ action: 'publish', document }),
    withdraw: (
      document: PublishedDocument,
      revision: number,
      reason?: string,
      successor?: DocumentReference,
    ) =>
      deliver({
        action: 'withdraw',
        type: document.type,
        id: document.id,
        locale: document.locale,
        revision,
        withdrawnAt: '2026-11-20T08:00:00.000Z',
        ...(reason === undefined ? {} : { reason }),
        ...(successor === undefined ? {} : { successor }),
      }),
    initialise: () => post(DELIVERY_PATHS.initialised, {}),
    putMedia: (bytes: Uint8Array, extension: string) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return call({
        method: 'PUT',
        path: `${DELIVERY_PATHS.media}/${sha256}.${extension}`,
        body: bytes,
        sha256,
      });
    },
    ledger: async (after?: string): Promise<LedgerPage> => {
      const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
      const response = await call({ method: 'GET', path: `${DELIVERY_PATHS.ledger}${query}` });
      return (await response.json()) as LedgerPage;
    },
  };
};

export type Sender = ReturnType<typeof createSender>;
