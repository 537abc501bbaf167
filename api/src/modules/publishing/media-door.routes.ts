import type Router from '@koa/router';
import { DELIVERY_PATHS } from '@minzong/api-contract';
import type { Readable } from 'node:stream';
import { AppError } from '../../errors';
import { checkSignature, checkTimestamp } from '../../middleware/signed-request';

export interface MediaDoorParts {
  secret: string;
  parseName(
    file: string,
  ): { file: string; sha256: string; contentType: string | undefined } | undefined;
  /** Whether the file is there; if so it is kept for another hour without a document. */
  touch(file: string): Promise<boolean>;
  receive(file: string, sha256: string, bytes: Readable): Promise<void>;
}

const EMPTY = new Uint8Array();

/**
 * `PUT /publishing/media/<sha256>.<extension>` takes a file, `HEAD` tells whether it is there. The
 * signature is made over the SHA-256 in the name, so a forged upload is refused before its first
 * byte is read, and other bytes than the signed ones are refused at the end.
 */
export const mediaDoorRoutes = (router: Router, parts: MediaDoorParts): void => {
  const path = `${DELIVERY_PATHS.media}/:file`;

  router.put(path, async (context) => {
    const name = parts.parseName(String(context.params.file));
    if (name === undefined) throw new AppError('not-found', 'address-unknown');
    const { file, sha256, contentType } = name;
    checkSignature(context, checkTimestamp(context), { sha256 }, parts.secret);
    if (contentType === undefined) throw new AppError('unsupported', 'media-type-unsupported');
    if (await parts.touch(file)) {
      context.req.resume();
      context.status = 204;
      return;
    }
    await parts.receive(file, sha256, context.req);
    context.status = 201;
    context.body = '';
  });

  router.head(path, async (context) => {
    checkSignature(context, checkTimestamp(context), EMPTY, parts.secret);
    const name = parts.parseName(String(context.params.file));
    if (name === undefined || !(await parts.touch(name.file)))
      throw new AppError('not-found', 'address-unknown');
    context.status = 204;
  });
};
