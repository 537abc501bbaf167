import {
  ACCOUNT_PATHS,
  PERSONAL_LISTS_PATH,
  type HeldData,
  type Problem,
  type SessionList,
  type SignedIn,
} from '@minzong/api-contract';
import { connect } from '../../database/connect';
import {
  startWechatSimulator,
  type WechatSimulator,
} from '../../gateways/wechat/simulator/simulator';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { onEachDatabase } from '../../testing/on-each-database';
import { createPeople } from '../../testing/people';
import { createSignIn } from './sign-in';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const LOGIN = '/sns/jscode2session';

let simulator: WechatSimulator;
let api: ApiUnderTest;
const START_MS = Date.parse('2026-11-22T04:30:00Z');
let clock = START_MS;

const { call, signIn, signInWith } = createPeople(
  () => api.url,
  () => simulator,
);
const problemOf = async (response: Response): Promise<[number, string]> => {
  expect(response.headers.get('cache-control')).toBe('no-store');
  return [response.status, ((await response.json()) as Problem).code];
};
const over = [401, 'session-over'];
const get = (path: string, token?: string) => call('GET', path, undefined, token);
const sessionsOf = async (token: string): Promise<SessionList['sessions']> =>
  ((await (await get(ACCOUNT_PATHS.sessions, token)).json()) as SessionList).sessions;
const end = (which: string, token: string) =>
  call('POST', ACCOUNT_PATHS.endSession, { which }, token);
const renew = (person: string, renews: string) =>
  signInWith(simulator.issueCode(person), { renews });
const remove = (token: string) =>
  call('POST', ACCOUNT_PATHS.deletion, { confirm: 'delete-my-data' }, token);
const favourite = {
  ...{ list: 'favourites', type: 'article', id: 'somearticle123', at: 1 },
  document: { slug: 'some-article', title: '社区书屋里的四种文字' },
};
const put = (token: string, entries: object[] = [favourite]) =>
  call('PUT', PERSONAL_LISTS_PATH, { entries }, token);

