import type {
  BillReport,
  QuarantinedMessage,
  RefundOrder,
  RefundView,
} from '@minzong/api-contract';
import type { Kysely, Transaction } from 'kysely';
import type { IncomingHttpHeaders } from 'node:http';
import type { Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';
import { AppError } from '../../errors';
import type { Log } from '../../log';
import { daysWithBill } from './bill-days';
import { createBillStore } from './bills.store';
import { failureOf, type PaymentGateway } from './gateway';
import { createInbox } from './inbox';
import { createInboxStore } from './inbox.store';
import { createNotifyDoor } from './notify-door';
import { createOrderService } from './orders.service';
import { createPaymentsStore } from './payments.store';
import { createQuarantineStore } from './quarantine.store';
import { createReconciliation } from './reconciliation.service';
import { createRefundService } from './refunds.service';
import type { ToldPayment, ToldRefund } from './misfits';
import { createSettlement, type MoneyEvent } from './settle';
import { createSweep } from './sweep';

const SWEEP_EVERY_MS = 60_000;
const BODIES_KEPT_MS = 90 * 24 * 60 * 60_000;

/** What a notify says; the gateway's own type fits. */
type ToldNotice =
  | { kind: 'payment'; transaction: ToldPayment }
  | { kind: 'refund'; refund: ToldRefund }
  | { kind: 'unknown' };

export interface PaymentParts {
  db: Kysely<Tables>;
  gateway: PaymentGateway & {
    openNotify(
      headers: IncomingHttpHeaders,
      body: Uint8Array,
    ): { id: string; eventType: string; notice: ToldNotice };
    /** opens what was checked when it came */
    openKept(body: Uint8Array): { id: string; eventType: string; notice: ToldNotice };
  };
  /** tells whoever sells what happened to the money of a purpose, in the same transaction */
  onMoney: (trx: Transaction<Tables>, event: MoneyEvent) => Promise<void>;
  log: Log;
  now: () => number;
}

/** What the desk may do. */
export interface PaymentDesk {
  refund(order: RefundOrder): Promise<RefundView>;
  quarantined(): Promise<QuarantinedMessage[]>;
  billReport(day: string): Promise<BillReport | undefined>;
  reconcile(day: string): Promise<BillReport>;
}

const away = (error: unknown): unknown =>
  failureOf(error) === undefined
    ? error
    : new AppError('unavailable', 'payment-gateway-away', { cause: error });

/** Payments: orders, refunds, what WeChat Pay says of them, and what is done without being told. */
export const createPayments = (parts: PaymentParts) => {
  const { db, gateway, onMoney, log, now } = parts;
  const { appId, merchantId } = gateway;
  const store = createPaymentsStore(db);
  const quarantine = createQuarantineStore(db);
  const bills = createBillStore(db);
  const inboxStore = createInboxStore(db);
  const settlement = createSettlement({
    ...{ store, quarantine, appId, merchantId, onMoney, now },
    alarm: ({ source, subject, reason }) => {
      log.error({ source, subject, reason }, 'a payment message does not fit and was set aside');
    },
  });
  const services = { db, store, settlement, gateway, log, now };
  const orders = createOrderService(services);
  const refunds = createRefundService(services);

  /** A notify that could be opened when it came; with a new APIv3 key since then, no more. */
  const openKept = (body: string): { eventType: string; notice: ToldNotice } => {
    try {
      return gateway.openKept(Buffer.from(body, 'utf8'));
    } catch {
      return { eventType: 'cannot be opened any more', notice: { kind: 'unknown' } };
    }
  };

  const inbox = createInbox({
    store: inboxStore,
    log,
    handle: (id, body) => {
      const told = openKept(body);
      return inboxStore.handle(id, async (trx) => {
        const { notice, eventType } = told;
        if (notice.kind === 'payment') await settlement.payment(trx, notice.transaction, 'notify');
        else if (notice.kind === 'refund') await settlement.refund(trx, notice.refund, 'notify');
        else {
          const aside = { source: 'notify' as const, subject: id, details: { eventType } };
          await settlement.setAside(trx, { ...aside, reason: 'unknown-event' });
        }
      });
    },
  });

  const sweepOnce = createSweep({
    ...{ store, log, now },
    claim: ({ number }, nextMs) =>
      writeToStore(db, (trx) => store.changeOrder(trx, number, { ask_at_ms: nextMs })),
    lookAtOrder: orders.look,
    lookAtRefund: refunds.look,
  });
  const reconciliation = createReconciliation({
    ...{ gateway, store, bills, log, now },
    askOrder: orders.ask,
    askRefund: refunds.look,
  });

  /** Compares what has not been compared yet, one day a sweep. */
  const reconcileNext = async (): Promise<void> => {
    const days = daysWithBill(now());
    const done = await bills.reported(days);
    const day = days.find((one) => !done.has(one));
    if (day !== undefined) await reconciliation.reconcile(day);
  };

  const sweep = async (): Promise<void> => {
    await inbox.work();
    await sweepOnce();
    await reconcileNext();
    await inboxStore.forget(now() - BODIES_KEPT_MS);
  };

  let sweeping: Promise<void> | undefined;
  const sweepQuietly = (): void => {
    sweeping ??= sweep()
      .catch((error: unknown) => {
        log.warn({ err: error }, 'payments could not be looked after; tried again in a minute');
      })
      .finally(() => {
        sweeping = undefined;
      });
  };
  const timer = setInterval(sweepQuietly, SWEEP_EVERY_MS).unref();

  const desk: PaymentDesk = {
    refund: refunds.request,
    quarantined: quarantine.list,
    billReport: bills.find,
    reconcile: (day) =>
      reconciliation.reconcile(day).catch((error: unknown) => {
        throw away(error);
      }),
  };

  return {
    orders,
    desk,
    sweep,
    inbox,
    door: createNotifyDoor({
      ...{ inbox, log, now },
      open: (headers, body) => gateway.openNotify(headers, body),
    }),
    close: async (): Promise<void> => {
      clearInterval(timer);
      await sweeping;
      await inbox.close();
    },
  };
};

export type Payments = ReturnType<typeof createPayments>;
