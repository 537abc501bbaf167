import type { Core } from '@strapi/strapi';
import { typeOf } from '../document-uid';
import { dateFirstPublication, noteChanges, publishedOf, type PublishingParts } from './changes';
import { slugForDraft } from './slugs';
import { inTransaction } from './transaction';

const CHANGING = new Set([
  'create',
  'update',
  'publish',
  'unpublish',
  'delete',
  'discardDraft',
  'clone',
]);

interface Action {
  action: string;
  uid: string;
  params: { documentId?: string; status?: string; data?: Record<string, unknown> };
}

const documentIdOf = (result: unknown): string | undefined =>
  typeof result === 'object' && result !== null && 'documentId' in result
    ? (result.documentId as string)
    : undefined;

const publishes = ({ action, params }: Action): boolean =>
  action === 'publish' || params.status === 'published';

// Saved and published in one step: a new document is dated here, an older one keeps its date.
const dated = (data: Record<string, unknown>, documentId: string | undefined) => {
  const { issuedAt, ...rest } = data;
  if (issuedAt !== undefined && issuedAt !== null) return data;
  return documentId === undefined ? { ...rest, issuedAt: new Date().toISOString() } : rest;
};

const prepare = async (parts: PublishingParts, context: Action): Promise<void> => {
  const { action, uid, params } = context;
  const type = typeOf(uid);
  if (type === undefined) return;
  if ((action === 'create' || action === 'update') && params.data !== undefined) {
    const slug = await slugForDraft(parts.strapi, type, params.documentId, params.data);
    const data = { ...params.data, ...(slug === undefined ? {} : { slug }) };
    context.params = {
      ...params,
      data: publishes(context) ? dated(data, params.documentId) : data,
    };
  }
  if (publishes(context) && params.documentId !== undefined)
    await dateFirstPublication(parts, type, params.documentId);
};

/**
 * Wraps every action on a document in one transaction with its outbox rows: both are there or
 * neither is. What an action changed is seen by comparing what is published before and after it,
 * so actions that Strapi may add later are seen as well.
 */
export const watchDocumentActions = (strapi: Core.Strapi, parts: () => PublishingParts): void => {
  strapi.documents.use(async (context, next) => {
    const seen = context as unknown as Action;
    const type = typeOf(seen.uid);
    if (type === undefined || !CHANGING.has(seen.action)) return next();
    return inTransaction(strapi, async () => {
      const before = await publishedOf(strapi, type, seen.params.documentId);
      await prepare(parts(), seen);
      const result: unknown = await next();
      const documentId = seen.params.documentId ?? documentIdOf(result);
      if (documentId !== undefined) await noteChanges(parts(), type, documentId, before);
      return result as never;
    });
  });
};
