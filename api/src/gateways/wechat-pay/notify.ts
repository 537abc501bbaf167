import { z } from 'zod';
import { openResource, ResourceBroken } from './aes';
import { refundNotice, transaction, type GatewayRefund, type Transaction } from './answers';

const envelopeShape = z.object({
  id: z.string().min(1).max(64),
  event_type: z.string().max(64),
  resource_type: z.literal('encrypt-resource'),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    associated_data: z.string().default(''),
    nonce: z.string(),
    original_type: z.string().max(64),
  }),
});

/** What a notify says once it is open. */
export type Notice =
  | { kind: 'payment'; transaction: Transaction }
  | { kind: 'refund'; refund: GatewayRefund }
  /** of an event that we do not know, or in a shape that was not agreed */
  | { kind: 'unknown' };

/** A notify that WeChat Pay signed: its number and what it says. */
export interface Envelope {
  id: string;
  eventType: string;
  notice: Notice;
}

const noticeOf = (originalType: string, content: unknown): Notice => {
  const paid = originalType === 'transaction' ? transaction.safeParse(content) : undefined;
  if (paid?.success) return { kind: 'payment', transaction: paid.data };
  const refunded = originalType === 'refund' ? refundNotice.safeParse(content) : undefined;
  if (refunded?.success) return { kind: 'refund', refund: refunded.data };
  return { kind: 'unknown' };
};

/**
 * Opens the body of a notify whose signature has been checked.
 * @param key the 32 bytes of the APIv3 key
 * @throws ResourceBroken when it is not an envelope, or was sealed with another key
 */
export const openEnvelope = (body: Uint8Array, key: Uint8Array): Envelope => {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new ResourceBroken('The body is not JSON');
  }
  const envelope = envelopeShape.safeParse(value);
  if (!envelope.success) throw new ResourceBroken('The body is no envelope');
  const { id, event_type: eventType, resource } = envelope.data;
  const place = { ...resource, associatedData: resource.associated_data };
  const text = openResource(place, key).toString('utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    content = undefined;
  }
  return { id, eventType, notice: noticeOf(resource.original_type, content) };
};
