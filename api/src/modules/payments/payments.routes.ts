import type Router from '@koa/router';
import { PAYMENT_PATHS } from '@minzong/api-contract';
import type { Context } from 'koa';
import { readBody } from '../../middleware/body';
import type { NotifyDoor } from './notify-door';

/** A notify is about two kilobytes. */
const NOTIFY_LIMIT_BYTES = 64 * 1024;

const refuse = (context: Context, status: number, message: string): void => {
  context.status = status;
  context.body = { code: 'FAIL', message };
};

/** The address that WeChat Pay sends its notifies to. No sign-in: the signature is the proof. */
export const paymentRoutes = (router: Router, door: NotifyDoor | undefined): void => {
  router.post(PAYMENT_PATHS.notify, async (context) => {
    context.set('cache-control', 'no-store');
    if (door === undefined) {
      refuse(context, 503, 'payments are switched off');
      return;
    }
    const body = await readBody(context, NOTIFY_LIMIT_BYTES);
    const taken = await door.take(context.req.headers, body);
    if (taken === 'accepted') context.body = { code: 'SUCCESS', message: '成功' };
    else refuse(context, taken === 'forged' ? 401 : 400, 'refused');
  });
};
