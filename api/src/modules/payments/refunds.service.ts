import type { RefundOrder, RefundView } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { PaymentOrderRow, PaymentRefundRow } from '../../database/payment-schema';
import type { Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';
import { AppError } from '../../errors';
import type { Log } from '../../log';
import { failureOf, type PaymentGateway } from './gateway';
import type { PaymentsStore } from './payments.store';
import { isWithoutEffect, nextRefundQuestion } from './refund-states';
import type { Settlement } from './settle';

const YEAR_MS = 365 * 24 * 60 * 60_000;
/** The gateway's own limit for one order. */
const MOST_REFUNDS = 50;

export interface RefundParts {
  db: Kysely<Tables>;
  store: PaymentsStore;
  settlement: Settlement;
  gateway: PaymentGateway;
  log: Pick<Log, 'warn' | 'error'>;
  now: () => number;
}

const viewOf = (row: PaymentRefundRow): RefundView => ({
  refundNumber: row.number,
  orderNumber: row.order_number,
  amountFen: row.amount_fen,
  state: row.state,
});

/** The rules of refunds: asked for once, whatever happens on the way, and never more than was paid. */
export const createRefundService = (parts: RefundParts) => {
  const { db, store, settlement, gateway, log, now } = parts;

  /** @throws {AppError} conflict */
  const check = (
    order: PaymentOrderRow | undefined,
    before: PaymentRefundRow[],
    amountFen: number,
  ): void => {
    if (order === undefined) throw new AppError('not-found', 'order-unknown');
    if (order.state !== 'paid' || now() - (order.paid_at_ms ?? 0) > YEAR_MS)
      throw new AppError('conflict', 'refund-not-possible');
    const counted = before.filter(({ state }) => !isWithoutEffect(state));
    const sum = counted.reduce((fen, row) => fen + row.amount_fen, amountFen);
    if (sum > order.amount_fen) throw new AppError('conflict', 'refund-too-much');
    if (counted.length >= MOST_REFUNDS) throw new AppError('conflict', 'refund-too-many');
  };

  /** Writes a refund down before anybody is asked for it. */
  const note = ({ refundNumber, orderNumber, amountFen, reason }: RefundOrder) =>
    writeToStore(db, async (trx): Promise<PaymentRefundRow> => {
      const known = await store.refund(refundNumber, trx);
      if (known !== undefined) {
        if (known.order_number === orderNumber && known.amount_fen === amountFen) return known;
        throw new AppError('conflict', 'refund-number-used');
      }
      const order = await store.order(orderNumber, trx);
      check(order, await store.refundsOf(trx, orderNumber), amountFen);
      const row: PaymentRefundRow = {
        ...{ number: refundNumber, order_number: orderNumber, amount_fen: amountFen, reason },
        ...{ state: 'requested', refund_id: null, tries: 0 },
        ...{ asked_at_ms: now(), ask_at_ms: now() + 60_000 },
      };
      await store.addRefund(trx, row);
      return row;
    });

  const wait = (row: PaymentRefundRow): Promise<void> =>
    writeToStore(db, async (trx) => {
      const tries = row.tries + 1;
      const change = { tries, ask_at_ms: nextRefundQuestion(row.state, tries, now()) };
      await store.changeRefund(trx, row.number, change);
    });

  /** The gateway does not want to. Only when it does not know the number either, that is final. */
  const refused = async (row: PaymentRefundRow, code: string): Promise<void> => {
    const told = await gateway.findRefund(row.number);
    // Money that will be there tomorrow is no reason to give up.
    if (told === undefined && code === 'NOT_ENOUGH') {
      await wait(row);
      return;
    }
    await writeToStore(db, async (trx) => {
      if (told !== undefined) {
        await settlement.refund(trx, told, 'query');
        return;
      }
      const current = await store.refund(row.number, trx);
      if (current === undefined) return;
      await settlement.noteRefund(trx, current, 'refused', current.refund_id);
      const details = { code, amountFen: row.amount_fen, orderNumber: row.order_number };
      const message = { source: 'answer' as const, subject: row.number, details };
      await settlement.setAside(trx, { ...message, reason: 'refund-refused' });
    });
  };

  /** Asks for a refund that is written down, with its own number, as often as is needed. */
  const ask = async (row: PaymentRefundRow, totalFen: number): Promise<void> => {
    const { number: refundNumber, order_number: orderNumber, amount_fen, reason } = row;
    try {
      const order = { refundNumber, orderNumber, amountFen: amount_fen, totalFen, reason };
      const told = await gateway.askRefund(order);
      await writeToStore(db, (trx) => settlement.refund(trx, told, 'answer'));
    } catch (error) {
      const failure = failureOf(error);
      if (failure?.kind !== 'refused') throw error;
      log.warn({ err: error, refund: refundNumber }, 'a refund was refused');
      await refused(row, failure.code);
    }
  };

  /** Brings a refund forward by one call. @throws WechatPayError when that is not possible now */
  const look = async (row: PaymentRefundRow): Promise<void> => {
    try {
      const order = await store.order(row.order_number);
      if (row.state === 'requested') {
        await ask(row, order?.amount_fen ?? row.amount_fen);
        return;
      }
      const told = await gateway.findRefund(row.number);
      if (told === undefined) await wait(row);
      else await writeToStore(db, (trx) => settlement.refund(trx, told, 'query'));
    } catch (error) {
      if (failureOf(error) !== undefined) await wait(row);
      throw error;
    }
  };

  return {
    look,

    /**
     * Gives money back, in whole or in part. Asked again with the same number it is the same refund;
     * when the gateway is away the refund stays written down and is asked for later.
     * @throws {AppError} not-found, conflict
     */
    request: async (order: RefundOrder): Promise<RefundView> => {
      const row = await note(order);
      if (row.state === 'requested')
        await look(row).catch((error: unknown) => {
          if (failureOf(error) === undefined) throw error;
          log.warn({ err: error, refund: row.number }, 'a refund waits for the gateway');
        });
      return viewOf((await store.refund(row.number)) ?? row);
    },
  };
};
