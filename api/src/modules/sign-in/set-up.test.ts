import {
  ACCOUNT_PATHS,
  PERSONAL_LISTS_PATH,
  type HeldData,
  type PersonalEntry,
  type Problem,
} from '@minzong/api-contract';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startWechatSimulator,
  type WechatSimulator,
} from '../../gateways/wechat/simulator/simulator';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { createPeople } from '../../testing/people';

let simulator: WechatSimulator;
let api: ApiUnderTest;

const { call, signIn, signInWith } = createPeople(
  () => api.url,
  () => simulator,
);
const get = (path: string, token: string) => call('GET', path, undefined, token);
const favourite: PersonalEntry = {
  ...{ list: 'favourites', type: 'article', id: 'somearticle123', at: 1 },
  document: { slug: 'some-article', title: '社区书屋里的四种文字' },
};
const put = (token: string) => call('PUT', PERSONAL_LISTS_PATH, { entries: [favourite] }, token);

it('recognises people by an older secret, and writes them down under the newest', async () => {
  simulator = await startWechatSimulator();
  const directory = await mkdtemp(join(tmpdir(), 'minzong-api-'));
  api = await startApi({ wechat: simulator, directory });
  await put(await signIn('rotates'));
  const held = async (): Promise<HeldData> =>
    (await (await get(ACCOUNT_PATHS.data, await signIn('rotates'))).json()) as HeldData;
  const before = await held();
  await api.close();
  const NEWER = 'a newer secret for the accounts of tests';
  const OLDER = 'a secret for the accounts of tests';
  api = await startApi({ wechat: simulator, directory, accountsSecret: `${NEWER},${OLDER}` });
  const after = await held();
  expect(after.personalLists).toEqual(before.personalLists);
  expect(after.account.createdAt).toBe(before.account.createdAt);
  expect(after.account.recognisedBy).not.toBe(before.account.recognisedBy);
  await api.close();
  await rm(directory, { recursive: true });
  await simulator.close();
});

it('does without sign-in where none is set up', async () => {
  api = await startApi();
  const answers = [
    await signInWith('simulated:x:1'),
    await get(ACCOUNT_PATHS.data, 'x'.repeat(43)),
    await put('x'.repeat(43)),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(503);
    expect(((await answer.json()) as Problem).code).toBe('sign-in-unavailable');
  }
  await api.close();
});

it('writes nothing of a person to the log', () => {
  const sources = readdirSync(__dirname).filter((name) => !name.endsWith('.test.ts'));
  for (const name of sources)
    expect(readFileSync(`${__dirname}/${name}`, 'utf8')).not.toMatch(/log\.(?:info|debug)\(/);
});
