import {
  SealBroken,
  createSeal,
  reportReceipt,
  type ReportKind,
  type ReportReceipt,
} from '@minzong/api-contract';
import { z } from 'zod';

/** As long as somebody needs to write two numbers down; then the address opens nothing. */
const LASTS_MS = 60 * 60_000;
const PLACE = 'receipt';

export interface Ticket extends ReportReceipt {
  kind: ReportKind;
}

const written = z.tuple([z.string(), z.string(), z.number(), z.boolean(), z.number()]);

/**
 * Receipts as addresses: where a form that was sent leads to. Number and code are sealed in them, so
 * that neither a log nor the history of a public computer opens the report an hour later.
 */
export const createTickets = (secret: string, now: () => number) => {
  const seal = createSeal(secret, 'receipt tickets');
  return {
    issue: ({ number, code, receivedAt, kind }: Ticket): string =>
      seal.seal(
        JSON.stringify([
          ...[number, code, Date.parse(receivedAt), kind === 'correction'],
          now() + LASTS_MS,
        ]),
        PLACE,
      ),

    /** The receipt; undefined when it is over or was never issued here. */
    read: (ticket: string): Ticket | undefined => {
      try {
        const opened = written.parse(JSON.parse(seal.open(ticket, PLACE)));
        const [number, code, receivedAtMs, isCorrection, until] = opened;
        if (until <= now()) return undefined;
        const receipt = { number, code, receivedAt: new Date(receivedAtMs).toISOString() };
        const kind = isCorrection ? 'correction' : 'message';
        return { ...reportReceipt.parse(receipt), kind };
      } catch (error) {
        if (error instanceof SealBroken) return undefined;
        throw error;
      }
    },
  };
};
