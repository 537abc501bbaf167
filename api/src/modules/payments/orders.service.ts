import type { Kysely } from 'kysely';
import type { PaymentOrderRow } from '../../database/payment-schema';
import type { Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';
import { AppError } from '../../errors';
import type { Log } from '../../log';
import { failureOf, type PayParameters, type PaymentGateway } from './gateway';
import { fitsOrder, newOrderNumber, newOrderRow, type NewOrder, type PayWay } from './new-order';
import { nextOrder } from './order-states';
import type { PaymentsStore } from './payments.store';
import type { Settlement } from './settle';

const MOST_PLACED = 3;

export type PlacedOrder =
  | { orderNumber: string; state: 'open'; pay: PayParameters | { codeUrl: string } }
  | { orderNumber: string; state: 'paid' };

export interface OrderParts {
  db: Kysely<Tables>;
  store: PaymentsStore;
  settlement: Settlement;
  gateway: PaymentGateway;
  log: Pick<Log, 'warn' | 'error'>;
  now: () => number;
}

/** The rules of orders: one for a purpose at a time, the gateway asked whenever there is doubt. */
export const createOrderService = (parts: OrderParts) => {
  const { db, store, settlement, gateway, log, now } = parts;

  /** The order that now holds the purpose. One for another payer is to be closed first. */
  const hold = (order: NewOrder, number: string): Promise<PaymentOrderRow> =>
    writeToStore(db, async (trx) => {
      const known = await store.holderOf(trx, order.purpose);
      if (known === undefined) {
        const row = newOrderRow(order, number, now());
        await store.addOrder(trx, row);
        return row;
      }
      if (known.state === 'paid' || fitsOrder(known, order, now())) return known;
      const { state } = nextOrder(known.state, 'close-wanted');
      await store.changeOrder(trx, known.number, { state, ask_at_ms: now() + 60_000 });
      return { ...known, state };
    });

  /** Asks the gateway about an order and writes down what it says. @throws WechatPayError */
  const ask = async (number: string): Promise<PaymentOrderRow | undefined> => {
    const told = await gateway.findOrder(number);
    await writeToStore(db, async (trx) => {
      if (told !== undefined) {
        await settlement.payment(trx, told, 'query');
        return;
      }
      const order = await store.order(number, trx);
      // Never placed, and we do not want it any more.
      if (order?.state === 'closing') await settlement.noteClosed(trx, order);
    });
    return await store.order(number);
  };

  /** Closes at the gateway, then asks: somebody may have paid a moment before. */
  const close = async (number: string): Promise<PaymentOrderRow | undefined> => {
    await writeToStore(db, async (trx) => {
      const order = await store.order(number, trx);
      const step = order && nextOrder(order.state, 'close-wanted');
      if (step?.state === 'closing') await store.changeOrder(trx, number, { state: 'closing' });
    });
    try {
      await gateway.closeOrder(number);
    } catch (error) {
      if (failureOf(error)?.kind !== 'refused') throw error;
    }
    return await ask(number);
  };

  const offer = async (
    { number, amount_fen, description, expires_at_ms }: PaymentOrderRow,
    way: PayWay,
  ): Promise<PlacedOrder> => {
    const payment = { number, description, amountFen: amount_fen, expiresAtMs: expires_at_ms };
    const pay =
      way.channel === 'code'
        ? { codeUrl: await gateway.placeForCode(payment) }
        : await gateway.placeForMiniProgram({ ...payment, openId: way.openId });
    return { orderNumber: number, state: 'open', pay };
  };

  /** One attempt; undefined when the order turned out to be closed and another one is needed. */
  const attempt = async (order: NewOrder): Promise<PlacedOrder | undefined> => {
    const row = await hold(order, newOrderNumber(now()));
    const paid = { orderNumber: row.number, state: 'paid' as const };
    if (row.state === 'paid') return paid;
    if (row.state === 'closing') {
      const after = await close(row.number);
      return after?.state === 'paid' ? paid : undefined;
    }
    try {
      return await offer(row, order.way);
    } catch (error) {
      const code = failureOf(error)?.code;
      if (code !== 'ORDERPAID' && code !== 'ORDER_CLOSED') throw error;
      return (await ask(row.number))?.state === 'paid' ? paid : undefined;
    }
  };

  /** In doubt nobody is told that it failed: the order may be there, and the same again finds it. */
  const confirming = (error: unknown): unknown => {
    const failure = failureOf(error);
    if (failure === undefined) return error;
    log.warn({ err: error }, 'an order could not be placed');
    const code = failure.kind === 'refused' ? 'payment-refused' : 'payment-confirming';
    return new AppError('unavailable', code, { cause: error });
  };

  return {
    ask,
    close,

    /**
     * Places an order, or offers the one that is there: a second tap, a second device and a retry
     * after a lost answer all end at one order.
     * @throws {AppError} unavailable: WeChat Pay cannot be reached, ask again with the same purpose
     */
    place: async (order: NewOrder): Promise<PlacedOrder> => {
      try {
        for (let tries = 0; tries < MOST_PLACED; tries += 1) {
          const placed = await attempt(order);
          if (placed !== undefined) return placed;
        }
      } catch (error) {
        throw confirming(error);
      }
      throw new AppError('unavailable', 'payment-confirming');
    },

    /** Asked about by the sweep: an order whose time is over is closed, any other one is looked at. */
    look: async (order: PaymentOrderRow): Promise<void> => {
      const isOver = order.state === 'open' && now() >= order.expires_at_ms;
      const after =
        isOver || order.state === 'closing' ? await close(order.number) : await ask(order.number);
      if (after?.state === order.state && order.state === 'closing')
        log.warn({ order: order.number }, 'an order could not be closed yet');
    },
  };
};
