import { sceneOf, type PersonalEntry } from '@minzong/api-contract';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import {
  startWechatSimulator,
  type WechatSimulator,
} from '../../api/src/gateways/wechat/simulator/simulator';
import { exampleDocuments } from '@minzong/content-types/examples';
import type { Host } from './host';
import { openMiniProgram, startFilledApi } from './telephone';
import { byClass, byRole, nameOf, textOf, type ViewNode } from './view/view-node';

const DAY_MS = 24 * 60 * 60_000;
const ME = '/pages/me/index';
const FAVOURITES = '/packages/account/lists/index?list=favourites';
const PRIVACY = '/packages/account/privacy/index';
const ARTICLE = '/pages/document/index?collection=articles&slug=example-article';
const POLICY = '/pages/document/index?collection=policies&slug=example-policy';
const TITLE = '社区书屋里的四种文字';

let simulator: WechatSimulator;
let api: ApiUnderTest;
let clock = Date.now();
beforeAll(async () => {
  simulator = await startWechatSimulator();
  api = await startFilledApi({ wechat: simulator, now: () => clock });
}, 60_000);
afterAll(async () => {
  await api.close();
  await simulator.close();
});

/** A telephone of this person; `storage` is what it has kept. */
const open = (person: string, url: string, storage?: Host['storage']): Host => {
  const host = openMiniProgram(api.url, url, storage);
  host.telephone.loginCode = () => simulator.issueCode(person);
  return host;
};
const first = <T>(values: T[]): T | undefined => values[0];
const saying = (nodes: ViewNode[], words: string): ViewNode | undefined =>
  nodes.find((node) => nameOf(node).includes(words));
const button = (host: Host, className: string) =>
  host.until(className, (view) => first(byClass(view, className)));
const tap = async (host: Host, className: string): Promise<void> => {
  host.fire(await button(host, className), 'tap');
};
const favourite = (host: Host) =>
  host.until('the favourite button', (view) =>
    byRole(view, 'checkbox').find((node) => nameOf(node) === '收藏'),
  );
const rowsOf = (host: Host) =>
  byClass(host.view(), 'list-row').filter((row) =>
    byRole(row, 'checkbox').some((node) => node.attributes['aria-checked'] === true),
  );
const untilRows = (host: Host, ...titles: string[]) =>
  host.until(`rows ${titles.join()}`, () => {
    const rows = rowsOf(host).map(textOf);
    const isRight =
      rows.length === titles.length &&
      titles.every((title) => rows.some((row) => row.includes(title)));
    return isRight ? true : undefined;
  });
const signIn = async (host: Host): Promise<void> => {
  await tap(host, 'sign-in');
  await button(host, 'sign-out');
};
const tokenOf = ({ storage }: Host): string => storage.get('session:1') ?? '';
const toasts = ({ calls }: Host) =>
  calls.filter(({ method }) => method === 'showToast').map(({ options }) => options['title']);
const accountRequests = ({ network }: Host) =>
  network.requests.filter((path) => /sign-in|personal-lists|account|sessions/.test(path));

/** Saves what is at `url` on this person's telephone. */
const save = async (person: string, url: string, storage?: Host['storage']): Promise<Host> => {
  const host = open(person, url, storage);
  host.fire(await favourite(host), 'tap');
  await host.until('the state', (view) =>
    byRole(view, 'checkbox').find((node) => node.attributes['aria-checked'] === true),
  );
  return host;
};

test('a favourite is kept without signing in and without a request, and can be taken off again', async () => {
  const reader = await save('nobody', ARTICLE);
  expect(toasts(reader)).toContain('已加入收藏');
  const me = open('nobody', ME, reader.storage);
  expect(nameOf(await button(me, 'account-entry'))).toBe('收藏，1 项');
  const list = open('nobody', FAVOURITES, reader.storage);
  await untilRows(list, TITLE);
  const toggle = first(byRole(list.view(), 'checkbox'));
  expect(toggle && nameOf(toggle)).toBe(`收藏，${TITLE}`);
  await tap(list, 'list-toggle');
  await untilRows(list);
  // The row stays for this visit, so that a slip is undone by the same button.
  await tap(list, 'list-toggle');
  await untilRows(list, TITLE);
  for (const host of [reader, me, list]) expect(accountRequests(host)).toEqual([]);
});

