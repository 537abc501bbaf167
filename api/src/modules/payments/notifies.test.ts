import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NotifyFault } from '../../gateways/wechat-pay/simulator/faults';
import { signedHeaders } from '../../gateways/wechat-pay/simulator/signed-headers';
import { onEachDatabase } from '../../testing/on-each-database';
import {
  NO_DIFFERENCE,
  startPayments,
  type PaymentsUnderTest,
} from '../../testing/payments-under-test';
import { AIJIA, ASHI, createShopping } from '../../testing/shopping';

let clock: number;
let shop: PaymentsUnderTest;
const shopping = createShopping(() => shop);
const { place, settled, contentOf, send } = shopping;

onEachDatabase((newDatabaseUrl) => {
  beforeAll(async () => {
    clock = Date.parse('2026-11-22T04:00:00Z');
    shop = await startPayments({ databaseUrl: await newDatabaseUrl(), now: () => clock });
  });
  afterEach(() => {
    shop.simulator.clearFaults();
    shop.simulator.alterBills((text) => text);
  });
  afterAll(() => shop.close());

  it('settles an order once, told fifty times at once in old and new envelopes', async () => {
    const number = await place();
    shop.simulator.ledger.pay(number);
    const told = { url: '', eventType: 'TRANSACTION.SUCCESS', content: contentOf(number) };
    const same = shop.simulator.notifier.envelopeOf({ ...told, originalType: 'transaction' });
    const statuses = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        index % 2 === 0
          ? shop.simulator.notifier.post(shop.notifyUrl, same)
          : send(contentOf(number)),
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    await settled(number, 'paid');
    await shop.payments.inbox.work();
    const sales = (await shop.sold('paid')).filter(([sold]) => sold === number);
    expect(sales).toEqual([[number, 12_000]]);
  });

  it.each<[NotifyFault, number]>([
    ['forged', 401],
    ['probe', 401],
    ['wrong-serial', 401],
    ['proto-serial', 401],
    ['stale', 401],
    ['future', 401],
    ['tampered-body', 401],
    ['tampered-resource', 400],
  ])('refuses a notify that is %s, changes nothing and asks nobody', async (fault, status) => {
    const number = await place();
    const forged = { transaction_id: '4200', trade_state: 'SUCCESS' };
    const amount = { total: 12_000, currency: 'CNY' };
    const content = contentOf(number, { ...forged, amount, payer: { openid: AIJIA } });
    const before = [shop.simulator.calls.length, await shop.count('payment_notifies')];
    expect(await send(content, fault)).toBe(status);
    expect([shop.simulator.calls.length, await shop.count('payment_notifies')]).toEqual(before);
    expect(await shop.stateOf(number)).toBe('open');
  });

  it('answers nothing but signed envelopes', async () => {
    const { secrets } = shop.simulator;
    for (const body of ['', '{}', '[]', '{"id":1}', 'x'.repeat(1000)]) {
      const headers = { ...signedHeaders(secrets, body, clock), 'content-type': 'text/plain' };
      const signed = await fetch(shop.notifyUrl, { method: 'POST', body, headers });
      expect(signed.status).toBe(400);
      expect((await fetch(shop.notifyUrl, { method: 'POST', body })).status).toBe(401);
    }
    const tooLarge = { method: 'POST', body: 'x'.repeat(65 * 1024) };
    expect((await fetch(shop.notifyUrl, tooLarge)).status).toBe(413);
  });

  it.each([
    ['amount', { amount: { total: 1, currency: 'CNY' } }],
    ['currency', { amount: { total: 12_000, currency: 'USD' } }],
    ['payer', { payer: { openid: ASHI } }],
    ['payer', { payer: undefined }],
    ['merchant', { mchid: '1900000999' }],
    ['merchant', { appid: 'wx1111111111111111' }],
    ['unknown-order', { out_trade_no: 'nobody-knows-it' }],
  ])('sets aside what is genuine with another %s, and fulfils nothing', async (reason, change) => {
    const number = await place();
    const amount = { total: 12_000, currency: 'CNY' };
    const genuine = { transaction_id: `4200-${number}`, trade_state: 'SUCCESS', amount };
    const content = { ...contentOf(number), ...genuine, payer: { openid: AIJIA }, ...change };
    expect(await send(content)).toBe(200);
    await shop.payments.inbox.work();
    expect(await shop.stateOf(number)).toBe('open');
    const subject = reason === 'unknown-order' ? 'nobody-knows-it' : number;
    const aside = await shop.payments.desk.quarantined();
    expect(aside.find((one) => one.subject === subject)).toMatchObject({ reason });
    expect(JSON.stringify(aside)).not.toContain(ASHI);
  });

  it('never says yes before it is written down', async () => {
    const number = await place();
    shop.simulator.ledger.pay(number);
    await sql`alter table payment_notifies rename to payment_notifies_away`.execute(shop.db);
    const status = await send(contentOf(number));
    await sql`alter table payment_notifies_away rename to payment_notifies`.execute(shop.db);
    expect(status).toBeGreaterThanOrEqual(500);
    expect(await send(contentOf(number))).toBe(200);
    await settled(number, 'paid');
  });

  it('is told again and again until it can write down what it was told', async () => {
    const number = await place();
    await sql`alter table payment_notifies rename to payment_notifies_away`.execute(shop.db);
    const before = shop.simulator.notifier.accepted();
    shop.simulator.pay(number);
    await sleep(200);
    expect(shop.simulator.notifier.accepted()).toBe(before);
    await sql`alter table payment_notifies_away rename to payment_notifies`.execute(shop.db);
    await settled(number, 'paid');
  });

  it('has after all this not a fen more or less than the gateway', async () => {
    await shop.payments.sweep();
    expect(await shop.compareLedgers()).toEqual(NO_DIFFERENCE);
  });
});
