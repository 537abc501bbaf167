import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { List } from '@minzong/api-contract';
import type { Article } from '@minzong/content-types';
import { exampleDocuments } from '@minzong/content-types/examples';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import type { Host } from './host';
import { openMiniProgram, startFilledApi } from './telephone';
import { byClass, textOf } from './view/view-node';

/** WeChat warns of a setData above 256 KB; the others are this project's own limits. */
const MOST_BYTES_A_CALL = 256 * 1024;
const MOST_FIRST_BYTES = 64 * 1024;
const MOST_FIRST_CALLS = 3;
const MOST_FIRST_REQUESTS = 2;

const ARTICLES = 1000;
const PAGE_SIZE = 20;
/** as the list of the mini-program groups its rows */
const GROUP_SIZE = 24;

/** Set it to a file to have the figures written there. */
const figuresFile = process.env.WEAPP_HOST_FIGURES;
const figures: Record<string, number | string>[] = [];

const example = exampleDocuments.find(
  (one): one is Article => one.type === 'article' && one.locale === 'zh-CN',
);
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startFilledApi();
  const words = '各族群众在社区书屋里一起读书，书香让邻里更亲近。'.repeat(1400);
  if (example === undefined) throw new Error('there is no example of an article');
  const body: Article['body'] = [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];
  await api.sender.publish({ ...example, id: 'speedarticle', slug: 'long-article', body });
}, 60_000);
afterAll(async () => {
  await api.close();
  if (figuresFile !== undefined) writeFileSync(figuresFile, JSON.stringify(figures));
});

const bytesOf = (host: Host): number[] => host.page().updates.map(({ bytes }) => bytes);
const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What it took until the page showed an element of this class. */
const firstContent = async (name: string, url: string, className: string) => {
  const host = openMiniProgram(api.url, url);
  let seen: { bytes: number; calls: number; requests: number } | undefined;
  const figure = await host.until(name, (view) => {
    const updates = bytesOf(host);
    const { length: requests } = host.network.requests;
    if (byClass(view, className).length > 0)
      seen ??= { bytes: sum(updates), calls: updates.length, requests };
    return seen;
  });
  figures.push({ page: name, ...figure });
  return figure;
};

test.each([
  ['home', '/pages/home/index', 'lead-title'],
  ['policies', '/pages/policies/index', 'row-title'],
  ['products', '/pages/products/index', 'tile-title'],
  ['article', '/pages/document/index?collection=articles&slug=example-article', 'paragraph'],
  ['policy', '/pages/document/index?collection=policies&slug=example-policy', 'paragraph'],
  ['guide', '/pages/document/index?collection=service-guides&slug=example-service-guide', 'office'],
  ['text of 100 kB', '/pages/document/index?collection=articles&slug=long-article', 'paragraph'],
  ['ancient text', '/packages/ancient/text/index?slug=example-ancient-text', 'line-text'],
])('the first content of the page %s is small', async (name, url, className) => {
  const figure = await firstContent(name, url, className);
  expect(figure.bytes).toBeLessThanOrEqual(MOST_FIRST_BYTES);
  expect(figure.calls).toBeLessThanOrEqual(MOST_FIRST_CALLS);
  expect(figure.requests).toBeLessThanOrEqual(MOST_FIRST_REQUESTS);
});

const wordsOf = (host: Host): number => textOf(host.view()).length;

test('a paragraph of 100 kB comes piece by piece, none of them large', async () => {
  const host = openMiniProgram(
    api.url,
    '/pages/document/index?collection=articles&slug=long-article',
  );
  await host.until('a paragraph', (view) => byClass(view, 'paragraph')[0]);
  expect(wordsOf(host)).toBeLessThan(20_000);
  await host.until('the whole text', () => (wordsOf(host) > 33_000 ? true : undefined));
  expect(Math.max(...bytesOf(host))).toBeLessThan(MOST_BYTES_A_CALL);
  figures.push({
    page: 'text of 100 kB, whole',
    ...{ bytes: sum(bytesOf(host)), calls: bytesOf(host).length, requests: 1 },
    largestCall: Math.max(...bytesOf(host)),
  });
});

/** An api whose list of articles is a thousand long: the real one's item under other names. */
const startLongList = async (): Promise<Server> => {
  const { items } = await api.json<List<'article'>>('/v1/articles');
  const server = createServer((request, response) => {
    const page = Number(new URL(request.url ?? '', 'http://api').searchParams.get('page') ?? 1);
    const shown = Array.from({ length: PAGE_SIZE }, (_, index) => {
      const id = String((page - 1) * PAGE_SIZE + index);
      return { ...items[0], id, slug: `a-${id}`, title: `第${id}篇：各族群众在社区书屋里一起读书` };
    });
    const answer = { items: shown, page, pageSize: PAGE_SIZE, total: ARTICLES };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

test('a list of a thousand grows by small steps, and rows far away give their place back', async () => {
  const server = await startLongList();
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;
  const host = openMiniProgram(url, '/pages/list/index?collection=articles');
  const titles = (): string[] => byClass(host.view(), 'row-title').map(textOf);
  const moves = (group: number, intersectionRatio: number): boolean =>
    host.comesNear(`rows-${String(group)}`, {
      intersectionRatio,
      boundingClientRect: { height: 2000 },
    });
  let most = 0;
  for (let loaded = PAGE_SIZE; loaded <= ARTICLES; loaded += PAGE_SIZE) {
    await host.until(`${String(loaded)} articles`, () => {
      if (
        titles()
          .at(-1)
          ?.startsWith(`第${String(loaded - 1)}篇`) === true
      )
        return true;
      host.page().call('onReachBottom');
      return undefined;
    });
    // Whoever reads on has left the groups far above behind.
    moves(Math.floor(loaded / GROUP_SIZE) - 4, 0);
    most = Math.max(most, titles().length);
  }
  server.close();
  expect(Math.max(...bytesOf(host))).toBeLessThan(MOST_BYTES_A_CALL);
  expect(most).toBeLessThanOrEqual(GROUP_SIZE * 7);
  expect(titles()[0]).not.toMatch(/^第0篇/);
  // The empty place is still watched: it is the element that the rows stood in.
  expect(moves(0, 0.1)).toBe(true);
  await host.until('the first rows again', () =>
    titles()[0]?.startsWith('第0篇') === true ? true : undefined,
  );
  figures.push({
    page: `list of ${String(ARTICLES)}`,
    ...{
      bytes: sum(bytesOf(host)),
      calls: bytesOf(host).length,
      requests: host.network.requests.length,
    },
    largestCall: Math.max(...bytesOf(host)),
    mostRows: most,
  });
}, 120_000);
