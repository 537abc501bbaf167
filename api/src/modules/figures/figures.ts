import { READER_HEADER } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import type { IncomingMessage } from 'node:http';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { Log } from '../../log';
import { createCounter } from './counter';
import { createFiguresService } from './figures.service';
import { createFiguresStore } from './figures.store';

/** The figures: what is read and searched, counted by day. */
export const createFigures = (
  db: Kysely<Tables>,
  findId: (type: DocumentType, slug: string) => Promise<string | undefined>,
  log: Log,
) => {
  const store = createFiguresStore(db);
  const counter = createCounter(store.add, log);
  const service = createFiguresService(store, counter, findId);
  return {
    service,
    /** A document was sent to a reader; the site, which reports its own visits, is left out. */
    onRead: ({ method, headers }: IncomingMessage, { subject }: { subject?: string }): void => {
      if (subject !== undefined && method === 'GET' && headers[READER_HEADER] === undefined)
        counter.count('read', subject);
    },
    onSearch: (total: number): void => {
      counter.count('search', '');
      if (total === 0) counter.count('nothing-found', '');
    },
    readCounts: service.readCounts,
    close: () => counter.close(),
  };
};
