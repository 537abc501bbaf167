import { DOCUMENT_TYPES, locale as localeSchema } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { addDeskRoutes, type DeskContext } from '../../admin-routes';
import { actorOf } from '../actor';
import { demand } from '../permissions/ability';
import { recordRefusal } from '../permissions/refusals';
import { cancelWithdrawal, withdrawalsOf } from './cancel-withdrawal';
import { publishedIn, withdraw } from './withdraw';

const which = z.object({
  type: z.enum(DOCUMENT_TYPES),
  documentId: z.string().min(1).max(40),
  locale: localeSchema.optional(),
});

const request = z.strictObject({
  kind: z.enum(['error', 'replaced', 'shown']),
  reason: z.string().max(5000),
  successor: z
    .strictObject({ type: z.enum(DOCUMENT_TYPES), documentId: z.string().min(1).max(40) })
    .optional(),
});

const FIELDS: Record<string, string> = {
  kind: '请选择撤下方式：发布有误、已被替代或撤下留存',
  reason: '请写明撤下原因，5 至 500 字；原因会向公众显示',
  successor: '请选择替代它的内容',
};

const documentIn = (context: DeskContext) => {
  const { type, documentId } = context.params;
  const parsed = which.safeParse({ type, documentId, ...localeIn(context) });
  if (parsed.success) return parsed.data;
  throw new errors.ValidationError('没有这种内容或语言，请从内容页面重新打开');
};

const localeIn = ({ query }: DeskContext): { locale?: unknown } =>
  query['locale'] === undefined ? {} : { locale: query['locale'] };

const requestIn = (context: DeskContext): z.infer<typeof request> => {
  const parsed = request.safeParse(context.request.body);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? '');
  throw new errors.ValidationError(FIELDS[field] ?? '撤下内容填写有误，请刷新页面后重试');
};

type Document = ReturnType<typeof documentIn>;

/** The right is needed for every language that is withdrawn. */
const demandForEach = async (
  strapi: Core.Strapi,
  context: DeskContext,
  document: Document,
): Promise<void> => {
  const { type, documentId } = document;
  demand(
    context,
    'editorial.withdraw',
    document.locale === undefined ? { type } : { type, locale: document.locale, documentId },
  );
  for (const { locale } of await publishedIn(strapi, document))
    demand(context, 'editorial.withdraw', { type, locale, documentId });
};

/** Does it, or records why it was refused. */
const recordingRefusals = async (
  context: DeskContext,
  action: string,
  { type, documentId, locale }: Document,
  act: () => Promise<void>,
): Promise<void> => {
  try {
    await act();
  } catch (error) {
    if (error instanceof errors.ApplicationError)
      recordRefusal({
        actor: actorOf(context.state),
        action,
        type,
        documentId,
        ...(locale === undefined ? {} : { locale }),
        reason: String(error.message),
      });
    throw error;
  }
};

/**
 * `/editorial/withdrawals/<type>/<documentId>?locale=`: GET tells how it is withdrawn, POST
 * withdraws, DELETE shows again without the banner. Without a language: all that are published.
 */
export const addWithdrawalRoutes = (strapi: Core.Strapi): void => {
  const path = '/:type/:documentId';
  addDeskRoutes(strapi, '/editorial/withdrawals', [
    {
      method: 'GET',
      path,
      handler: async (context) => {
        context.body = { withdrawals: await withdrawalsOf(strapi, documentIn(context)) };
      },
    },
    {
      method: 'POST',
      path,
      handler: async (context) => {
        const document = documentIn(context);
        const asked = requestIn(context);
        await demandForEach(strapi, context, document);
        await recordingRefusals(context, 'withdraw', document, () =>
          withdraw(strapi, { ...document, ...asked, actor: actorOf(context.state) }),
        );
        context.body = { withdrawals: await withdrawalsOf(strapi, document) };
      },
    },
    {
      method: 'DELETE',
      path,
      handler: async (context) => {
        const document = documentIn(context);
        await demandForEach(strapi, context, document);
        await recordingRefusals(context, 'withdraw.cancel', document, () =>
          cancelWithdrawal(strapi, { ...document, actor: actorOf(context.state) }),
        );
        context.body = { withdrawals: await withdrawalsOf(strapi, document) };
      },
    },
  ]);
};
