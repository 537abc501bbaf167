import {
  REPLAY_WINDOW_SECONDS,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  isSignedBy,
  type SignedRequest,
} from '@minzong/api-contract';
import type { Context } from 'koa';
import { AppError } from '../errors';
import { readBody } from './body';

/**
 * Refuses a request whose time lies outside the window, before its body is read.
 * @returns the seconds since the epoch that the request was signed with
 * @throws {AppError} unauthorised
 */
export const checkTimestamp = (context: Context, nowMs: number = Date.now()): number => {
  const timestamp = context.get(TIMESTAMP_HEADER);
  if (!/^\d{1,12}$/.test(timestamp) || context.get(SIGNATURE_HEADER) === '')
    throw new AppError('unauthorised', 'signature-invalid');
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > REPLAY_WINDOW_SECONDS)
    throw new AppError('unauthorised', 'signature-late');
  return Number(timestamp);
};

/**
 * Refuses a request that was not signed with the secret over exactly these bytes. A replay within
 * the window is let through: every request behind this door has the same effect twice as once.
 * @throws {AppError} unauthorised
 */
export const checkSignature = (
  context: Context,
  timestamp: number,
  body: SignedRequest['body'],
  secret: string,
): void => {
  const request = { method: context.method, path: context.url, timestamp, body };
  if (!isSignedBy(request, context.get(SIGNATURE_HEADER), secret))
    throw new AppError('unauthorised', 'signature-invalid');
};

/**
 * The body of a request that was signed with the secret.
 * @throws {AppError} unauthorised, or too large
 */
export const readSigned = async (
  context: Context,
  secret: string,
  limitBytes: number,
): Promise<Buffer> => {
  const timestamp = checkTimestamp(context);
  const bytes = await readBody(context, limitBytes);
  checkSignature(context, timestamp, bytes, secret);
  return bytes;
};
