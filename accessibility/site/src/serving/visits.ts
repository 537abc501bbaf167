import {
  COLLECTIONS,
  FIGURES_PATHS,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  signDelivery,
  type VisitReport,
} from '@minzong/api-contract';
import type { IncomingMessage } from 'node:http';
import { readAddress } from '../addresses';

const REPORT_EVERY_MS = 15_000;
const MOST_ADDRESSES = 20_000;
const MOST_IN_A_REPORT = 2000;
const MACHINES = /bot|spider|crawl|slurp|curl|wget|python|headless|monitor/i;

/** Counts which pages people open; told to the api every few seconds, without anything about a person. */
export interface Visits {
  /** Notes an answer; cheap enough for every request. */
  note(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, status: number): void;
  report(): Promise<void>;
  close(): Promise<void>;
}

const documentsOf = (opened: ReadonlyMap<string, number>): VisitReport['visits'] => {
  const visits = new Map<string, VisitReport['visits'][number]>();
  for (const [url, count] of opened) {
    const reading = readAddress(url);
    if (reading.outcome !== 'page' || reading.address.kind !== 'detail') continue;
    const { collection, slug } = reading.address;
    const known = visits.get(`${collection}/${slug}`);
    if (known === undefined)
      visits.set(`${collection}/${slug}`, { type: COLLECTIONS[collection], slug, count });
    else known.count += count;
  }
  return [...visits.values()].slice(0, MOST_IN_A_REPORT);
};

/**
 * @param secret shared with the api (FIGURES_SECRET); undefined: nothing is counted
 */
export const createVisits = (apiUrl: string, secret: string | undefined): Visits => {
  let opened = new Map<string, number>();

  const send = async (key: string, visits: VisitReport['visits']): Promise<void> => {
    const body = Buffer.from(JSON.stringify({ visits } satisfies VisitReport));
    const timestamp = Math.floor(Date.now() / 1000);
    const request = { method: 'POST', path: FIGURES_PATHS.visits, timestamp, body };
    await fetch(apiUrl + FIGURES_PATHS.visits, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [TIMESTAMP_HEADER]: String(timestamp),
        [SIGNATURE_HEADER]: signDelivery(request, key),
      },
      body,
      signal: AbortSignal.timeout(2000),
    });
  };

  const report = async (): Promise<void> => {
    const taken = opened;
    opened = new Map();
    const visits = documentsOf(taken);
    if (secret === undefined || visits.length === 0) return;
    // Whether a report that failed was counted is not known; sent again it might count twice.
    await send(secret, visits).catch(() => undefined);
  };

  const timer = setInterval(() => void report(), REPORT_EVERY_MS).unref();
  return {
    note: ({ method, url = '/', headers }, status) => {
      if (secret === undefined || status !== 200 || method !== 'GET') return;
      if (MACHINES.test(headers['user-agent'] ?? 'bot')) return;
      const known = opened.get(url);
      if (known !== undefined || opened.size < MOST_ADDRESSES) opened.set(url, (known ?? 0) + 1);
    },
    report,
    close: async () => {
      clearInterval(timer);
      await report();
    },
  };
};
