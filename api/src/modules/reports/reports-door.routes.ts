import type Router from '@koa/router';
import {
  REPORT_PATHS,
  receiptNumber,
  reportAcknowledgement,
  reportProgress,
} from '@minzong/api-contract';
import type { Context } from 'koa';
import type { z } from 'zod';
import { AppError } from '../../errors';
import { parseJson } from '../../middleware/body';
import { faultsOf, messagesFor } from '../../middleware/query';
import type { ReportService } from './reports.service';

const LIMIT_BYTES = 64 * 1024;

export interface ReportDoorParts {
  service: ReportService | undefined;
  /** the raw bytes of a request that the cms has signed */
  readSigned: (context: Context, limitBytes: number) => Promise<Buffer>;
}

const parsed = <S extends z.ZodType>(context: Context, bytes: Buffer, schema: S): z.output<S> => {
  const result = schema.safeParse(parseJson(context, bytes), messagesFor(context));
  if (result.success) return result.data;
  throw new AppError('unprocessable', 'report-invalid', { errors: faultsOf(result.error) });
};

/** The door by which the cms fetches reports and says what has become of them; all signed. */
export const reportDoorRoutes = (
  router: Router,
  { service, readSigned }: ReportDoorParts,
): void => {
  router.get(REPORT_PATHS.door, async (context) => {
    await readSigned(context, 0);
    context.set('cache-control', 'no-store');
    context.body = { reports: (await service?.waiting()) ?? [] };
  });

  router.post(REPORT_PATHS.door, async (context) => {
    const bytes = await readSigned(context, LIMIT_BYTES);
    await service?.acknowledge(parsed(context, bytes, reportAcknowledgement).ids);
    context.status = 204;
  });

  router.put(`${REPORT_PATHS.progress}/:number`, async (context) => {
    const bytes = await readSigned(context, LIMIT_BYTES);
    const number = receiptNumber.safeParse(context.params['number']);
    if (!number.success || service === undefined) throw new AppError('not-found', 'report-unknown');
    await service.noteProgress(number.data, parsed(context, bytes, reportProgress));
    context.status = 204;
  });
};
