import type { BillDifference } from '@minzong/api-contract';
import type { PaymentOrderRow, PaymentRefundRow } from '../../database/payment-schema';
import type { ToldBillLine } from './gateway';

/** What is known here of a day, and of everything that the bill names. */
export interface KnownOfDay {
  orders: ReadonlyMap<string, PaymentOrderRow>;
  refunds: ReadonlyMap<string, PaymentRefundRow>;
  /** numbers that ought to stand in the bill */
  paidNumbers: readonly string[];
  refundNumbers: readonly string[];
}

type Difference = Omit<BillDifference, 'isSettled'>;

const differ = (
  kind: Difference['kind'],
  subject: string,
  theirsFen: number | null,
  oursFen: number | null,
): Difference => ({ kind, subject, theirsFen, oursFen });

const isPaid = ({ state }: PaymentOrderRow): boolean => state === 'paid' || state === 'late';

const comparePayment = (line: ToldBillLine, order?: PaymentOrderRow): Difference | undefined => {
  const { orderNumber, amountFen, transactionId } = line;
  if (order === undefined) return differ('unknown-order', orderNumber, amountFen, null);
  const ours = order.amount_fen;
  if (!isPaid(order)) return differ('not-paid-here', orderNumber, amountFen, null);
  if (ours !== amountFen) return differ('amount-differs', orderNumber, amountFen, ours);
  if (order.transaction_id !== transactionId)
    return differ('transaction-differs', orderNumber, amountFen, ours);
  return undefined;
};

/** What a bill says of a refund, as far as it contradicts one of our states. */
const contradicts = (theirs: string, { state }: PaymentRefundRow): boolean =>
  theirs === 'SUCCESS' ? state !== 'succeeded' : theirs === 'CLOSED' && state !== 'closed';

const compareRefund = (line: ToldBillLine, refund?: PaymentRefundRow): Difference | undefined => {
  const { refundNumber, amountFen, state } = line;
  if (refund === undefined) return differ('unknown-refund', refundNumber, amountFen, null);
  const ours = refund.amount_fen;
  if (ours !== amountFen) return differ('refund-amount-differs', refundNumber, amountFen, ours);
  if (contradicts(state, refund))
    return differ('refund-state-differs', refundNumber, amountFen, ours);
  return undefined;
};

/** Subjects that stand in the bill more than once. */
const doubled = (lines: readonly ToldBillLine[]): Difference[] => {
  const seen = new Set<string>();
  return lines.flatMap(({ kind, orderNumber, refundNumber, transactionId, amountFen }) => {
    const key = kind === 'payment' ? `payment ${transactionId}` : `refund ${refundNumber}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [differ('twice-in-bill', refundNumber || orderNumber, amountFen, null)];
  });
};

/**
 * Every difference between a day's bill and what is known here; an empty list means that not a fen
 * differs.
 */
export const compareBill = (lines: readonly ToldBillLine[], known: KnownOfDay): Difference[] => {
  const found = lines.flatMap((line) => {
    const difference =
      line.kind === 'payment'
        ? comparePayment(line, known.orders.get(line.orderNumber))
        : compareRefund(line, known.refunds.get(line.refundNumber));
    return difference ?? [];
  });
  const orders = new Set(lines.filter(({ kind }) => kind === 'payment').map((l) => l.orderNumber));
  const refunds = new Set(lines.map(({ refundNumber }) => refundNumber));
  const missing = known.paidNumbers
    .filter((number) => !orders.has(number))
    .map((number) =>
      differ('missing-in-bill', number, null, known.orders.get(number)?.amount_fen ?? null),
    );
  const missingRefunds = known.refundNumbers
    .filter((number) => !refunds.has(number))
    .map((number) =>
      differ('refund-missing-in-bill', number, null, known.refunds.get(number)?.amount_fen ?? null),
    );
  return [...found, ...doubled(lines), ...missing, ...missingRefunds];
};
