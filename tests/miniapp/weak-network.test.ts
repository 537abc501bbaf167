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

/** The api behind a line that takes so long for every answer. */
const delaying = async (milliseconds: number): Promise<Server> => {
  const server = createServer((request, response) => {
    setTimeout(() => {
      void fetch(api.url + String(request.url)).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(await answer.text());
      });
    }, milliseconds);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

test('a slow answer shows the earlier copy meanwhile, and then itself', async () => {
  const before = openMiniProgram(api.url, DOCUMENT);
  await seen(before, 'document-title');
  const server = await delaying(3000);
  try {
    const host = openMiniProgram(urlOf(server), DOCUMENT, before.storage, before.files);
    expect(textOf(await seen(host, 'kept-banner'))).toContain('正在更新');
    await host.until('the answer', (view) =>
      byClass(view, 'kept-banner').length === 0 ? true : undefined,
    );
    expect(byClass(host.view(), 'document-title')).toHaveLength(1);
  } finally {
    server.close();
  }
});

test('who waits long is told that nothing has stopped, and is answered', async () => {
  const server = await delaying(5500);
  try {
    const host = openMiniProgram(urlOf(server), DOCUMENT);
    expect(textOf(await seen(host, 'slow-line'))).toBe('网络较慢，仍在加载。');
    await seen(host, 'document-title');
  } finally {
    server.close();
  }
});

test('a server that stumbles is asked again without a word', async () => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (asked < 3) response.writeHead(503).end('{}');
    else
      void fetch(api.url + String(request.url)).then(async (answer) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(await answer.text());
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await seen(openMiniProgram(urlOf(server), DOCUMENT), 'document-title');
    expect(asked).toBe(3);
  } finally {
    server.close();
  }
});

test('a list without anything in it says so, with a way on', async () => {
  const empty = JSON.stringify({ items: [], page: 1, pageSize: 20, total: 0 });
  const server = await answering(200, 'application/json', empty);
  try {
    const host = openMiniProgram(urlOf(server), '/pages/list/index?collection=announcements');
    expect(textOf(await seen(host, 'notice-title'))).toBe('这里还没有发布内容');
    expect(byClass(host.view(), 'button').map(textOf)).toEqual(['回到首页']);
  } finally {
    server.close();
  }
});

test('a document of a shape that this version does not know is trouble, with a way on', async () => {
  const served = (await (await fetch(`${api.url}/v1/articles/example-article`)).json()) as object;
  const unknown = JSON.stringify({ ...served, links: null });
  const server = await answering(200, 'application/json', unknown);
  try {
    const host = openMiniProgram(urlOf(server), DOCUMENT);
    expect(textOf(await seen(host, 'notice-title'))).toBe('暂时无法显示');
    expect(byClass(host.view(), 'button').map(textOf)).toEqual(['重试', '回到首页']);
  } finally {
    server.close();
  }
});

test('a picture that does not come gives way to its words', async () => {
  const host = openMiniProgram(api.url, DOCUMENT);
  const picture = await seen(host, 'figure-image');
  host.fire(picture, 'error', { errMsg: 'GET 404' });
  const words = await seen(host, 'picture-missing');
  expect(textOf(words)).toContain('一片空白的纸');
  expect(words.attributes['aria-role']).toBe('img');
});
