import {
  documentId,
  documentType,
  locale,
  moment,
  publishedDocument,
  sentence,
} from '@minzong/content-types';
import { z } from 'zod';

/** Paths of the door by which the cms delivers; every request is signed (delivery-signature.ts). */
export const DELIVERY_PATHS = {
  /** POST {@link delivery} → {@link deliveryReceipt} */
  deliveries: '/publishing/deliveries',
  /** GET ?after=<cursor> → {@link ledgerPage} */
  ledger: '/publishing/ledger',
  /** PUT bytes at `/publishing/media/<sha256>.<ext>`; HEAD tells whether the store has them */
  media: '/publishing/media',
  /** POST {} : everything published has been delivered at least once; the api becomes ready */
  initialised: '/publishing/initialised',
} as const;

/** A document named from outside the links: by a withdrawal. */
export const documentReference = z.strictObject({ type: documentType, id: documentId });
export type DocumentReference = z.infer<typeof documentReference>;

/** One step of one document in one language. A revision not above the stored one changes nothing. */
export const delivery = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('publish'), document: publishedDocument }),
  z
    .strictObject({
      action: z.literal('withdraw'),
      type: documentType,
      id: documentId,
      locale,
      revision: z.int().positive(),
      withdrawnAt: moment,
      reason: sentence(500).optional().describe('shown to the public'),
      successor: documentReference
        .optional()
        .describe('what takes its place: readers of the old address are led there for good'),
    })
    .refine(({ type, id, successor }) => successor?.id !== id || successor.type !== type, {
      path: ['successor'],
      message: '文档不能由它自己替代',
    }),
]);
export type Delivery = z.infer<typeof delivery>;

export const deliveryReceipt = z.object({
  outcome: z
    .enum(['accepted', 'stale'])
    .describe('stale: the store already holds this revision or a later one'),
  revision: z.int().describe('the revision that the store holds now'),
});
export type DeliveryReceipt = z.infer<typeof deliveryReceipt>;

/** What the store holds of one document in one language. */
export const ledgerEntry = z.object({
  type: documentType,
  id: documentId,
  locale,
  revision: z.int(),
  state: z.enum(['published', 'withdrawn']),
  digest: z.string().describe('documentDigest of what was delivered; empty when withdrawn'),
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

export const ledgerPage = z.object({ entries: z.array(ledgerEntry), next: z.string().nullable() });
export type LedgerPage = z.infer<typeof ledgerPage>;
