import { PAYMENT_PATHS } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { Config } from './config';
import type { Tables } from './database/schema';
import { connectWechatPay } from './gateways/wechat-pay/connect-wechat-pay';
import type { Log } from './log';
import { createPayments, type Payments } from './modules/payments/payments';

/** The mini-program that the simulator of WeChat has, for payments by its people. */
const SIMULATED_APP_ID = 'wx00000000simulate';

export interface Paying {
  payments: Payments;
  close(): Promise<void>;
}

/** WeChat Pay and the payments by it, introduced to each other; undefined: nothing can be paid. */
export const createPaying = async (
  config: Pick<Config, 'wechat' | 'wechatPay' | 'host' | 'port'>,
  db: Kysely<Tables>,
  log: Log,
  now: () => number,
): Promise<Paying | undefined> => {
  const { wechat, host, port } = config;
  const appId = typeof wechat === 'object' ? wechat.appId : SIMULATED_APP_ID;
  const notifyUrl = `http://${host}:${String(port)}${PAYMENT_PATHS.notify}`;
  const gateway = await connectWechatPay(config.wechatPay, { appId, notifyUrl, log, now });
  if (gateway === undefined) return undefined;
  // Whoever sells is introduced here; as long as nobody does, orders can be placed by nobody either.
  const onMoney = (): Promise<void> => Promise.resolve();
  const payments = createPayments({ db, gateway, onMoney, log, now });
  return {
    payments,
    close: async () => {
      await payments.close();
      await gateway.close();
    },
  };
};
