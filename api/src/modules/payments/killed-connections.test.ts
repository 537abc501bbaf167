import { createConnection } from 'mysql2/promise';
import { setTimeout as sleep } from 'node:timers/promises';
import { orderView } from '../../gateways/wechat-pay/simulator/views';
import { eventually } from '../../testing/eventually';
import { hasMariadb, startMariadb, type Mariadb } from '../../testing/mariadb';
import {
  NO_DIFFERENCE,
  startPayments,
  type PaymentsUnderTest,
} from '../../testing/payments-under-test';

const ORDERS = 60;
const NOTIFIES_EACH = 6;
const KILL_EVERY_MS = 15;

let server: Mariadb;
let shop: PaymentsUnderTest;
let databaseUrl: string;
const clock = Date.parse('2026-11-22T04:00:00Z');

/** Kills every connection of the api, again and again, until it is stopped. */
const startKilling = async () => {
  const connection = await createConnection(databaseUrl);
  const stopping = new AbortController();
  let kills = 0;
  const killAll = async (): Promise<void> => {
    const own = connection.threadId;
    const [rows] = await connection.query('select id from information_schema.processlist');
    for (const { id } of rows as { id: number }[]) {
      if (id === own) continue;
      await connection.query('kill ?', [id]).then(
        () => (kills += 1),
        () => undefined,
      );
    }
  };
  const killing = (async () => {
    while (!stopping.signal.aborted) {
      await killAll();
      await sleep(KILL_EVERY_MS);
    }
  })();
  return async (): Promise<number> => {
    stopping.abort();
    await killing;
    await connection.end();
    return kills;
  };
};

/** As WeChat Pay does: again until it is accepted. @returns how often it was sent */
const sendUntilAccepted = async (body: string): Promise<number> => {
  for (let tries = 1; tries < 200; tries += 1) {
    const status = await shop.simulator.notifier.post(shop.notifyUrl, body);
    if (status === 200) return tries;
    await sleep(20);
  }
  throw new Error('it was never accepted');
};

(hasMariadb() ? describe : describe.skip)('while connections of the database are killed', () => {
  beforeAll(async () => {
    server = await startMariadb();
    databaseUrl = await server.createDatabase('payments_killed');
    shop = await startPayments({ databaseUrl, now: () => clock });
  }, 60_000);
  afterAll(async () => {
    await shop.close();
    await server.stop();
  });

  it('settles 60 orders, told six times each, exactly once', async () => {
    const bodies: string[] = [];
    for (let index = 0; index < ORDERS; index += 1) {
      const { orderNumber } = await shop.payments.orders.place({
        purpose: `print-subscription/${String(index)}`,
        amountFen: 100 + index,
        description: '《民族》',
        way: { channel: 'code' },
      });
      const content = orderView(shop.simulator.ledger.pay(orderNumber));
      const told = { url: '', eventType: 'TRANSACTION.SUCCESS', content };
      const newBody = () =>
        shop.simulator.notifier.envelopeOf({ ...told, originalType: 'transaction' });
      const same = newBody();
      for (let one = 0; one < NOTIFIES_EACH; one += 1) bodies.push(one % 2 ? newBody() : same);
    }
    const stopKilling = await startKilling();
    await Promise.all(bodies.map(sendUntilAccepted));
    const kills = await stopKilling();
    expect(kills).toBeGreaterThan(5);
    await eventually(async () => {
      await shop.payments.inbox.work();
      expect(await shop.sold('paid')).toHaveLength(ORDERS);
    });
    expect(await shop.compareLedgers()).toEqual(NO_DIFFERENCE);
    expect(await shop.count('payment_quarantine')).toBe(0);
  }, 120_000);
});
