import type Router from '@koa/router';
import {
  CASE_PATHS,
  deskCaseQuery,
  deskFileQuestion,
  deskLook,
  officialActRequest,
  receiptNumber,
  registerPart,
} from '@minzong/api-contract';
import { fieldKey } from '@minzong/content-types';
import type { Context } from 'koa';
import type { z } from 'zod';
import { AppError } from '../../../errors';
import { parseJson } from '../../../middleware/body';
import { faultsOf, messagesFor, parseQuery } from '../../../middleware/query';
import type { Cases } from '../cases';
import { sendCaseFile } from '../cases.routes';
import { MOST_MULTIPART_BYTES, partsOf } from '../files/multipart';

const LIMIT_BYTES = 256 * 1024;
const REGISTER_LIMIT_BYTES = 8 * 1024 * 1024;

export interface CaseDoorParts {
  cases: Cases | undefined;
  /** the raw bytes of a request that the cms has signed */
  readSigned: (context: Context, limitBytes: number) => Promise<Buffer>;
}

/** The door by which officials work on cases and registers are brought in; all signed. */
export const caseDoorRoutes = (router: Router, { cases, readSigned }: CaseDoorParts): void => {
  const open = (): Cases => {
    if (cases === undefined) throw new AppError('unavailable', 'cases-unavailable');
    return cases;
  };
  const signed = async <S extends z.ZodType>(
    context: Context,
    schema: S,
    limitBytes = LIMIT_BYTES,
  ): Promise<z.output<S>> => {
    context.set('cache-control', 'no-store');
    const value = parseJson(context, await readSigned(context, limitBytes));
    const parsed = schema.safeParse(value, messagesFor(context));
    if (parsed.success) return parsed.data;
    throw new AppError('unprocessable', 'request-invalid', { errors: faultsOf(parsed.error) });
  };
  const numberOf = (params: Readonly<Record<string, unknown>>): string => {
    const number = receiptNumber.safeParse(params['number']);
    if (!number.success) throw new AppError('not-found', 'case-unknown');
    return number.data;
  };
  const one = `${CASE_PATHS.desk}/:number`;

  router.get(CASE_PATHS.desk, async (context) => {
    await readSigned(context, 0);
    context.set('cache-control', 'no-store');
    context.body = await open().desk.list(parseQuery(context, deskCaseQuery));
  });
  router.post(`${one}/look`, async (context) => {
    const { official } = await signed(context, deskLook);
    context.body = await open().desk.look(numberOf(context.params), official);
  });
  router.post(`${one}/acts`, async (context) => {
    const request = await signed(context, officialActRequest);
    context.body = await open().desk.act(numberOf(context.params), request);
  });
  router.post(`${one}/file`, async (context) => {
    const { official, file } = await signed(context, deskFileQuestion);
    sendCaseFile(context, await open().desk.openFile(numberOf(context.params), official, file));
  });
  router.post(`${one}/results`, async (context) => {
    const bytes = await readSigned(context, MOST_MULTIPART_BYTES);
    const { file } = await partsOf(context, bytes);
    context.body = await open().desk.takeResult(numberOf(context.params), file);
    context.status = 201;
  });
  router.post(`${CASE_PATHS.registers}/:register`, async (context) => {
    const part = await signed(context, registerPart, REGISTER_LIMIT_BYTES);
    const name = fieldKey.safeParse(context.params['register']);
    if (!name.success) throw new AppError('not-found', 'address-unknown');
    await open().registers.take(name.data, part);
    context.status = 204;
  });
};
