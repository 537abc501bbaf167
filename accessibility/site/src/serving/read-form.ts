import type { Context } from 'koa';

/** The form that was sent, or undefined when it is too large or not a form. */
export const readForm = async (
  ctx: Context,
  limitBytes: number,
): Promise<URLSearchParams | undefined> => {
  if (ctx.is('application/x-www-form-urlencoded') === false) return undefined;
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  for await (const part of ctx.req as AsyncIterable<Buffer>) {
    sizeBytes += part.length;
    if (sizeBytes > limitBytes) return undefined;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
};
