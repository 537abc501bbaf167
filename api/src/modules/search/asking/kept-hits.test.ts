import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database } from '../../../database/connect';
import { migrate } from '../../../database/migrate';
import { exampleOf } from '../../../testing/documents';
import { storeDelivery } from '../../content/writing/document-rows';
import { searchKey } from '../documents/search-key';
import { noteForSearch } from '../storing/words.store';
import { createKeptHits, type KeptHits } from './kept-hits';

const directory = mkdtempSync(join(tmpdir(), 'minzong-kept-hits-'));
const document = exampleOf('page');
const { type, id, locale } = document;
const key = searchKey(type, id, locale);

describe('what is kept of documents that were found', () => {
  let database: Database;
  let hits: KeptHits;

  const setState = (state: 'published' | 'withdrawn') =>
    database.db.updateTable('documents').set({ state }).where('id', '=', id).execute();
  const isShown = async () => (await hits.read([key])).has(key);

  beforeAll(async () => {
    database = connect({ databaseUrl: undefined, dataDirectory: directory });
    await migrate(database.db, database.dialect);
    await database.db.transaction().execute(async (trx) => {
      await storeDelivery(trx, { action: 'publish', document }, '');
      await noteForSearch(trx, type, id, new Map([[locale, { document, isInForce: true }]]));
    });
  });
  beforeEach(async () => {
    hits = createKeptHits(database.db);
    await setState('published');
  });
  afterAll(async () => {
    await database.db.destroy();
    rmSync(directory, { recursive: true });
  });

  it('is read from the store once, until something changes', async () => {
    expect((await hits.read([key])).get(key)?.head.title).toBe(document.title);
    await setState('withdrawn');
    expect(await isShown()).toBe(true);
    hits.forget();
    expect(await isShown()).toBe(false);
  });

  it('is not kept when something changed while it was read', async () => {
    const reading = hits.read([key]);
    hits.forget();
    expect((await reading).has(key)).toBe(true);
    await setState('withdrawn');
    expect(await isShown()).toBe(false);
  });
});
