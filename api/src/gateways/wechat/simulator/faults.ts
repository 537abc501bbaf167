import { z } from 'zod';

/** What may be made to go wrong at one path of the simulator. */
const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delay'), milliseconds: z.int().min(0).max(60_000) }),
  z.strictObject({ kind: z.literal('drop') }).describe('the connection ends without an answer'),
  z.strictObject({ kind: z.literal('errcode'), errcode: z.int() }),
  z.strictObject({ kind: z.literal('status'), status: z.int().min(500).max(599) }),
  z.strictObject({ kind: z.literal('not-json') }).describe('200 with a page for people'),
  z.strictObject({ kind: z.literal('too-large') }).describe('200 with more than anybody wants'),
]);
export type Fault = z.infer<typeof fault>;

export const faultOrder = z.strictObject({
  path: z.string().startsWith('/'),
  fault,
  times: z.int().min(1).max(1000).default(1),
});
export type FaultOrder = z.infer<typeof faultOrder>;

/** Faults that wait for their calls, in the order in which they were asked for. */
export const createFaults = () => {
  const waiting: FaultOrder[] = [];
  return {
    add: (order: FaultOrder): void => {
      waiting.push({ ...order });
    },
    clear: (): void => {
      waiting.length = 0;
    },
    take: (path: string): Fault | undefined => {
      const order = waiting.find((one) => one.path === path);
      if (order === undefined) return undefined;
      order.times -= 1;
      if (order.times === 0) waiting.splice(waiting.indexOf(order), 1);
      return order.fault;
    },
  };
};
