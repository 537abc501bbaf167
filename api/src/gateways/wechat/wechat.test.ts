import { createSeal } from '@minzong/api-contract';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database } from '../../database/connect';
import { migrate } from '../../database/migrate';
import { onEachDatabase } from '../../testing/on-each-database';
import { createAccessTokenStore } from './access-token.store';
import type { FaultOrder } from './simulator/faults';
import { startWechatSimulator, type WechatSimulator } from './simulator/simulator';
import { createWechat, type Wechat } from './wechat';

const MINUTE_MS = 60_000;
const LOGIN = '/sns/jscode2session';
const TOKEN = '/cgi-bin/stable_token';
const CODE = '/wxa/getwxacodeunlimit';
const PICTURE = { scene: 'po.abcdefghijklmnopqrstuvwx', page: 'pages/scene/index' };

let clock: number;
let simulator: WechatSimulator;
let database: Database;
let directory: string;

/** The client of one process; several share simulator and database. */
const process = (secret = simulator.appSecret): Wechat => {
  const { url, appId } = simulator;
  const seal = createSeal('a secret for the accounts of tests', 'wechat');
  const store = createAccessTokenStore(database.db, seal, appId);
  return createWechat({ url, appId, appSecret: secret, store, now: () => clock, patienceMs: 1500 });
};
const calls = (path: string): number => simulator.calls.filter((call) => call.path === path).length;
const failing = async (act: Promise<unknown>): Promise<Error> =>
  act.then(
    () => new Error('it did not fail'),
    (error: unknown) => error as Error,
  );

onEachDatabase((newDatabaseUrl) => {
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'minzong-wechat-'));
    database = connect({ databaseUrl: await newDatabaseUrl(), dataDirectory: directory });
    await migrate(database.db, database.dialect);
  });
  afterAll(async () => {
    await database.db.destroy();
    await rm(directory, { recursive: true });
  });
  beforeEach(async () => {
    clock = Date.parse('2026-11-22T04:00:00Z');
    await database.db.deleteFrom('wechat_tokens').execute();
    simulator = await startWechatSimulator(() => clock);
  });
  afterEach(() => simulator.close());

  it('knows a person again by the openid, whatever the code', async () => {
    const wechat = process();
    const first = await wechat.identify(simulator.issueCode('阿依'));
    expect(first).toMatch(/^o[\w-]{27}$/);
    expect(await wechat.identify(simulator.issueCode('阿依'))).toBe(first);
    expect(await wechat.identify('simulated:somebody-else:1')).not.toBe(first);
  });

  it('takes a code once, and for five minutes', async () => {
    const wechat = process();
    const code = simulator.issueCode('a');
    await wechat.identify(code);
    await expect(wechat.identify(code)).rejects.toMatchObject({ errcode: 40163 });
    await expect(wechat.identify('never issued')).rejects.toMatchObject({ errcode: 40029 });
    const late = simulator.issueCode('a');
    clock += 5 * MINUTE_MS;
    await expect(wechat.identify(late)).rejects.toMatchObject({ errcode: 40029 });
  });

  it('tries once more when WeChat is busy, and not a third time', async () => {
    simulator.addFault({ path: LOGIN, fault: { kind: 'errcode', errcode: -1 }, times: 1 });
    await expect(process().identify(simulator.issueCode('a'))).resolves.toBeDefined();
    simulator.addFault({ path: LOGIN, fault: { kind: 'errcode', errcode: -1 }, times: 2 });
    const failure = process().identify(simulator.issueCode('a'));
    await expect(failure).rejects.toMatchObject({ errcode: -1 });
    expect(calls(LOGIN)).toBe(4);
  });

  it.each<[string, FaultOrder['fault'], RegExp]>([
    ['is late', { kind: 'delay', milliseconds: 4000 }, /no answer in time/],
    ['hangs up', { kind: 'drop' }, /no connection/],
    ['fails', { kind: 'status', status: 502 }, /status 502/],
    ['sends a page', { kind: 'not-json' }, /not JSON/],
    ['sends far too much', { kind: 'too-large' }, /too large/],
    ['does not like the person', { kind: 'errcode', errcode: 40226 }, /errcode 40226/],
  ])('fails in words without a secret, and asks once, when WeChat %s', async (_, fault, words) => {
    simulator.addFault({ path: LOGIN, fault, times: 1 });
    const failure = await failing(process().identify(simulator.issueCode('a')));
    expect(failure).toMatchObject({ name: 'WechatError' });
    expect(failure.message).toMatch(words);
    const all = [failure.message, failure.stack, JSON.stringify(failure), String(failure.cause)];
    expect(all.join('\n')).not.toMatch(/secret|js_code|127\.0\.0\.1/);
    expect(calls(LOGIN)).toBe(1);
  });

  it('says when the account is not known', async () => {
    const failure = process('another secret').identify(simulator.issueCode('a'));
    await expect(failure).rejects.toMatchObject({ errcode: 40125 });
  });

  it('draws a picture with one token, however many ask at once and in how many processes', async () => {
    const [one, other] = [process(), process()];
    const pictures = await Promise.all([1, 2, 3, 4].map(() => one.drawCode(PICTURE)));
    pictures.push(await other.drawCode(PICTURE));
    for (const picture of pictures) expect(picture.toString('latin1', 1, 4)).toBe('PNG');
    expect(calls(TOKEN)).toBe(1);
    const row = await database.db.selectFrom('wechat_tokens').selectAll().executeTakeFirst();
    expect(row?.token).toMatch(/^v1\./);
  });

  it('asks for the next token in the last five minutes of the one it holds', async () => {
    const wechat = process();
    await wechat.drawCode(PICTURE);
    clock += 114 * MINUTE_MS;
    await wechat.drawCode(PICTURE);
    expect(calls(TOKEN)).toBe(1);
    clock += 2 * MINUTE_MS;
    await wechat.drawCode(PICTURE);
    expect(calls(TOKEN)).toBe(2);
  });

  it('gets another token when WeChat refuses the one that it holds, once for all callers', async () => {
    const [one, other] = [process(), process()];
    await Promise.all([one.drawCode(PICTURE), other.drawCode(PICTURE)]);
    const before = calls(TOKEN);
    simulator.addFault({ path: CODE, fault: { kind: 'errcode', errcode: 42001 }, times: 3 });
    await Promise.all([1, 2, 3].map(() => one.drawCode(PICTURE)));
    // The same one first, as stable_token answers while it holds; then it is forced.
    expect(calls(TOKEN)).toBe(before + 2);
    await other.drawCode(PICTURE);
    expect(calls(TOKEN)).toBe(before + 2);
  });

  it('refuses a scene that WeChat would refuse', async () => {
    const failure = process().drawCode({ ...PICTURE, scene: 'x'.repeat(33) });
    await expect(failure).rejects.toMatchObject({ errcode: 40169 });
  });
});
