import { documentId, documentType, locale } from '@minzong/content-types';
import { z } from 'zod';

/** Most sources in one request; a larger folder takes several. */
const MAXIMUM_SOURCES = 100;

/** A file of the request: where it lay, and under which name its bytes travel. */
const sentFile = z.strictObject({
  path: z.string().min(1).max(1000),
  file: z.string().regex(/^f\d{1,5}$/),
});

const options = { type: documentType.optional(), locale: locale.optional() };

/**
 * The field `request` of a multipart `POST /api/imports`; the files are its parts `files`.
 * `examine` reads sources and tells what they are and which files they need; `store` makes drafts;
 * `publish` publishes drafts in the given order.
 */
export const importRequest = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('examine'),
    ...options,
    sources: z.array(sentFile).max(MAXIMUM_SOURCES),
  }),
  z.strictObject({
    action: z.literal('store'),
    ...options,
    overwrite: z.boolean().default(false),
    sources: z.array(sentFile).max(MAXIMUM_SOURCES),
    assets: z.array(sentFile).max(2000),
  }),
  z.strictObject({
    action: z.literal('publish'),
    documents: z
      .array(z.strictObject({ type: documentType, documentId, locale }))
      .max(MAXIMUM_SOURCES),
  }),
]);
export type ImportRequest = z.infer<typeof importRequest>;
