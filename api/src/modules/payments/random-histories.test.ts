import fc from 'fast-check';
import { pino } from 'pino';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database } from '../../database/connect';
import { migrate } from '../../database/migrate';
import { writeToStore } from '../../database/transactions';
import { refundAnswer, transaction } from '../../gateways/wechat-pay/answers';
import { createLedger, type Ledger } from '../../gateways/wechat-pay/simulator/ledger';
import { Refusal } from '../../gateways/wechat-pay/simulator/refusal';
import { orderView, refundView } from '../../gateways/wechat-pay/simulator/views';
import { WechatPayError } from '../../gateways/wechat-pay/wechat-pay-error';
import type { PaymentGateway } from './gateway';
import { createOrderService } from './orders.service';
import { createPaymentsStore } from './payments.store';
import { createQuarantineStore } from './quarantine.store';
import { createRefundService } from './refunds.service';
import type { ToldPayment } from './misfits';
import { createSettlement, type MoneyEvent } from './settle';
import { createSweep } from './sweep';

const MINUTE_MS = 60_000;
const [APP, MERCHANT] = ['wx00000000simulate', '1900000109'];
const AMOUNT_FEN = 12_000;

let clock = Date.parse('2026-11-22T04:00:00Z');
let isAway = false;
let ledger: Ledger;
let database: Database;
let directory: string;
let histories = 0;

const attempt = <T>(path: string, act: () => T): Promise<T> => {
  if (isAway) return Promise.reject(new WechatPayError('unknown', path, 'no answer in time'));
  try {
    return Promise.resolve(act());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Promise.reject(new WechatPayError('refused', path, error.message, error.code));
  }
};
const unlessAbsent = async <T>(call: Promise<T>): Promise<T | undefined> =>
  call.catch((error: unknown) => {
    if (error instanceof WechatPayError && /NOT_EXIST/.test(error.code)) return undefined;
    throw error;
  });
const told = (number: string): ToldPayment => transaction.parse(orderView(ledger.find(number)));

/** The gateway's book without the wire: rules and states as over HTTP. */
const gateway: PaymentGateway = {
  appId: APP,
  merchantId: MERCHANT,
  placeForMiniProgram: () => Promise.reject(new Error('codes alone')),
  placeForCode: ({ number, amountFen, description, expiresAtMs }) =>
    attempt('native', () => {
      ledger.place(
        {
          ...{ appid: APP, mchid: MERCHANT, description, out_trade_no: number },
          time_expire: new Date(expiresAtMs).toISOString(),
          notify_url: 'https://pay.example/notify',
          amount: { total: amountFen, currency: 'CNY' },
        },
        'NATIVE',
      );
      return 'weixin://wxpay/bizpayurl';
    }),
  findOrder: (number) => unlessAbsent(attempt('query', () => told(number))),
  closeOrder: (number) =>
    attempt('close', () => {
      ledger.close(number);
    }),
  askRefund: ({ refundNumber, orderNumber, amountFen, totalFen }) =>
    attempt('refunds', () => {
      const amount = { refund: amountFen, total: totalFen, currency: 'CNY' as const };
      const body = { out_trade_no: orderNumber, out_refund_no: refundNumber, amount };
      return refundAnswer.parse(refundView(ledger.refund(body), ledger.find(orderNumber)));
    }),
  findRefund: (number) =>
    unlessAbsent(
      attempt('refunds', () => {
        const refund = ledger.findRefund(number);
        return refundAnswer.parse(refundView(refund, ledger.find(refund.body.out_trade_no)));
      }),
    ),
  readBill: () => Promise.resolve(undefined),
};

const STEPS = ['place', 'pay', 'pay-late', 'tell', 'tell-old', 'close', 'refund', 'bank'] as const;
const step = fc.constantFrom(...STEPS, 'sweep', 'away', 'back', 'minutes', 'half-hour');

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'minzong-histories-'));
  database = connect({ databaseUrl: undefined, dataDirectory: directory });
  await migrate(database.db, database.dialect);
});
afterAll(async () => {
  await database.db.destroy();
  await rm(directory, { recursive: true });
});

