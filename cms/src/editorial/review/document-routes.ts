import { DEFAULT_LOCALE } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { addDeskRoutes, type DeskContext } from '../../admin-routes';
import type { DocumentKey } from '../../publishing/outbox-table';
import { publishedRowsOf } from '../../publishing/published-rows';
import { actorOf } from '../actor';
import { demandReading, mayUpdate } from '../permissions/content-rights';
import { difference } from '../revisions/difference';
import { settledRevision } from '../revisions/note-revisions';
import { restoreRevision } from '../revisions/restore';
import type { Revision } from '../revisions/revision';
import { revisionNumbered, revisionsOf } from '../revisions/revisions';
import { deskStateOf } from './desk-state';
import type { Presence } from './presence';
import { REVIEW_ACTIONS, documentAddress, parsed, reviewRequest } from './review-request';
import { review } from './review';

const keyOf = (context: DeskContext): DocumentKey => {
  const { type, documentId } = context.params;
  const locale = context.query['locale'] ?? DEFAULT_LOCALE;
  const address = documentAddress.safeParse({ type, documentId, locale });
  if (!address.success) throw new errors.NotFoundError('没有这样的内容');
  demandReading(context, address.data);
  return address.data;
};

const publishedRevision = async (
  strapi: Core.Strapi,
  key: DocumentKey,
): Promise<Revision | undefined> => {
  const rows = await publishedRowsOf(strapi, key.type, key.documentId);
  if (!rows.some(({ locale }) => locale === key.locale)) return undefined;
  const published = (await revisionsOf(strapi, key))
    .filter(({ publishedAt }) => publishedAt !== undefined)
    .sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0));
  return published[0] === undefined
    ? undefined
    : revisionNumbered(strapi, key, published[0].number);
};

const revisionFor = async (
  strapi: Core.Strapi,
  key: DocumentKey,
  named: unknown,
): Promise<Revision> => {
  const found =
    named === 'draft'
      ? await settledRevision(strapi, key)
      : named === 'published'
        ? await publishedRevision(strapi, key)
        : await revisionNumbered(strapi, key, Number(named));
  if (found === undefined) throw new errors.NotFoundError('没有这一版，请刷新修订历史后再选');
  return found;
};

const history = async (strapi: Core.Strapi, context: DeskContext): Promise<void> => {
  const key = keyOf(context);
  await settledRevision(strapi, key);
  const revisions = await revisionsOf(strapi, key);
  context.body = {
    revisions: revisions.map(({ number, digest, title, author, madeAt, publishedAt }) => ({
      number,
      digest,
      title,
      authorName: author.name,
      bySystem: author.kind === 'system',
      createdAt: new Date(madeAt).toISOString(),
      publishedAt: publishedAt === undefined ? null : new Date(publishedAt).toISOString(),
    })),
  };
};

const compare = async (strapi: Core.Strapi, context: DeskContext): Promise<void> => {
  const key = keyOf(context);
  const from = await revisionFor(strapi, key, context.query['from'] ?? 'published');
  const to = await revisionFor(strapi, key, context.query['to'] ?? 'draft');
  context.body = {
    from: from.number,
    to: to.number,
    fields: await difference(strapi, key.type, from.content, to.content, key.locale),
  };
};

const restore = async (strapi: Core.Strapi, context: DeskContext): Promise<void> => {
  const key = keyOf(context);
  if (!mayUpdate(context, key))
    throw new errors.ForbiddenError('您的角色只能查看，不能恢复旧版，如有需要请联系管理员');
  const { revision } = parsed(
    z.strictObject({ revision: z.int().positive() }),
    context.request.body,
  );
  await restoreRevision(strapi, key, revision);
  context.body = await deskStateOf(strapi, context, key);
};

/** Routes of one document at the desk: state, history, difference, restoring and the review. */
export const addDocumentRoutes = (strapi: Core.Strapi, presence: Presence): void => {
  const state = async (context: DeskContext): Promise<void> => {
    const key = keyOf(context);
    const { id, name } = actorOf(context.state);
    const others = presence.note(key, { id, name });
    context.body = { ...(await deskStateOf(strapi, context, key)), others };
  };
  const path = '/:type/:documentId';
  addDeskRoutes(strapi, '/editorial/documents', [
    { method: 'GET', path, handler: state },
    { method: 'GET', path: `${path}/history`, handler: (context) => history(strapi, context) },
    { method: 'GET', path: `${path}/difference`, handler: (context) => compare(strapi, context) },
    {
      method: 'POST',
      path: `${path}/restore`,
      handler: (context) => restore(strapi, context),
    },
    ...REVIEW_ACTIONS.map((action) => ({
      method: 'POST' as const,
      path: `${path}/${action}`,
      handler: async (context: DeskContext) => {
        const key = keyOf(context);
        await review(strapi, context, key, action, parsed(reviewRequest, context.request.body));
        context.body = await deskStateOf(strapi, context, key);
      },
    })),
  ]);
};
