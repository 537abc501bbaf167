import { z } from 'zod';

/** What may be made to go wrong with a call, or with a notify. */
const callFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delay'), milliseconds: z.int().min(0).max(60_000) }),
  z.strictObject({ kind: z.literal('drop-before') }).describe('nothing was done, no answer'),
  z.strictObject({ kind: z.literal('drop-after') }).describe('it was done, no answer'),
  z
    .strictObject({ kind: z.literal('status'), status: z.int().min(429).max(599) })
    .describe('nothing was done'),
  z.strictObject({ kind: z.literal('forged') }).describe('it was done; signed with another key'),
  z.strictObject({ kind: z.literal('wrong-serial') }).describe('names a key that nobody has'),
  z.strictObject({ kind: z.literal('stale') }).describe('signed ten minutes ago'),
]);
export type CallFault = z.infer<typeof callFault>;

const NOTIFY_FAULTS = [
  'lost',
  'held',
  'doubled',
  'forged',
  'probe',
  'wrong-serial',
  'proto-serial',
  'stale',
  'future',
  'tampered-body',
  'tampered-resource',
] as const;
const notifyFault = z.enum(NOTIFY_FAULTS);
export type NotifyFault = z.infer<typeof notifyFault>;

export const faultOrder = z.union([
  z.strictObject({
    /** beginning of a path */
    path: z.string().startsWith('/'),
    fault: callFault,
    times: z.int().min(1).max(10_000).default(1),
  }),
  z.strictObject({ notify: notifyFault, times: z.int().min(1).max(10_000).default(1) }),
]);
export type FaultOrder = z.input<typeof faultOrder>;
type Waiting = z.output<typeof faultOrder>;

/** Faults that wait for their calls and notifies, in the order in which they were asked for. */
export const createFaults = () => {
  const waiting: Waiting[] = [];
  const use = <T extends Waiting>(found: T | undefined): T | undefined => {
    if (found === undefined) return undefined;
    found.times -= 1;
    if (found.times === 0) waiting.splice(waiting.indexOf(found), 1);
    return found;
  };
  return {
    add: (order: FaultOrder): void => {
      waiting.push(faultOrder.parse(order));
    },
    clear: (): void => {
      waiting.length = 0;
    },
    forCall: (path: string): CallFault | undefined =>
      use(waiting.filter((one) => 'path' in one).find((one) => path.startsWith(one.path)))?.fault,
    forNotify: (): NotifyFault | undefined => use(waiting.find((one) => 'notify' in one))?.notify,
  };
};

export type Faults = ReturnType<typeof createFaults>;