/** One purpose, and everything that may happen around it. */
const shopFor = (purpose: string) => {
  const { db } = database;
  const [store, quarantine] = [createPaymentsStore(db), createQuarantineStore(db)];
  const sold: MoneyEvent[] = [];
  const now = () => clock;
  const log = pino({ level: 'silent' });
  const settlement = createSettlement({
    ...{ store, quarantine, appId: APP, merchantId: MERCHANT, now },
    alarm: () => undefined,
    onMoney: (_, event) => {
      sold.push(event);
      return Promise.resolve();
    },
  });
  const parts = { db, store, settlement, gateway, log, now };
  const [orders, refunds] = [createOrderService(parts), createRefundService(parts)];
  const sweep = createSweep({
    ...{ store, log, now },
    claim: ({ number }, nextMs) =>
      writeToStore(db, (trx) => store.changeOrder(trx, number, { ask_at_ms: nextMs })),
    lookAtOrder: orders.look,
    lookAtRefund: refunds.look,
  });
  const way = { channel: 'code' as const };
  const order = { purpose, amountFen: AMOUNT_FEN, description: '《民族》', way };
  const tell = (payment: ToldPayment) =>
    writeToStore(db, (trx) => settlement.payment(trx, payment, 'notify'));
  return { sold, orders, refunds, sweep, tell, place: () => orders.place(order) };
};

/** What may be refused is refused; anything else that is thrown is a fault of ours. */
const gently = async (act: () => unknown): Promise<void> => {
  try {
    await act();
  } catch (error) {
    const { name } = error as Error;
    if (!['AppError', 'Refusal', 'WechatPayError'].includes(name)) throw error;
  }
};

it('has the same books as the gateway after 150 random lives of an order, and no fen twice', async () => {
  const lives = fc.array(step, { minLength: 3, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      ledger = createLedger(() => clock);
      isAway = false;
      histories += 1;
      const shop = shopFor(`life/${String(histories)}`);
      const heard: ToldPayment[] = [];
      const latest = (): string => [...ledger.orders.keys()].at(-1) ?? 'none-yet';
      const acts: Record<string, () => unknown> = {
        place: () => shop.place(),
        pay: () => heard.push(transaction.parse(orderView(ledger.pay(latest())))),
        'pay-late': () => {
          const order = ledger.pay(latest(), undefined, true);
          heard.push(transaction.parse(orderView(order)));
        },
        tell: () => shop.tell(told(latest())),
        'tell-old': () => heard[0] && shop.tell(heard[0]),
        close: () => shop.orders.close(latest()),
        refund: () => {
          const refundNumber = `R${String(histories)}-${String(ledger.refunds.size % 3)}`;
          const refund = { refundNumber, orderNumber: latest(), amountFen: 5000, reason: '退订' };
          return shop.refunds.request(refund);
        },
        bank: () => [...ledger.refunds.keys()].forEach((one) => ledger.settle(one, 'SUCCESS')),
        sweep: () => shop.sweep(),
        away: () => (isAway = true),
        back: () => (isAway = false),
        minutes: () => (clock += 5 * MINUTE_MS),
        'half-hour': () => (clock += 31 * MINUTE_MS),
      };
      for (const one of life) await gently(() => acts[one]?.());

      // In the end the gateway is back, banks have done their work, and three days go by: a closed
      // order is asked for a last time after one, and what was given back then is heard of later.
      isAway = false;
      for (let rounds = 0; rounds < 10; rounds += 1) {
        await shop.sweep();
        acts['bank']?.();
        clock += 7 * 60 * MINUTE_MS;
      }
      const { db } = database;
      const numbers = ['none', ...ledger.orders.keys()];
      const events = await db
        .selectFrom('payment_events')
        .selectAll()
        .where('order_number', 'in', numbers)
        .execute();
      const sumOf = (kinds: string[]): number =>
        events.filter(({ kind }) => kinds.includes(kind)).reduce((sum, e) => sum + e.amount_fen, 0);
      const paid = [...ledger.orders.values()].filter((one) => one.transactionId !== '');
      const back = [...ledger.refunds.values()].filter(({ state }) => state === 'SUCCESS');
      expect(sumOf(['paid', 'late'])).toBe(paid.length * AMOUNT_FEN);
      expect(sumOf(['given-back'])).toBe(back.reduce((sum, r) => sum + r.body.amount.refund, 0));
      expect(shop.sold.filter(({ kind }) => kind === 'paid').length).toBeLessThanOrEqual(1);
      const late = events.filter(({ kind }) => kind === 'late');
      const given = new Set(events.filter((e) => e.kind === 'given-back').map((e) => e.subject));
      for (const { order_number: number } of late) expect(given).toContain(`L${number}`);
    }),
    { numRuns: 150 },
  );
}, 60_000);
