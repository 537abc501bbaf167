import { createClient, type ApiClient, type QueryValue } from '@minzong/api-client';
import { createHash } from 'node:crypto';
import type { Reader, Reading } from './reader';

/** The questions asked for one page, and what they tell about the page as a whole. */
export interface Visit {
  api: ApiClient;
  /** changes when any of the answers changed, or ceased or began to be confirmed */
  fingerprint(): string;
  /** changes when any of the answers changed */
  version(): string;
  /** when the oldest of the unconfirmed answers was given; undefined when all are confirmed */
  staleSince(): number | undefined;
  /** until when the page may be given out without asking again, in milliseconds since the epoch */
  freshUntil(now: number): number;
}

/** The question as the api is asked it: path and query. */
export const pathOf = (path: string, query: Record<string, QueryValue>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
};

/** Starts the reading of one page. Every question to the api goes through its typed client. */
export const createVisit = (reader: Reader): Visit => {
  const readings = new Map<string, Reading>();
  const api = createClient(async ({ path, query }) => {
    const asked = pathOf(path, query);
    const reading = await reader.read(asked);
    readings.set(asked, reading);
    return { status: reading.answer.status, body: reading.answer.body };
  });
  const digest = (more: (entry: [string, Reading]) => string): string => {
    const parts = [...readings].map((entry) => {
      const [path, { answer }] = entry;
      return `${path} ${String(answer.status)} ${answer.etag} ${more(entry)}`;
    });
    return createHash('sha256').update(parts.sort().join('\n')).digest('base64url');
  };
  const stale = () => [...readings.values()].filter((reading) => reading.stale);
  return {
    api,
    fingerprint: () => digest(([, { stale }]) => String(stale)),
    version: () => digest(() => ''),
    staleSince: () =>
      stale().length === 0 ? undefined : Math.min(...stale().map(({ answer }) => answer.checkedAt)),
    freshUntil: (now) => {
      if (readings.size === 0 || stale().length > 0) return now + reader.freshMilliseconds;
      const oldest = Math.min(...[...readings.values()].map(({ answer }) => answer.checkedAt));
      return oldest + reader.freshMilliseconds;
    },
  };
};