test('a document is saved from its row of a list, which stays where it is', async () => {
  const host = open('nobody', '/pages/list/index?collection=articles');
  const mark = await host.until('its mark', (view) =>
    byClass(view, 'row-mark').find((node) => nameOf(node) === `收藏，${TITLE}`),
  );
  expect(mark.attributes['aria-checked']).toBe(false);
  host.fire(mark, 'tap');
  await host.until('the state', (view) =>
    byClass(view, 'row-mark').find((node) => node.attributes['aria-checked'] === true),
  );
  expect(host.page().route).toBe('pages/list/index');
  const list = open('nobody', FAVOURITES, host.storage);
  await untilRows(list, TITLE);
  await tap(list, 'list-toggle');
  expect(accountRequests(host)).toEqual([]);
});

test('two telephones that were apart come to the same lists', async () => {
  const one = await save('two telephones', ARTICLE);
  const other = await save('two telephones', POLICY);
  await signIn(open('two telephones', ME, one.storage));
  await signIn(open('two telephones', ME, other.storage));
  const both = open('two telephones', FAVOURITES, one.storage);
  await untilRows(both, TITLE, '促进办法');
  const removing = saying(byRole(both.view(), 'checkbox'), TITLE);
  if (removing) both.fire(removing, 'tap');
  await untilRows(both, '促进办法');
  // An edit is sent by itself, a moment later.
  await both.until('the exchange', () =>
    both.network.requests.filter((path) => path === '/v1/personal-lists').length > 1
      ? true
      : undefined,
  );
  await untilRows(open('two telephones', FAVOURITES, other.storage), '促进办法');
});

test('signing in says honestly what it is for, and what failed when WeChat is away', async () => {
  const host = open('away', ME);
  await button(host, 'sign-in');
  expect(textOf(host.view())).toContain('只用于同步收藏和关注，不登录也能用全部内容。');
  simulator.addFault({ path: '/sns/jscode2session', fault: { kind: 'drop' }, times: 1 });
  await tap(host, 'sign-in');
  await host.until('the reason', (view) => saying(byRole(view, 'status'), '微信暂时没有回应'));
  host.telephone.loginCode = () => {
    throw new Error('login:fail timeout');
  };
  await tap(host, 'sign-in');
  await host.until('the reason', (view) => saying(byRole(view, 'status'), '微信暂时没有回应'));
  host.network.online = false;
  host.telephone.loginCode = () => simulator.issueCode('away');
  await tap(host, 'sign-in');
  await host.until('the reason', (view) => saying(byRole(view, 'status'), '没有连上网络'));
  host.network.online = true;
  await signIn(host);
  expect(host.complaints).toEqual([]);
});

test('a session that has expired is renewed without a word', async () => {
  const host = await save('comes back', ARTICLE);
  await signIn(open('comes back', ME, host.storage));
  const before = tokenOf(host);
  clock += 31 * DAY_MS;
  const later = open('comes back', FAVOURITES, host.storage);
  await later.until('another token', () => (tokenOf(later) === before ? undefined : true));
  await untilRows(later, TITLE);
  await button(open('comes back', ME, host.storage), 'sign-out');
});

test('a session that was ended elsewhere stays ended, and the lists stay', async () => {
  const one = await save('ends', ARTICLE);
  await signIn(open('ends', ME, one.storage));
  const other = open('ends', ME);
  await signIn(other);
  await tap(open('ends', PRIVACY, other.storage), 'sign-out-everywhere');
  const after = open('ends', FAVOURITES, one.storage);
  await after.until('the end', () => (tokenOf(after) === '' ? true : undefined));
  await untilRows(after, TITLE);
});

