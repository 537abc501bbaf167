import type { Context } from 'koa';
import type { z } from 'zod';
import { AppError } from '../errors';
import { parseJson, readBody } from './body';
import { faultsOf, messagesFor } from './query';

/**
 * The JSON body of a request, checked against the contract.
 * @throws {AppError} too-large, unsupported, invalid; unprocessable naming each fault
 */
export const readJson = async <S extends z.ZodType>(
  context: Context,
  schema: S,
  limitBytes: number,
): Promise<z.output<S>> => {
  const value = parseJson(context, await readBody(context, limitBytes));
  const parsed = schema.safeParse(value, messagesFor(context));
  if (parsed.success) return parsed.data;
  throw new AppError('unprocessable', 'request-invalid', { errors: faultsOf(parsed.error) });
};
