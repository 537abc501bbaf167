import type Router from '@koa/router';
import type { Context } from 'koa';
import { AppError } from '../../errors';
import { isKnownVersion } from '../../middleware/conditional';
import { parseRange, type ByteRange } from './byte-range';
import type { MediaFiles } from './media-files';
import { parseMediaName } from './media-types';

const SHOWN_IN_PLACE = /^(?:image|audio|video|text)\/|^application\/pdf$/;

const wantedRange = (context: Context, etag: string, sizeBytes: number): ByteRange | undefined => {
  const condition = context.get('if-range');
  if (condition !== '' && condition !== etag) return undefined;
  const range = parseRange(context.get('range'), sizeBytes);
  if (range === 'unsatisfiable') {
    context.set('content-range', `bytes */${String(sizeBytes)}`);
    throw new AppError('range-not-satisfiable', 'range-not-satisfiable');
  }
  return range;
};

/**
 * Answers with a file, or with the part of it that was asked for.
 * @throws {AppError} not-found, range-not-satisfiable
 */
export const sendMedia = async (
  context: Context,
  files: MediaFiles,
  file: string,
  cacheControl: string,
): Promise<void> => {
  const name = parseMediaName(file);
  const sizeBytes = name?.contentType === undefined ? undefined : await files.sizeOf(name.file);
  if (name?.contentType === undefined || sizeBytes === undefined)
    throw new AppError('not-found', 'address-unknown');

  const etag = `"${name.sha256}"`;
  context.status = 200;
  context.set({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': cacheControl,
    'content-disposition': SHOWN_IN_PLACE.test(name.contentType) ? 'inline' : 'attachment',
  });
  context.type = name.contentType;
  if (isKnownVersion(context.headers['if-none-match'], etag)) {
    context.status = 304;
    return;
  }
  const range = wantedRange(context, etag, sizeBytes);
  const { start, end } = range ?? { start: 0, end: sizeBytes - 1 };
  if (range !== undefined) {
    context.status = 206;
    context.set('content-range', `bytes ${String(start)}-${String(end)}/${String(sizeBytes)}`);
  }
  if (sizeBytes === 0 || context.method === 'HEAD') context.body = Buffer.alloc(0);
  else context.body = files.read(name.file, start, end);
  context.type = name.contentType;
  context.length = end - start + 1;
};

/**
 * `GET /media/<sha256>.<extension>`: served only while a published document refers to it; for ever
 * the same bytes, so every copy may be kept. Ranges are served, for video.
 */
export const mediaRoutes = (
  router: Router,
  files: MediaFiles,
  isReferenced: (file: string) => Promise<boolean>,
): void => {
  router.get('/media/:file', async (context) => {
    const file = String(context.params.file);
    if (parseMediaName(file) === undefined || !(await isReferenced(file)))
      throw new AppError('not-found', 'address-unknown');
    await sendMedia(context, files, file, 'public, max-age=31536000, immutable');
  });
};