onEachDatabase((newDatabaseUrl) => {
  let databaseUrl: string | undefined;
  beforeAll(async () => {
    databaseUrl = await newDatabaseUrl();
    simulator = await startWechatSimulator();
    api = await startApi({ databaseUrl, wechat: simulator, now: () => clock });
  });
  afterAll(async () => {
    await api.close();
    await simulator.close();
  });
  beforeEach(() => {
    clock = START_MS;
  });

  it('gives a token of its own to every sign-in, and none of it or of WeChat stays', async () => {
    const response = await signInWith(simulator.issueCode('阿依'));
    const { token, endsAt } = (await response.json()) as SignedIn;
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(endsAt).toBe('2027-05-21T04:30:00.000Z');
    expect(await signIn('阿依')).not.toBe(token);
    const { db } = connect({ databaseUrl, dataDirectory: api.directory });
    const accounts = await db.selectFrom('accounts').selectAll().execute();
    const rows = [accounts, await db.selectFrom('sessions').selectAll().execute()];
    await db.destroy();
    expect(accounts).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toMatch(/session_key|"o[\w-]{27}"|阿依/);
  });

  it('lists sessions with the one that asks, to the hour, and ends one or all', async () => {
    const [here, there] = [await signIn('two devices'), await signIn('two devices')];
    const [first, second] = await sessionsOf(here);
    expect([first?.isThis, second?.isThis].sort()).toEqual([false, true]);
    expect(first).toMatchObject({ device: 'ios', seenAt: '2026-11-22T04:00:00.000Z' });
    const other = [first, second].find((one) => one?.isThis === false);
    expect((await end(other?.id ?? '', here)).status).toBe(204);
    expect(await problemOf(await get(ACCOUNT_PATHS.sessions, there))).toEqual(over);
    const third = await signIn('two devices');
    expect((await end('all', third)).status).toBe(204);
    for (const token of [here, third])
      expect(await problemOf(await get(ACCOUNT_PATHS.sessions, token))).toEqual(over);
  });

  it('does not let anybody see or end the sessions of another person', async () => {
    const [mine, theirs] = [await signIn('me'), await signIn('them')];
    const [foreign] = await sessionsOf(theirs);
    expect((await end(foreign?.id ?? '', mine)).status).toBe(204);
    expect(await sessionsOf(theirs)).toHaveLength(1);
    expect((await sessionsOf(mine)).map(({ id }) => id)).not.toContain(foreign?.id);
  });

  it('keeps a session that is used, ends one that is not, and every one in the end', async () => {
    const token = await signIn('slides');
    const used = async (afterMs: number): Promise<number> => {
      clock += afterMs;
      return (await get(ACCOUNT_PATHS.sessions, token)).status;
    };
    for (let month = 0; month < 6; month += 1) expect(await used(29 * DAY_MS)).toBe(200);
    expect(await used(6 * DAY_MS)).toBe(401);
    clock = START_MS;
    const idle = await signIn('idle');
    clock += 30 * DAY_MS;
    expect(await problemOf(await get(ACCOUNT_PATHS.sessions, idle))).toEqual(over);
  });

  it('renews what has expired, again when the answer was lost, for its own person alone', async () => {
    const token = await signIn('renews');
    clock += 31 * DAY_MS;
    for (const answer of [await renew('renews', token), await renew('renews', token)]) {
      const renewed = ((await answer.json()) as SignedIn).token;
      expect(await sessionsOf(renewed)).not.toHaveLength(0);
    }
    await signIn('somebody else');
    expect(await problemOf(await renew('somebody else', token))).toEqual(over);
    expect(await problemOf(await renew('nobody yet', token))).toEqual(over);
  });

  it('does not renew what its owner has ended, by session, everywhere or by deleting', async () => {
    const [one, all] = [await signIn('ended'), await signIn('ended')];
    await end('this', one);
    expect(await problemOf(await renew('ended', one))).toEqual(over);
    await end('all', all);
    expect(await problemOf(await renew('ended', all))).toEqual(over);
    const last = await signIn('ended');
    expect((await remove(last)).status).toBe(200);
    const before = simulator.calls.length;
    expect(await problemOf(await renew('ended', last))).toEqual(over);
    expect(simulator.calls).toHaveLength(before);
  });

  it('shows everything that is held, and deletes all of it at one stroke', async () => {
    const [token, other] = [await signIn('deletes'), await signIn('deletes')];
    await put(token);
    const held = (await (await get(ACCOUNT_PATHS.data, token)).json()) as HeldData;
    expect(held.sessions).toHaveLength(2);
    expect(held.personalLists).toEqual([favourite]);
    expect(held.account.recognisedBy).toMatch(/^[0-9a-f]{64}$/);
    expect((await call('POST', ACCOUNT_PATHS.deletion, {}, token)).status).toBe(422);
    const deleted = (await (await remove(token)).json()) as object;
    expect(deleted).toMatchObject({ accounts: 1, sessions: 2, favourites: 1, following: 0 });
    for (const gone of [token, other]) expect(await problemOf(await put(gone))).toEqual(over);
    const again = await signIn('deletes');
    const anew = (await (await get(ACCOUNT_PATHS.data, again)).json()) as HeldData;
    expect(anew.personalLists).toEqual([]);
    expect(anew.account.recognisedBy).toBe(held.account.recognisedBy);
  });

  it('answers the same to a token that never was and to none at all', async () => {
    const tokens = [undefined, 'x'.repeat(43), 'short', `${'x'.repeat(42)}\u{e9}`];
    for (const token of tokens)
      for (const path of [ACCOUNT_PATHS.sessions, ACCOUNT_PATHS.data, PERSONAL_LISTS_PATH])
        expect(await problemOf(await get(path, token))).toEqual(over);
  });

  it.each([
    [40029, 422, 'sign-in-code-invalid'],
    [40163, 422, 'sign-in-code-invalid'],
    [40226, 422, 'sign-in-refused'],
    [45011, 429, 'sign-in-too-many'],
    [40125, 503, 'wechat-unavailable'],
    [99999, 503, 'wechat-unavailable'],
  ])('tells errcode %i of WeChat as %i %s', async (errcode, status, code) => {
    simulator.addFault({ path: LOGIN, fault: { kind: 'errcode', errcode }, times: 1 });
    const answer = await signInWith(simulator.issueCode('a'));
    expect(await problemOf(answer)).toEqual([status, code]);
  });

  it('says that WeChat is away while sessions go on', async () => {
    const token = await signIn('goes on');
    simulator.addFault({ path: LOGIN, fault: { kind: 'drop' }, times: 1 });
    const away = await signInWith(simulator.issueCode('goes on'));
    expect(await problemOf(away)).toEqual([503, 'wechat-unavailable']);
    expect((await put(token)).status).toBe(200);
  });

  it('holds two sign-ins of one person at once for one account', async () => {
    const tokens = await Promise.all([1, 2, 3, 4].map(() => signIn('at once')));
    expect(await sessionsOf(tokens[0] ?? '')).toHaveLength(4);
  });

  it('ends the oldest of more than twenty sessions', async () => {
    const tokens: string[] = [];
    for (let number = 0; number < 21; number += 1) {
      clock += 1000;
      tokens.push(await signIn('many telephones'));
    }
    expect(await problemOf(await put(tokens[0] ?? ''))).toEqual(over);
    expect(await sessionsOf(tokens[20] ?? '')).toHaveLength(20);
  });

  it('slows down who tries codes or tokens without end', async () => {
    const statuses = new Set<number>();
    for (let attempt = 0; attempt < 101; attempt += 1)
      statuses.add((await signInWith('no code', {}, '198.51.100.7')).status);
    expect([...statuses]).toEqual([422, 429]);
    expect((await signInWith(simulator.issueCode('b'))).status).toBe(201);
  });

  it('refuses what is not a sign-in', async () => {
    for (const body of [{}, { code: '', device: 'ios' }, { code: 'x', device: 'fridge' }, null])
      expect((await call('POST', ACCOUNT_PATHS.signIn, body)).status).toBe(422);
    expect((await signInWith('x', { more: 1 })).status).toBe(422);
  });

  it('sweeps what is long over, and whoever has not come back for a year', async () => {
    const token = await signIn('comes back');
    await signIn('stays away');
    await put(token);
    clock += 200 * DAY_MS;
    await put(await signIn('comes back'));
    clock += 200 * DAY_MS;
    const { db } = connect({ databaseUrl, dataDirectory: api.directory });
    const removed: string[] = [];
    const elsewhere = {
      read: () => Promise.resolve([]),
      remove: (_: unknown, account: string) => {
        removed.push(account);
        return Promise.resolve({ favourites: 0, following: 0 });
      },
    };
    const rest = { identify: undefined, secrets: undefined, log: { warn: () => undefined } };
    const { sweep, close } = createSignIn({ db, elsewhere, now: () => clock, ...rest });
    await sweep();
    close();
    const kept = await db.selectFrom('accounts').select('seen_at_ms').execute();
    expect(kept.length).toBeGreaterThan(0);
    for (const { seen_at_ms: seenAtMs } of kept)
      expect(clock - seenAtMs).toBeLessThanOrEqual(365 * DAY_MS);
    expect(await db.selectFrom('sessions').selectAll().execute()).toHaveLength(0);
    await db.destroy();
    expect(removed.length).toBeGreaterThan(0);
  });
});
