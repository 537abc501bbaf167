import { SealBroken, createSeal, type CaseReceipt } from '@minzong/api-contract';
import { z } from 'zod';

/** As long as somebody needs to write two numbers down and to print; then the address opens nothing. */
const LASTS_MS = 60 * 60_000;
const PLACE = 'case receipt';

const written = z.tuple([z.string(), z.string(), z.number(), z.string(), z.boolean(), z.number()]);

/** What stands on a receipt. */
export interface CaseTicket {
  number: string;
  code: string;
  receivedAt: string;
  /** the day by which the office says something, and whether the holidays until then are known */
  due: { day: string; isAnnounced: boolean } | undefined;
}

/**
 * Receipts of cases as addresses, sealed like those of reports (decision 0026): neither a log nor
 * the history of a public computer opens the case an hour later.
 */
export const createCaseTickets = (secret: string, now: () => number) => {
  const seal = createSeal(secret, 'case tickets');
  return {
    issue: ({ number, code, receivedAt, due }: CaseReceipt): string =>
      seal.seal(
        JSON.stringify([
          ...[number, code, Date.parse(receivedAt), due?.day ?? '', due?.isAnnounced ?? true],
          now() + LASTS_MS,
        ]),
        PLACE,
      ),

    /** The receipt; undefined when it is over or was never issued here. */
    read: (ticket: string): CaseTicket | undefined => {
      try {
        const opened = written.parse(JSON.parse(seal.open(ticket, PLACE)));
        const [number, code, receivedAtMs, day, isAnnounced, until] = opened;
        if (until <= now()) return undefined;
        const due = day === '' ? undefined : { day, isAnnounced };
        return { number, code, receivedAt: new Date(receivedAtMs).toISOString(), due };
      } catch (error) {
        if (error instanceof SealBroken) return undefined;
        throw error;
      }
    },
  };
};
