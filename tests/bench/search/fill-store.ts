import { createRequire } from 'node:module';
import { join } from 'node:path';
import { benchDocument } from './corpus.ts';

const dist = join(import.meta.dirname, '..', '..', '..', 'api', 'dist');
const load = (path: string): unknown => createRequire(import.meta.url)(join(dist, path));

interface Parts {
  connect(options: object): { db: Store; dialect: string };
  migrate(db: Store, dialect: string): Promise<void>;
  storeDelivery(trx: unknown, delivery: object, storedSlug: string): Promise<void>;
  noteForSearch(trx: unknown, type: string, id: string, versions: unknown): Promise<void>;
  fingerprint(): string;
  createShapeStore(db: Store): { renew(shape: string, act: () => Promise<void>): Promise<void> };
}

interface Store {
  destroy(): Promise<void>;
  executeQuery(query: unknown): Promise<unknown>;
  transaction(): { execute<T>(act: (trx: unknown) => Promise<T>): Promise<T> };
}

const AT_ONCE = 500;

const loadParts = (): Parts => ({
  ...(load('database/connect.js') as Pick<Parts, 'connect'>),
  ...(load('database/migrate.js') as Pick<Parts, 'migrate'>),
  ...(load('modules/content/writing/document-rows.js') as Pick<Parts, 'storeDelivery'>),
  ...(load('modules/search/storing/words.store.js') as Pick<Parts, 'noteForSearch'>),
  ...(load('modules/search/index/fingerprint.js') as Pick<Parts, 'fingerprint'>),
  ...(load('modules/search/storing/shape.store.js') as Pick<Parts, 'createShapeStore'>),
});

/**
 * Fills a store with what the search needs of `count` documents, by the api's own functions and
 * without a server: the data folder of an api that is started afterwards.
 */
export const fillStore = async (dataDirectory: string, count: number): Promise<void> => {
  const { connect, migrate, storeDelivery, noteForSearch, ...shape } = loadParts();
  const { db, dialect } = connect({ dataDirectory: join(dataDirectory, 'api') });
  await migrate(db, dialect);
  for (let from = 0; from < count; from += AT_ONCE)
    await db.transaction().execute(async (trx) => {
      for (let n = from; n < Math.min(count, from + AT_ONCE); n += 1) {
        const document = benchDocument(n);
        await storeDelivery(trx, { action: 'publish', document }, '');
        const isInForce = document.validity !== 'repealed';
        const versions = new Map([[document.locale, { document, isInForce }]]);
        await noteForSearch(trx, document.type, document.id, versions);
      }
    });
  await shape.createShapeStore(db).renew(shape.fingerprint(), () => Promise.resolve());
  await db.destroy();
};
