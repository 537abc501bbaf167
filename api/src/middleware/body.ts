import type { Context } from 'koa';
import { AppError } from '../errors';

const MAXIMUM_DEPTH = 100;

/**
 * The raw bytes of a request, kept for checking their signature.
 * @throws {AppError} too-large, as soon as that is known
 */
export const readBody = async (context: Context, limitBytes: number): Promise<Buffer> => {
  const tooLarge = () => {
    context.set('connection', 'close');
    return new AppError('too-large', 'body-too-large');
  };
  if (Number(context.get('content-length')) > limitBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of context.req as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const refuse = (message: string, path = ''): AppError =>
  new AppError('invalid', 'body-invalid', { errors: [{ path, message }] });

/** Walks without recursion, so that depth costs nothing before it is refused. */
const checkTree = (root: unknown): void => {
  const waiting: [value: unknown, depth: number][] = [[root, 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAXIMUM_DEPTH) throw refuse(`nested deeper than ${String(MAXIMUM_DEPTH)} levels`);
    for (const [key, child] of Object.entries(value)) {
      if (key === '__proto__' || !key.isWellFormed()) throw refuse('forbidden key', '__proto__');
      waiting.push([child, depth + 1]);
    }
  }
};

/**
 * Parses a JSON body.
 * @throws {AppError} unsupported unless declared as JSON; invalid for anything that is not UTF-8,
 * not JSON, too deep, or holds the key `__proto__`
 */
export const parseJson = (context: Context, bytes: Buffer): unknown => {
  if (context.is('json', '+json') === false || context.get('content-encoding') !== '')
    throw new AppError('unsupported', 'content-type-unsupported');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw refuse(error instanceof SyntaxError ? 'not JSON' : 'not UTF-8');
  }
  checkTree(value);
  return value;
};
