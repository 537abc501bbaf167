import fc from 'fast-check';
import { BillUnreadable, fenOfYuan, readBill } from './bill';
import { makeBill } from './simulator/bills';
import { createLedger } from './simulator/ledger';

const DAY = '2026-11-22';
const NOON_MS = Date.parse(`${DAY}T12:00:00+08:00`);

const ledgerOf = () => {
  const ledger = createLedger(() => NOON_MS);
  const order = (number: string, total: number) => ({
    ...{ appid: 'wx', mchid: '1', description: '民族,期刊', out_trade_no: number },
    notify_url: 'https://pay.example/notify',
    amount: { total, currency: 'CNY' as const },
  });
  for (const [number, fen] of [
    ['order-1', 12_005],
    ['order-2', 1],
    ['order-3', 100_000_000],
  ] as const) {
    ledger.place(order(number, fen), 'NATIVE');
    ledger.pay(number);
  }
  const amount = { refund: 5, total: 12_005, currency: 'CNY' as const };
  ledger.refund({ out_trade_no: 'order-1', out_refund_no: 'back-1', amount });
  return ledger;
};

it('reads payments and refunds with their amounts in fen', () => {
  const lines = readBill(makeBill(ledgerOf(), DAY)?.text ?? '');
  expect(lines.map(({ kind, orderNumber, amountFen }) => [kind, orderNumber, amountFen])).toEqual([
    ['payment', 'order-1', 12_005],
    ['payment', 'order-2', 1],
    ['payment', 'order-3', 100_000_000],
    ['refund', 'order-1', 5],
  ]);
  expect(lines[3]).toMatchObject({ refundNumber: 'back-1', state: 'PROCESSING' });
});

it('has no bill for a day without trade', () => {
  expect(makeBill(ledgerOf(), '2026-11-21')).toBeUndefined();
});

it.each([
  ['a line is missing', (text: string) => text.replace(/\n`2026[^\n]*/, '')],
  ['a line is cut off', (text: string) => text.replace(/(`order-2[^\n]{0,20})[^\n]*/, '$1')],
  ['the totals are missing', (text: string) => text.slice(0, text.indexOf('总交易单数'))],
  ['an amount is none', (text: string) => text.replaceAll('`0.01', '`1e-2')],
  ['a column has gone', (text: string) => text.replace('商户订单号', '另一列')],
  ['it is empty', () => ''],
])('relies on nothing of a bill when %s', (_, damage) => {
  const text = damage(makeBill(ledgerOf(), DAY)?.text ?? '');
  expect(() => readBill(text)).toThrow(BillUnreadable);
});

it('takes yuan as fen without ever making a fraction of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
      const yuan = `${String(Math.trunc(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
      expect(fenOfYuan(yuan)).toBe(fen);
      expect(fenOfYuan(`-${yuan}`)).toBe(fen === 0 ? -0 : -fen);
    }),
  );
  expect(fenOfYuan('12.3')).toBe(1230);
  for (const wrong of ['', '1,00', '1.234', '１.00', 'NaN', '0x10'])
    expect(() => fenOfYuan(wrong)).toThrow(BillUnreadable);
});
