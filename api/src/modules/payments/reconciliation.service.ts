import type { BillDifference, BillReport } from '@minzong/api-contract';
import type { PaymentOrderRow, PaymentRefundRow } from '../../database/payment-schema';
import type { Log } from '../../log';
import type { BillStore } from './bills.store';
import { compareBill, type KnownOfDay } from './compare-bill';
import type { PaymentGateway, ToldBillLine } from './gateway';
import type { PaymentsStore } from './payments.store';

const DAY_MS = 24 * 60 * 60_000;
/** A refund asked for at midnight may stand in the bill of the next day. */
const MIDNIGHT_MS = 15 * 60_000;

export interface ReconciliationParts {
  gateway: PaymentGateway;
  store: PaymentsStore;
  bills: BillStore;
  /** ask the gateway about one order or refund, and write down what it says */
  askOrder: (number: string) => Promise<unknown>;
  askRefund: (refund: PaymentRefundRow) => Promise<unknown>;
  log: Pick<Log, 'info' | 'error' | 'warn'>;
  now: () => number;
}

/** Compares each day with WeChat Pay's own bill of it. */
export const createReconciliation = (parts: ReconciliationParts) => {
  const { gateway, store, bills, log, now } = parts;

  const knownOf = async (day: string, lines: readonly ToldBillLine[]): Promise<KnownOfDay> => {
    const fromMs = Date.parse(`${day}T00:00:00+08:00`);
    const untilMs = fromMs + DAY_MS;
    const paid = await store.ordersPaidBetween(fromMs, untilMs);
    const asked = await store.refundsAskedBetween(fromMs + MIDNIGHT_MS, untilMs - MIDNIGHT_MS);
    const given = asked.filter(({ refund_id: id }) => id !== null);
    const orders = new Map<string, PaymentOrderRow>(paid.map((row) => [row.number, row]));
    const refunds = new Map<string, PaymentRefundRow>(given.map((row) => [row.number, row]));
    for (const { kind, orderNumber, refundNumber } of lines) {
      const order = kind === 'payment' ? await store.order(orderNumber) : undefined;
      const refund = kind === 'refund' ? await store.refund(refundNumber) : undefined;
      if (order !== undefined) orders.set(orderNumber, order);
      if (refund !== undefined) refunds.set(refundNumber, refund);
    }
    const paidNumbers = paid.map(({ number }) => number);
    return { orders, refunds, paidNumbers, refundNumbers: given.map(({ number }) => number) };
  };

  /** What differs is asked about once more: a notify may just not have come. */
  const askAbout = async ({ kind, subject }: Omit<BillDifference, 'isSettled'>): Promise<void> => {
    if (kind === 'not-paid-here') await parts.askOrder(subject);
    if (kind !== 'refund-state-differs') return;
    const refund = await store.refund(subject);
    if (refund !== undefined) await parts.askRefund(refund);
  };

  /**
   * Compares a day in Beijing and keeps the report.
   * @throws {WechatPayError, BillUnreadable} when there is no whole bill to compare with
   */
  const reconcile = async (day: string): Promise<BillReport> => {
    const lines = (await gateway.readBill(day)) ?? [];
    const before = compareBill(lines, await knownOf(day, lines));
    for (const difference of before) await askAbout(difference);
    const after = compareBill(lines, await knownOf(day, lines));
    const left = new Set(after.map(({ kind, subject }) => `${kind} ${subject}`));
    const differences = before.map((difference) => ({
      ...difference,
      isSettled: !left.has(`${difference.kind} ${difference.subject}`),
    }));
    const payments = lines.filter(({ kind }) => kind === 'payment').length;
    const counts = { payments, refunds: lines.length - payments };
    const report = { day, checkedAt: new Date(now()).toISOString(), ...counts, differences };
    await bills.keep(report);
    const open = differences.filter(({ isSettled }) => !isSettled).length;
    if (open > 0)
      log.error({ day, open }, 'the bill of WeChat Pay differs from what is known here');
    else log.info({ day, ...counts }, 'the bill of WeChat Pay fits');
    return report;
  };

  return { reconcile, report: bills.find };
};
