import type Router from '@koa/router';
import { REPORT_PATHS, newReport, reportQuestion } from '@minzong/api-contract';
import type { Context } from 'koa';
import type { z } from 'zod';
import { AppError } from '../../errors';
import { parseJson, readBody } from '../../middleware/body';
import { faultsOf, messagesFor } from '../../middleware/query';
import type { ReportService } from './reports.service';

// Twice 5,000 characters at up to six bytes each as JSON escapes, and some.
const REPORT_LIMIT_BYTES = 96 * 1024;
const QUESTION_LIMIT_BYTES = 1024;

export interface ReportRouteParts {
  /** undefined: no secret was given to keep them by, so none can be taken */
  service: ReportService | undefined;
  /** the address of whoever sent the request; for counting, never to be written down */
  senderOf: (context: Context) => string;
}

const bodyOf = async <S extends z.ZodType>(
  context: Context,
  schema: S,
  limitBytes: number,
): Promise<z.output<S>> => {
  context.set('cache-control', 'no-store');
  const value = parseJson(context, await readBody(context, limitBytes));
  const parsed = schema.safeParse(value, messagesFor(context));
  if (parsed.success) return parsed.data;
  throw new AppError('unprocessable', 'report-invalid', { errors: faultsOf(parsed.error) });
};

/** Reports come in from everybody; what has become of one is told to who holds number and code. */
export const reportRoutes = (router: Router, { service, senderOf }: ReportRouteParts): void => {
  const open = (): ReportService => {
    if (service === undefined) throw new AppError('unavailable', 'reports-unavailable');
    return service;
  };

  router.post(REPORT_PATHS.public, async (context) => {
    const report = await bodyOf(context, newReport, REPORT_LIMIT_BYTES);
    context.body = await open().file(report, senderOf(context));
    context.status = 201;
  });

  router.post(REPORT_PATHS.state, async (context) => {
    const question = await bodyOf(context, reportQuestion, QUESTION_LIMIT_BYTES);
    context.body = await open().state(question, senderOf(context));
  });
};
