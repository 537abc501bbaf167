import {
  PERSONAL_LISTS_PATH,
  mergeEntries,
  nextStamp,
  type PersonalEntry,
  type PersonalLists,
  type Problem,
} from '@minzong/api-contract';
import fc from 'fast-check';
import { connect } from '../../database/connect';
import {
  startWechatSimulator,
  type WechatSimulator,
} from '../../gateways/wechat/simulator/simulator';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { onEachDatabase } from '../../testing/on-each-database';
import { createPeople } from '../../testing/people';

let simulator: WechatSimulator;
let api: ApiUnderTest;
let persons = 0;

const { call, signIn } = createPeople(
  () => api.url,
  () => simulator,
);
const someone = (): Promise<string> => signIn(`reader-${String((persons += 1))}`);
const put = (token: string, entries: unknown) =>
  call('PUT', PERSONAL_LISTS_PATH, { entries }, token);
const sync = async (token: string, entries: PersonalEntry[]): Promise<PersonalLists> => {
  const response = await put(token, entries);
  expect(response.status).toBe(200);
  return (await response.json()) as PersonalLists;
};
const get = (token: string, headers: Record<string, string> = {}) =>
  api.get(PERSONAL_LISTS_PATH, { authorization: `Bearer ${token}`, ...headers });

const entry = (changes: Partial<PersonalEntry> = {}): PersonalEntry => ({
  ...{ list: 'favourites', type: 'policy', id: 'somepolicy1234', at: 1000 },
  document: { slug: 'some-policy', title: '关于𠮷祥村的办法 བོད་ཡིག ꆈꌠ' },
  ...changes,
});

onEachDatabase((newDatabaseUrl) => {
  let databaseUrl: string | undefined;
  beforeAll(async () => {
    databaseUrl = await newDatabaseUrl();
    simulator = await startWechatSimulator();
    api = await startApi({ databaseUrl, wechat: simulator });
  });
  afterAll(async () => {
    await api.close();
    await simulator.close();
  });

  it('holds nothing at first, and then what a device brings, letter by letter', async () => {
    const token = await someone();
    const first = await get(token);
    expect(await first.json()).toEqual({ version: '0', entries: [] });
    const topic = entry({ list: 'following', type: 'topic', id: 'sometopic12345', at: 2000 });
    await sync(token, [entry(), topic]);
    expect(await (await get(token)).json()).toMatchObject({ entries: [topic, entry()] });
  });

  it('says by its version whether anything has changed', async () => {
    const token = await someone();
    const { version } = await sync(token, [entry()]);
    const again = await sync(token, [entry()]);
    expect(again.version).toBe(version);
    const known = await get(token, { 'if-none-match': `"${version}"` });
    expect([known.status, known.headers.get('etag')]).toEqual([304, `"${version}"`]);
    await sync(token, [entry({ at: 1001, document: null })]);
    expect((await get(token, { 'if-none-match': `"${version}"` })).status).toBe(200);
  });

  it('keeps the lists sealed, and one person’s from another', async () => {
    const [mine, theirs] = [await someone(), await someone()];
    await sync(mine, [entry()]);
    expect(await (await get(theirs)).json()).toMatchObject({ entries: [] });
    const { db } = connect({ databaseUrl, dataDirectory: api.directory });
    const rows = await db.selectFrom('personal_lists').selectAll().execute();
    await db.destroy();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/policy|𠮷/);
  });

  it('loses nothing when many devices come at once', async () => {
    const token = await someone();
    const brought = Array.from({ length: 12 }, (_, number) =>
      entry({ id: `document${String(number)}xx`, at: number }),
    );
    await Promise.all(brought.map((one) => sync(token, [one])));
    const { entries } = (await (await get(token)).json()) as PersonalLists;
    expect(entries).toEqual(mergeEntries(brought, []));
  });

  it('brings two devices with wrong clocks to the same end over HTTP', async () => {
    const acts = fc.array(
      fc.record({
        device: fc.constantFrom(0, 1),
        act: fc.constantFrom('save', 'remove', 'sync', 'send'),
        id: fc.constantFrom('firstdocument', 'seconddocument'),
      }),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(acts, fc.integer({ min: 0, max: 5 }), async (steps, skew) => {
        const token = await someone();
        const devices: PersonalEntry[][] = [[], []];
        for (const [index, { device, act, id }] of steps.entries()) {
          const own = devices[device] ?? [];
          if (act === 'sync') devices[device] = mergeEntries(own, (await sync(token, own)).entries);
          else if (act === 'send') await sync(token, own);
          else {
            const at = nextStamp(own, index + device * skew);
            const document = act === 'save' ? { slug: id, title: id } : null;
            devices[device] = mergeEntries(own, [entry({ id, at, document })]);
          }
        }
        for (const device of [0, 1, 0])
          devices[device] = mergeEntries(
            devices[device] ?? [],
            (await sync(token, devices[device] ?? [])).entries,
          );
        expect(devices[0]).toEqual(devices[1]);
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    ['a type that does not go on is followed', entry({ list: 'following' })],
    ['an id is not one', entry({ id: '../../etc' })],
    ['a slug is not one', entry({ document: { slug: 'Ä', title: 'x' } })],
    ['a title is empty', entry({ document: { slug: 'x', title: ' ' } })],
    ['a title holds half a character', entry({ document: { slug: 'x', title: '\ud800' } })],
    ['a stamp is beyond all clocks', entry({ at: 1e15 })],
    ['a stamp is no number of milliseconds', entry({ at: 0.5 })],
    ['something is added', { ...entry(), note: 'x' }],
  ])('refuses it when %s, and changes nothing', async (_, bad) => {
    const token = await someone();
    expect((await put(token, [entry(), bad])).status).toBe(422);
    expect(await (await get(token)).json()).toMatchObject({ entries: [] });
  });

  it('takes as much as two devices may bring together, and refuses more in words', async () => {
    const token = await someone();
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, number) =>
        entry({ id: `document${String(from + number)}xx`, at: from + number }),
      );
    await sync(token, many(0, 500));
    expect((await sync(token, many(500, 500))).entries).toHaveLength(1000);
    const refused = await put(token, many(1000, 1));
    expect(refused.status).toBe(422);
    expect(((await refused.json()) as Problem).code).toBe('personal-list-full');
    const removal = entry({ id: 'document0xx', at: 5000, document: null });
    expect((await sync(token, [...many(1000, 1), removal])).entries).toHaveLength(1001);
  });

  it('asks somebody to wait who synchronises without end', async () => {
    const token = await someone();
    const statuses = new Set<number>();
    for (let turn = 0; turn < 121; turn += 1) statuses.add((await put(token, [])).status);
    expect([...statuses]).toEqual([200, 429]);
  });
});
