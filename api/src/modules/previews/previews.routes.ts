import type Router from '@koa/router';
import {
  PREVIEW_PATHS,
  factCheckReply,
  previewId,
  previewQuery,
  type PreviewAddress,
} from '@minzong/api-contract';
import type { Context } from 'koa';
import { AppError } from '../../errors';
import { parseJson, readBody } from '../../middleware/body';
import { faultsOf, messagesFor, parseQuery } from '../../middleware/query';
import type { PreviewService } from './previews.service';

// Twenty remarks of 2,000 characters at up to six bytes each as JSON escapes, and some.
const REPLY_LIMIT_BYTES = 512 * 1024;

export interface PreviewRouteParts {
  service: PreviewService;
  /** answers with a media file, which nobody may keep */
  sendFile: (context: Context, file: string) => Promise<void>;
}

type Asked = Context & { params: Record<string, string> };

// The signature stands in the query, which the request log leaves out (request-frame.ts).
const addressOf = (context: Asked) => {
  const id = previewId.safeParse(context.params.id);
  if (!id.success) throw new AppError('not-found', 'preview-unknown');
  const { locale, ...query } = parseQuery(context, previewQuery);
  const address: PreviewAddress = { id: id.data, ...query };
  return { address, locale };
};

const keepPrivate = (context: Context): void => {
  context.set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
};

/** Previews and fact checks, for whoever holds a signed address. Never cached, never listed. */
export const previewRoutes = (router: Router, { service, sendFile }: PreviewRouteParts): void => {
  router.get(`${PREVIEW_PATHS.public}/:id`, async (context) => {
    keepPrivate(context);
    const { address, locale } = addressOf(context);
    context.body = await service.read(address, locale);
    context.type = 'application/json; charset=utf-8';
  });

  router.get(`${PREVIEW_PATHS.public}/:id/media/:file`, async (context) => {
    const { address } = addressOf(context);
    const file = String(context.params.file);
    await service.checkFile(address, file);
    await sendFile(context, file);
    keepPrivate(context);
  });

  router.post(`${PREVIEW_PATHS.public}/:id/replies`, async (context) => {
    keepPrivate(context);
    const { address } = addressOf(context);
    const body = parseJson(context, await readBody(context, REPLY_LIMIT_BYTES));
    const reply = factCheckReply.safeParse(body, messagesFor(context));
    if (!reply.success)
      throw new AppError('unprocessable', 'reply-invalid', { errors: faultsOf(reply.error) });
    await service.reply(address, reply.data);
    context.status = 201;
    context.body = { id: reply.data.id };
  });
};
