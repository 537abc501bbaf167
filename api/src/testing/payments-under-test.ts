import Router from '@koa/router';
import Koa from 'koa';
import { sql } from 'kysely';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { connect } from '../database/connect';
import { migrate } from '../database/migrate';
import { startWechatPaySimulator } from '../gateways/wechat-pay/simulator/simulator';
import type { KeyMode } from '../gateways/wechat-pay/simulator/account';
import { createWechatPay } from '../gateways/wechat-pay/wechat-pay';
import { problems } from '../middleware/problems';
import { createPayments } from '../modules/payments/payments';
import { paymentRoutes } from '../modules/payments/payments.routes';

const PATIENCE_MS = 1000;

export interface Options {
  databaseUrl: string | undefined;
  now: () => number;
  mode?: KeyMode;
  /** how much faster than the real one time goes between the tries of a notify */
  speed?: number;
}

/** Payments on a real database, and a simulated gateway that reaches them over HTTP. */
export const startPayments = async ({ databaseUrl, now, mode, speed = 2000 }: Options) => {
  const directory = await mkdtemp(join(tmpdir(), 'minzong-payments-'));
  const { db, dialect } = connect({ databaseUrl, dataDirectory: directory });
  await migrate(db, dialect);
  // What a module that sells would write, in the same transaction; nothing keeps it from doubling.
  await sql`create table sold (kind varchar(12), order_number varchar(32), amount_fen bigint)`.execute(
    db,
  );
  const log = pino({ level: process.env.API_TEST_LOG ?? 'silent' });
  const app = new Koa();
  // Koa puts its parts together when it is asked for a handler, and the routes come later.
  const server = createServer((request, response) => void app.callback()(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const notifyUrl = `${url}/v1/payments/wechat/notify`;
  const simulator = await startWechatPaySimulator({
    ...{ appId: 'wx00000000simulate', notifyUrl, now, speed },
    ...(mode && { mode }),
  });
  const payments = createPayments({
    ...{ db, log, now },
    gateway: createWechatPay(simulator.account, now, PATIENCE_MS),
    onMoney: async (trx, { kind, orderNumber, amountFen }) => {
      await sql`insert into sold values (${kind}, ${orderNumber}, ${amountFen})`.execute(trx);
    },
  });
  const router = new Router();
  paymentRoutes(router, payments.door);
  app.on('error', () => undefined);
  app.use(problems(log));
  app.use(router.routes());

  const count = async (table: 'payment_notifies' | 'payment_quarantine'): Promise<number> => {
    const all = db.selectFrom(table).select((eb) => eb.fn.countAll().as('count'));
    return Number((await all.executeTakeFirstOrThrow()).count);
  };
  const sold = async (kind: 'paid' | 'given-back'): Promise<[string, number][]> => {
    const query = sql<{ order_number: string; amount_fen: number }>`
      select order_number, amount_fen from sold where kind = ${kind} order by order_number`;
    const { rows } = await query.execute(db);
    return rows.map((row) => [row.order_number, row.amount_fen]);
  };

  /** Compares the gateway's book with ours, fen by fen. */
  const compareLedgers = async () => {
    const events = await db.selectFrom('payment_events').selectAll().execute();
    const orders = [...simulator.ledger.orders.values()].filter((one) => one.transactionId !== '');
    const refunds = [...simulator.ledger.refunds.values()].filter((one) => one.state === 'SUCCESS');
    const theirs = [
      ...orders.map((one) => `in ${one.transactionId} ${String(one.body.amount.total)}`),
      ...refunds.map((one) => `out ${one.body.out_refund_no} ${String(one.body.amount.refund)}`),
    ];
    const ours = events
      .filter(({ kind }) => kind !== 'closed' && kind !== 'not-given')
      .map(({ kind, subject, amount_fen }) =>
        [kind === 'given-back' ? 'out' : 'in', subject, String(amount_fen)].join(' '),
      );
    const fulfilled = (await sold('paid')).map(([number]) => number);
    return {
      lost: theirs.filter((one) => !ours.includes(one)),
      invented: ours.filter((one) => !theirs.includes(one)),
      doubled: [
        ...ours.filter((one, index) => ours.indexOf(one) !== index),
        ...fulfilled.filter((one, index) => fulfilled.indexOf(one) !== index),
      ],
    };
  };

  return {
    ...{ url, notifyUrl, db, simulator, payments, count, sold, compareLedgers },
    stateOf: async (number: string): Promise<string | undefined> => {
      const order = db.selectFrom('payment_orders').select('state').where('number', '=', number);
      return (await order.executeTakeFirst())?.state;
    },
    refundStateOf: async (number: string): Promise<string | undefined> => {
      const refund = db.selectFrom('payment_refunds').select('state').where('number', '=', number);
      return (await refund.executeTakeFirst())?.state;
    },
    close: async (): Promise<void> => {
      await simulator.close();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
      await payments.close();
      await db.destroy();
      await rm(directory, { recursive: true, force: true });
    },
  };
};

export type PaymentsUnderTest = Awaited<ReturnType<typeof startPayments>>;

/** What compareLedgers says when not a fen differs. */
export const NO_DIFFERENCE = { lost: [], invented: [], doubled: [] };
