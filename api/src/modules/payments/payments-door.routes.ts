import type Router from '@koa/router';
import { billDay, PAYMENT_PATHS, refundOrder } from '@minzong/api-contract';
import type { Context } from 'koa';
import { AppError } from '../../errors';
import { parseJson } from '../../middleware/body';
import { faultsOf, messagesFor } from '../../middleware/query';
import type { PaymentDesk } from './payments';

const LIMIT_BYTES = 4 * 1024;

export interface PaymentDoorParts {
  /** undefined: payments are switched off */
  desk: PaymentDesk | undefined;
  /** the raw bytes of a request that the cms has signed */
  readSigned: (context: Context, limitBytes: number) => Promise<Buffer>;
}

const dayIn = (parameters: Record<string, string | undefined>): string => {
  const day = billDay.safeParse(parameters['day']);
  if (day.success) return day.data;
  throw new AppError('not-found', 'address-unknown');
};

/** The door by which the desk asks for refunds and looks at what does not fit; all signed. */
export const paymentDoorRoutes = (router: Router, { desk, readSigned }: PaymentDoorParts): void => {
  const open = (): PaymentDesk => {
    if (desk === undefined) throw new AppError('unavailable', 'payments-unavailable');
    return desk;
  };

  router.post(PAYMENT_PATHS.refunds, async (context) => {
    const value = parseJson(context, await readSigned(context, LIMIT_BYTES));
    const order = refundOrder.safeParse(value, messagesFor(context));
    if (!order.success)
      throw new AppError('unprocessable', 'request-invalid', { errors: faultsOf(order.error) });
    context.body = await open().refund(order.data);
  });

  router.get(PAYMENT_PATHS.quarantine, async (context) => {
    await readSigned(context, 0);
    context.set('cache-control', 'no-store');
    context.body = await open().quarantined();
  });

  router.get(`${PAYMENT_PATHS.bills}/:day`, async (context) => {
    await readSigned(context, 0);
    context.set('cache-control', 'no-store');
    const report = await open().billReport(dayIn(context.params));
    if (report === undefined) throw new AppError('not-found', 'bill-unknown');
    context.body = report;
  });

  router.post(`${PAYMENT_PATHS.bills}/:day`, async (context) => {
    await readSigned(context, LIMIT_BYTES);
    context.body = await open().reconcile(dayIn(context.params));
  });
};
