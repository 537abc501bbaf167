import { eventually } from '../../testing/eventually';
import { onEachDatabase } from '../../testing/on-each-database';
import {
  NO_DIFFERENCE,
  startPayments,
  type PaymentsUnderTest,
} from '../../testing/payments-under-test';
import { AIJIA, ASHI, createShopping } from '../../testing/shopping';
import { lateRefundNumber } from './settle';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CLOSE = '/v3/pay/transactions/out-trade-no';

let clock: number;
let shop: PaymentsUnderTest;
const shopping = createShopping(() => shop);
const { newOrder, place, settled, paid } = shopping;

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

  it('makes one order of a double tap', async () => {
    const order = newOrder();
    const taps = await Promise.all([1, 2, 3].map(() => shop.payments.orders.place(order)));
    expect(new Set(taps.map(({ orderNumber }) => orderNumber)).size).toBe(1);
    const { orders } = shop.simulator.ledger;
    expect([...orders.keys()].filter((number) => number === taps[0]?.orderNumber)).toHaveLength(1);
  });

  it.each([
    [{ kind: 'drop-before' as const }],
    [{ kind: 'drop-after' as const }],
    [{ kind: 'status' as const, status: 500 }],
    [{ kind: 'status' as const, status: 429 }],
    [{ kind: 'forged' as const }],
    [{ kind: 'delay' as const, milliseconds: 1500 }],
  ])('says that it is being confirmed, and finds the same order again: %j', async (fault) => {
    const order = newOrder();
    const before = shop.simulator.ledger.orders.size;
    shop.simulator.addFault({ path: '/v3/pay/transactions/jsapi', fault });
    const failure = shop.payments.orders.place(order);
    await expect(failure).rejects.toMatchObject({ code: 'payment-confirming' });
    const again = await shop.payments.orders.place(order);
    expect(again.state).toBe('open');
    expect(shop.simulator.ledger.orders.size).toBe(before + 1);
  });

  it('lets one of two devices pay: the order of the other one is closed first', async () => {
    const order = newOrder();
    const first = await place(order);
    const second = await place({ ...order, way: { channel: 'mini-program', openId: ASHI } });
    expect(second).not.toBe(first);
    expect(await shop.stateOf(first)).toBe('closed');
    expect(() => shop.simulator.pay(first)).toThrow(/关闭/);
    const code = await shop.payments.orders.place({ ...order, way: { channel: 'code' } });
    expect(JSON.stringify(code)).toContain('weixin://');
    shop.simulator.pay(code.orderNumber);
    await settled(code.orderNumber, 'paid');
    expect(await shop.payments.orders.place(order)).toEqual({
      orderNumber: code.orderNumber,
      state: 'paid',
    });
  });

  it('knows that it was paid a moment before it was closed', async () => {
    const order = newOrder();
    const first = await place(order);
    shop.simulator.ledger.pay(first);
    const other = { ...order, way: { channel: 'code' as const } };
    expect(await shop.payments.orders.place(other)).toEqual({ orderNumber: first, state: 'paid' });
  });

  it('takes the news of a payment before the answer to its order', async () => {
    const order = newOrder();
    shop.simulator.addFault({ path: '/v3/pay/transactions/jsapi', fault: { kind: 'drop-after' } });
    await expect(shop.payments.orders.place(order)).rejects.toMatchObject({ kind: 'unavailable' });
    const number = [...shop.simulator.ledger.orders.keys()].at(-1) ?? '';
    shop.simulator.pay(number);
    await settled(number, 'paid');
    expect(await shop.payments.orders.place(order)).toMatchObject({ state: 'paid' });
  });

  it('gives back by itself, once, what is paid after the order was closed', async () => {
    const number = await place();
    await shop.payments.orders.close(number);
    expect(await shop.stateOf(number)).toBe('closed');
    shop.simulator.addFault({ notify: 'doubled' });
    shop.simulator.pay(number, AIJIA, true);
    await settled(number, 'late');
    const refund = lateRefundNumber(number);
    shop.simulator.addFault({ path: '/v3/refund', fault: { kind: 'drop-after' } });
    await shop.payments.sweep();
    expect(await shop.refundStateOf(refund)).toBe('requested');
    clock += 3 * MINUTE_MS;
    await shop.payments.sweep();
    expect(await shop.refundStateOf(refund)).toBe('processing');
    shop.simulator.settleRefund(refund, 'SUCCESS');
    await eventually(async () => {
      expect(await shop.refundStateOf(refund)).toBe('succeeded');
    });
    expect((await shop.sold('paid')).map(([sold]) => sold)).not.toContain(number);
  });

  it('finds out by itself what no notify has told, within five minutes', async () => {
    const number = await place();
    shop.simulator.addFault({ notify: 'lost' });
    shop.simulator.pay(number);
    clock += 4 * MINUTE_MS;
    await shop.payments.sweep();
    expect(await shop.stateOf(number)).toBe('paid');
  });

  it('closes what nobody has paid in time, and asks again when the gateway was away', async () => {
    const number = await place();
    clock += 31 * MINUTE_MS;
    shop.simulator.addFault({ path: CLOSE, fault: { kind: 'status', status: 503 }, times: 2 });
    await shop.payments.sweep();
    expect(await shop.stateOf(number)).toBe('closing');
    clock += 5 * MINUTE_MS;
    await shop.payments.sweep();
    expect(await shop.stateOf(number)).toBe('closed');
  });

  it('takes the news of a refund before that of its payment', async () => {
    const number = await place();
    shop.simulator.addFault({ notify: 'held' });
    shop.simulator.pay(number);
    await shop.payments.orders.ask(number);
    const order = { orderNumber: number, amountFen: 500, reason: '少收一期' };
    const refund = await shop.payments.desk.refund({ ...order, refundNumber: `R-${number}` });
    expect(refund.state).toBe('processing');
    shop.simulator.settleRefund(refund.refundNumber, 'SUCCESS');
    await eventually(async () => {
      expect(await shop.refundStateOf(refund.refundNumber)).toBe('succeeded');
    });
    await shop.simulator.notifier.release();
    await shop.payments.inbox.work();
    expect(await shop.stateOf(number)).toBe('paid');
    const back = (await shop.sold('given-back')).filter(([sold]) => sold === number);
    expect(back).toEqual([[number, 500]]);
  });

  it('asks for a refund once, whatever happens on the way', async () => {
    const number = await paid();
    const order = { refundNumber: `R-${number}`, orderNumber: number, amountFen: 2000 };
    const ask = () => shop.payments.desk.refund({ ...order, reason: '退订' });
    shop.simulator.addFault({ path: '/v3/refund', fault: { kind: 'drop-after' } });
    expect((await ask()).state).toBe('requested');
    expect((await ask()).state).toBe('processing');
    expect((await ask()).state).toBe('processing');
    const refunds = [...shop.simulator.ledger.refunds.values()];
    expect(refunds.filter(({ body }) => body.out_trade_no === number)).toHaveLength(1);
    const other = shop.payments.desk.refund({ ...order, amountFen: 1, reason: '退订' });
    await expect(other).rejects.toMatchObject({ code: 'refund-number-used' });
    const rest = { ...order, refundNumber: `S-${number}`, reason: '退订' };
    const tooMuch = shop.payments.desk.refund({ ...rest, amountFen: 10_001 });
    await expect(tooMuch).rejects.toMatchObject({ code: 'refund-too-much' });
    expect((await shop.payments.desk.refund({ ...rest, amountFen: 10_000 })).state).toBe(
      'processing',
    );
  });

  it('refuses the fifty-first part of a refund', async () => {
    const number = await paid();
    const row = { order_number: number, amount_fen: 1, reason: '', state: 'processing' as const };
    const rest = { refund_id: null, asked_at_ms: clock, ask_at_ms: null, tries: 0 };
    const rows = Array.from({ length: 50 }, (_, index) => `${number}-${String(index)}`);
    await shop.db
      .insertInto('payment_refunds')
      .values(rows.map((refund) => ({ ...row, ...rest, number: refund })))
      .execute();
    const order = { refundNumber: 'one-more', orderNumber: number, amountFen: 1, reason: '退订' };
    await expect(shop.payments.desk.refund(order)).rejects.toMatchObject({
      code: 'refund-too-many',
    });
    await shop.db.deleteFrom('payment_refunds').where('number', 'in', rows).execute();
  });

  it('finds every planted difference in a bill, and nothing in one that is right', async () => {
    clock += 48 * HOUR_MS;
    const day = new Date(clock + 8 * HOUR_MS).toISOString().slice(0, 10);
    const [gone, dearer, twice, quiet] = [await paid(), await paid(), await paid(), await place()];
    const refundNumber = `R-${dearer}`;
    const order = { refundNumber, orderNumber: dearer, amountFen: 100, reason: '退订' };
    await shop.payments.desk.refund(order);
    expect((await shop.payments.desk.reconcile(day)).differences).toEqual([]);

    shop.simulator.addFault({ notify: 'lost' });
    shop.simulator.pay(quiet);
    shop.simulator.alterBills((text) => {
      const lines = text.split('\r\n');
      const lineOf = (number: string) => lines.find((line) => line.includes(`\`${number},`)) ?? '';
      const changed = lines
        .filter((line) => line !== lineOf(gone))
        .map((line) => (line === lineOf(dearer) ? line.replaceAll('120.00', '121.00') : line))
        .map((line) => (line.includes(refundNumber) ? line.replaceAll('1.00', '2.00') : line));
      const stranger = lineOf(twice).replace(twice, 'a-stranger').replace('`4200', '`4299');
      changed.splice(1, 0, lineOf(twice), stranger);
      const total = String(changed.filter((line) => /^`\d{4}-/.test(line)).length);
      return changed.join('\r\n').replace(/\n`\d+,/, `\n\`${total},`);
    });
    const { differences } = await shop.payments.desk.reconcile(day);
    const found = differences.map(({ kind, subject, isSettled }) => [kind, subject, isSettled]);
    expect(found.sort()).toEqual(
      [
        ['unknown-order', 'a-stranger', false],
        ['missing-in-bill', gone, false],
        ['amount-differs', dearer, false],
        ['twice-in-bill', twice, false],
        ['refund-amount-differs', refundNumber, false],
        ['not-paid-here', quiet, true],
      ].sort(),
    );
    expect(await shop.stateOf(quiet)).toBe('paid');
    expect(await shop.payments.desk.billReport(day)).toMatchObject({ differences });
  });

  it('settles everything after a day on which nobody could reach it', async () => {
    const numbers = await Promise.all(Array.from({ length: 5 }, () => place()));
    shop.simulator.addFault({ notify: 'lost', times: 5 });
    for (const number of numbers) shop.simulator.pay(number);
    clock += 24 * HOUR_MS;
    await shop.payments.sweep();
    for (const number of numbers) expect(await shop.stateOf(number)).toBe('paid');
  });

  it('has after all this not a fen more or less than the gateway', async () => {
    await shop.payments.sweep();
    expect(await shop.compareLedgers()).toEqual(NO_DIFFERENCE);
  });
});