test('deleting removes everything, there and here, and says what it was', async () => {
  const host = await save('deletes', ARTICLE);
  await signIn(open('deletes', ME, host.storage));
  const privacy = open('deletes', PRIVACY, host.storage);
  await button(privacy, 'delete-data');
  expect(textOf(privacy.view())).toContain('我们不保存它');
  privacy.network.online = false;
  await tap(privacy, 'delete-data');
  await privacy.until('honesty', () =>
    toasts(privacy).find((said) => /还没有删除/.test(String(said))),
  );
  privacy.network.online = true;
  await tap(privacy, 'delete-data');
  await privacy.until('the count', () =>
    toasts(privacy).find((said) => String(said).startsWith('已删除：收藏 1 项')),
  );
  await button(open('deletes', FAVOURITES, host.storage), 'notice-title');
  const anew = open('deletes', ME);
  await signIn(anew);
  await button(open('deletes', FAVOURITES, anew.storage), 'notice-title');
});

test('behind a favourite whose document is gone there is a kind page with a way on', async () => {
  const gone: PersonalEntry = {
    ...{ list: 'favourites', type: 'article', id: 'somearticle123', at: 1 },
    document: { slug: 'gone', title: '曾经的文章' },
  };
  const storage = new Map([['personal-lists:1', JSON.stringify([gone])]]);
  const host = open('gone', FAVOURITES, storage);
  await tap(host, 'list-link');
  const lost = await button(host, 'lost-entry');
  expect(textOf(host.view())).toContain('没有找到这项内容');
  expect(textOf(lost)).toContain('曾经的文章');
  const off = first(byRole(lost, 'button'));
  if (off) host.fire(off, 'tap');
  await host.until('it is off', (view) => (byClass(view, 'lost-entry')[0] ? undefined : true));
});

test('the privacy question comes when WeChat asks, and a no blocks nothing', async () => {
  const host = open('private', ARTICLE);
  await favourite(host);
  expect(byRole(host.view(), 'dialog')).toEqual([]);
  const copyCitation = async (): Promise<void> => {
    for (const words of ['分享', '复制引用']) {
      const target = await host.until(words, (view) =>
        byRole(view, 'button').find((node) => nameOf(node) === words),
      );
      host.fire(target, 'tap');
    }
  };
  const question = (): Promise<ViewNode> =>
    host.until('the question', (view) => saying(byRole(view, 'dialog'), '隐私保护提示'));
  const gone = () =>
    host.until('it is gone', (view) => (byRole(view, 'dialog')[0] ? undefined : true));
  await copyCitation();
  const refuse = saying(byRole(await question(), 'button'), '不同意');
  if (refuse) host.fire(refuse, 'tap');
  // Who refuses is shown what could not be copied.
  const shown = await host.until('the words', () =>
    host.calls.find(({ method }) => method === 'showModal'),
  );
  expect(shown.options['content']).toContain(TITLE);
  expect(host.telephone.clipboard).toBe('');
  await gone();
  await copyCitation();
  const agree = first(byClass(await question(), 'privacy-agree'));
  expect(agree?.attributes).toMatchObject({
    id: 'agree-to-privacy',
    'open-type': 'agreePrivacyAuthorization',
  });
  if (agree) host.fire(agree, 'tap');
  await host.until('the copy', () => (host.telephone.clipboard === '' ? undefined : true));
  expect(host.telephone.clipboard).toContain(TITLE);
  await gone();
  host.telephone.clipboard = '';
  await copyCitation();
  await host.until('a copy without a question', () => host.telephone.clipboard || undefined);
  await gone();
  expect(host.complaints).toEqual([]);
});

test('a scanned code leads to its document, and a spoilt one to a way on', async () => {
  const policy = exampleDocuments.find(({ slug }) => slug === 'example-policy');
  const scene = sceneOf('policy', policy?.id ?? '') ?? '';
  const host = open('scans', `/pages/scene/index?scene=${scene}`);
  const title = await host.until('the title', (view) => first(byClass(view, 'document-title')));
  expect(textOf(title)).toContain('促进办法');
  const spoilt = open('scans', '/pages/scene/index?scene=po.nothing1234');
  await spoilt.until('the way on', (view) => saying(byClass(view, 'button'), '回到首页'));
});
