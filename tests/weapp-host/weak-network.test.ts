import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exampleDocuments } from '@minzong/content-types/examples';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import type { Host } from './host';
import { openMiniProgram, startFilledApi } from './telephone';
import { byClass, textOf, type ViewNode } from './view/view-node';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startFilledApi();
}, 60_000);
afterAll(() => api.close());

const DOCUMENT = '/pages/document/index?collection=articles&slug=example-article';
const NOBODY = 'http://127.0.0.1:9';

const seen = (host: Host, name: string): Promise<ViewNode> =>
  host.until(name, (view) => byClass(view, name)[0]);

const answering = async (status: number, type: string, body: string): Promise<Server> => {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};
const urlOf = (server: Server): string =>
  `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

test('without network a document that was read before opens, and a banner says so', async () => {
  const before = openMiniProgram(api.url, DOCUMENT);
  await seen(before, 'document-title');
  const host = openMiniProgram(NOBODY, DOCUMENT, before.storage);
  host.network.online = false;
  const banner = await seen(host, 'kept-banner');
  expect(textOf(banner)).toContain('没有连上服务器');
  expect(banner.attributes['aria-live']).toBe('polite');
  expect(textOf(host.view())).toContain('各族群众在社区书屋里一起读书。');
});

test('without network a list that was seen before opens', async () => {
  const before = openMiniProgram(api.url);
  await seen(before, 'lead-title');
  const host = openMiniProgram(NOBODY, undefined, before.storage);
  await seen(host, 'kept-banner');
  expect(textOf(await seen(host, 'lead-title'))).toBe('社区书屋里的四种文字');
});

test('what was never read says that there is no network, and trying again helps', async () => {
  const host = openMiniProgram(api.url, DOCUMENT);
  host.network.online = false;
  const title = await seen(host, 'notice-title');
  expect(textOf(title)).toBe('没有连上网络');
  host.network.online = true;
  host.fire(await seen(host, 'retry'), 'tap');
  await seen(host, 'document-title');
});

test('a withdrawn document shows the reason, and its kept copy is gone', async () => {
  const own = await startFilledApi();
  try {
    const before = openMiniProgram(own.url, DOCUMENT);
    await seen(before, 'document-title');
    const documents = exampleDocuments.filter(({ slug }) => slug === 'example-article');
    for (const document of documents)
      await own.sender.withdraw(document, 2, '内容有误，更正后重发');
    const host = openMiniProgram(own.url, DOCUMENT, before.storage);
    const notice = await seen(host, 'notice');
    expect(textOf(notice)).toContain('这项内容已撤下');
    expect(textOf(notice)).toContain('撤下原因：内容有误，更正后重发');
    const later = openMiniProgram(NOBODY, DOCUMENT, before.storage);
    expect(textOf(await seen(later, 'notice-title'))).toBe('没有连上网络');
  } finally {
    await own.close();
  }
}, 60_000);

test('an address that leads nowhere offers the search', async () => {
  const host = openMiniProgram(api.url, '/pages/document/index?collection=articles&slug=nothing');
  expect(textOf(await seen(host, 'notice-title'))).toBe('没有找到这项内容');
  const other = openMiniProgram(api.url, '/pages/document/index?collection=__proto__&slug=x');
  expect(textOf(await seen(other, 'notice-title'))).toBe('没有找到这项内容');
});

test.each([
  [200, 'text/html', '<html>请先登录酒店网络</html>'],
  [502, 'text/html', '<html>Bad Gateway</html>'],
  [200, 'application/json', '{"items":'],
  [200, 'application/json', 'null'],
])('an answer that is not the api’s (%i %s %s) is trouble, not a crash', async (...answer) => {
  const server = await answering(...answer);
  try {
    const host = openMiniProgram(urlOf(server), DOCUMENT);
    expect(textOf(await seen(host, 'notice-title'))).toBe('暂时无法显示');
    const list = openMiniProgram(urlOf(server), '/pages/list/index?collection=policies');
    expect(textOf(await seen(list, 'notice-title'))).toBe('暂时无法显示');
  } finally {
    server.close();
  }
});
