import {
  BRAILLE_LEXICON_PATHS,
  brailleLexicon,
  type BrailleLexicon,
  type LexiconEntry,
} from '@minzong/api-contract';
import { exampleOf } from '../../testing/documents';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { onEachDatabase } from '../../testing/on-each-database';

const ARTICLE = exampleOf('article');
const OF_ARTICLE = { type: ARTICLE.type, id: ARTICLE.id };

onEachDatabase((newDatabaseUrl) => {
  let api: ApiUnderTest;
  const put = (lexicon: unknown, secret?: string): Promise<Response> =>
    api.sender.call({
      method: 'PUT',
      path: BRAILLE_LEXICON_PATHS.door,
      body: Buffer.from(JSON.stringify(lexicon)),
      ...(secret === undefined ? {} : { secret }),
    });
  const held = async (): Promise<BrailleLexicon> =>
    brailleLexicon.parse(await api.json(BRAILLE_LEXICON_PATHS.public));

  beforeAll(async () => {
    api = await startApi({ databaseUrl: await newDatabaseUrl() });
  }, 60_000);
  afterAll(() => api.close());

  it('is empty before the desk has sent anything', async () => {
    expect(await held()).toEqual({ version: 0, entries: [] });
  });

  it('takes the newer lexicon whole and keeps it from an older one', async () => {
    const entries: LexiconEntry[] = [
      { written: '大理 州' },
      { written: '六枝', reading: 'lù zhī' },
      { written: '𠀀', reading: 'he1' },
    ];
    expect((await put({ version: 3, entries })).status).toBe(204);
    expect((await put({ version: 2, entries: [] })).status).toBe(409);
    expect(await held()).toEqual({ version: 3, entries });
    expect((await put({ version: 4, entries: entries.slice(1) })).status).toBe(204);
    expect(await held()).toEqual({ version: 4, entries: entries.slice(1) });
  });

  it('answers 304 until it changes', async () => {
    const first = await api.get(BRAILLE_LEXICON_PATHS.public);
    const tag = first.headers.get('etag') ?? '';
    const again = () => api.get(BRAILLE_LEXICON_PATHS.public, { 'if-none-match': tag });
    expect((await again()).status).toBe(304);
    await put({ version: 5, entries: [{ written: '乐山', reading: 'lè shān' }] });
    expect((await again()).status).toBe(200);
  });

  it('shows the words of a document only while that is published', async () => {
    const own = { written: '单于', reading: 'chan2 yu2', document: OF_ARTICLE };
    await put({ version: 6, entries: [{ written: '乐山' }, own] });
    expect((await held()).entries).toEqual([{ written: '乐山' }]);
    await api.sender.publish(ARTICLE);
    expect((await held()).entries).toEqual([{ written: '乐山' }, own]);
    await api.sender.withdraw(ARTICLE, ARTICLE.revision + 1);
    expect((await held()).entries).toEqual([{ written: '乐山' }]);
    const door = await api.sender.call({ method: 'GET', path: BRAILLE_LEXICON_PATHS.door });
    expect(await door.json()).toMatchObject({ version: 6, entries: [{ written: '乐山' }, own] });
  });

  it('takes nothing unsigned and nothing malformed', async () => {
    expect((await put({ version: 9, entries: [] }, 'another secret of some length')).status).toBe(
      401,
    );
    expect((await api.get(BRAILLE_LEXICON_PATHS.door)).status).toBe(401);
    expect((await put({ version: 9, entries: [{ written: '' }] })).status).toBe(422);
    expect((await put({ version: 9, entries: [{ written: '乐山', other: 1 }] })).status).toBe(422);
    expect((await held()).version).toBe(6);
  });
});
