import type Router from '@koa/router';
import {
  PREVIEW_PATHS,
  previewId,
  previewUpload,
  replyAcknowledgement,
} from '@minzong/api-contract';
import type { Context } from 'koa';
import type { z } from 'zod';
import { AppError } from '../../errors';
import { parseJson } from '../../middleware/body';
import { faultsOf, messagesFor } from '../../middleware/query';
import type { PreviewService } from './previews.service';

const UPLOAD_LIMIT_BYTES = 8 * 1024 * 1024;
const OTHER_LIMIT_BYTES = 64 * 1024;

export interface PreviewDoorParts {
  service: PreviewService;
  /** the raw bytes of a request that the cms has signed */
  readSigned: (context: Context, limitBytes: number) => Promise<Buffer>;
}

const parsed = <S extends z.ZodType>(context: Context, bytes: Buffer, schema: S): z.output<S> => {
  const result = schema.safeParse(parseJson(context, bytes), messagesFor(context));
  if (result.success) return result.data;
  throw new AppError('unprocessable', 'document-invalid', { errors: faultsOf(result.error) });
};

const idOf = (context: Context & { params: Record<string, string> }): string => {
  const id = previewId.safeParse(context.params.id);
  if (!id.success) throw new AppError('not-found', 'address-unknown');
  return id.data;
};

/** The door by which the cms brings previews, takes them back and fetches the replies; all signed. */
export const previewDoorRoutes = (router: Router, { service, readSigned }: PreviewDoorParts) => {
  router.put(`${PREVIEW_PATHS.door}/:id`, async (context) => {
    const id = idOf(context);
    const bytes = await readSigned(context, UPLOAD_LIMIT_BYTES);
    await service.put(id, parsed(context, bytes, previewUpload));
    context.status = 204;
  });

  router.post(`${PREVIEW_PATHS.door}/:id/revocation`, async (context) => {
    const id = idOf(context);
    await readSigned(context, OTHER_LIMIT_BYTES);
    await service.revoke(id);
    context.status = 204;
  });

  router.get(PREVIEW_PATHS.replies, async (context) => {
    await readSigned(context, OTHER_LIMIT_BYTES);
    context.set('cache-control', 'no-store');
    context.body = { replies: await service.waitingReplies() };
  });

  router.post(PREVIEW_PATHS.replies, async (context) => {
    const bytes = await readSigned(context, OTHER_LIMIT_BYTES);
    await service.acknowledge(parsed(context, bytes, replyAcknowledgement).ids);
    context.status = 204;
  });
};
