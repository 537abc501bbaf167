import type { NotifyFault } from '../gateways/wechat-pay/simulator/faults';
import { orderView } from '../gateways/wechat-pay/simulator/views';
import type { NewOrder } from '../modules/payments/new-order';
import { eventually } from './eventually';
import type { PaymentsUnderTest } from './payments-under-test';

export const AIJIA = 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o';
export const ASHI = 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6x';

/** What people and the gateway do with a shop, for tests. */
export const createShopping = (shop: () => PaymentsUnderTest) => {
  let purposes = 0;
  const newOrder = (rest: Partial<NewOrder> = {}): NewOrder => ({
    purpose: `print-subscription/${String((purposes += 1))}`,
    amountFen: 12_000,
    description: '《民族》2027年全年',
    way: { channel: 'mini-program', openId: AIJIA },
    ...rest,
  });
  /** An order at the gateway, not paid. */
  const place = async (order = newOrder()): Promise<string> =>
    (await shop().payments.orders.place(order)).orderNumber;
  const settled = (number: string, state: string): Promise<void> =>
    eventually(async () => {
      expect(await shop().stateOf(number)).toBe(state);
    });
  return {
    ...{ newOrder, place, settled },
    paid: async (order = newOrder()): Promise<string> => {
      const number = await place(order);
      shop().simulator.pay(number);
      await settled(number, 'paid');
      return number;
    },
    /** The content of the notify about an order, changed. */
    contentOf: (number: string, change: object = {}): object => ({
      ...orderView(shop().simulator.ledger.find(number)),
      ...change,
    }),
    /** Sends a notify once. @returns the status */
    send: (content: object, fault?: NotifyFault): Promise<number> => {
      const { notifier } = shop().simulator;
      const told = { url: '', eventType: 'TRANSACTION.SUCCESS', content };
      const isBroken = fault === 'tampered-resource';
      const body = notifier.envelopeOf({ ...told, originalType: 'transaction' }, isBroken);
      return notifier.post(shop().notifyUrl, body, fault);
    },
  };
};
