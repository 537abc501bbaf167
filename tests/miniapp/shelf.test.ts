import { exampleDocuments } from '@minzong/content-types/examples';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import type { Host } from './host';
import { openMiniProgram, startFilledApi } from './telephone';
import { byClass, descendants, nameOf, textOf, type ViewNode } from './view/view-node';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startFilledApi();
}, 60_000);
afterAll(() => api.close());

const ISSUE = '/pages/document/index?collection=magazine-issues&slug=example-issue';
const ARTICLE = '/pages/document/index?collection=magazine-articles&slug=example-magazine-article';
const TEXT = '/packages/ancient/text/index?slug=example-ancient-text';
const SHELF = '/packages/offline/shelf/index';
const NOBODY = 'http://127.0.0.1:9';

const seen = (host: Host, name: string): Promise<ViewNode> =>
  host.until(name, (view) => byClass(view, name)[0]);
const saying = (host: Host, name: string, words: string): Promise<ViewNode> =>
  host.until(`${name} saying ${words}`, (view) =>
    byClass(view, name).find((node) => textOf(node).includes(words)),
  );
const tap = async (host: Host, name: string): Promise<void> => {
  host.fire(await seen(host, name), 'tap');
};
const modals = ({ calls }: Host): string[] =>
  calls
    .filter(({ method }) => method === 'showModal')
    .map(({ options }) => String(options.content));

/** Names of the files that are kept for reading offline. */
const shelved = ({ files }: Host): string[] =>
  [...files.keys()].filter((name) => name.startsWith('wxfile://usr/shelf/'));

/** A telephone on which a document was kept for reading offline. */
const afterKeeping = async (url: string): Promise<Host> => {
  const host = openMiniProgram(api.url, url);
  await tap(host, 'keep-offer');
  await saying(host, 'keep-line', '已保存在手机上');
  return host;
};
/** The same telephone later, with neither network nor copies of what was read. */
const later = (before: Host, url: string): Host => {
  const storage = new Map([...before.storage].filter(([key]) => !key.startsWith('kept:')));
  const host = openMiniProgram(NOBODY, url, storage, before.files);
  host.network.online = false;
  return host;
};

test('an issue is kept whole after its size was said, and its articles open without network', async () => {
  const before = await afterKeeping(ISSUE);
  expect(modals(before)[0]).toMatch(/共 2 篇文字、1 张图片，需要 \d+ KB。现在保存？/);
  const host = later(before, ARTICLE);
  await seen(host, 'document-title');
  expect(textOf(await seen(host, 'kept-banner'))).toContain('保存在手机上');
  expect(textOf(await seen(host, 'connection-banner'))).toMatch(/自 \d\d:\d\d 起没有网络/);
});

test('an ancient text is kept with its leaves, whose pictures come from the telephone', async () => {
  const host = later(await afterKeeping(TEXT), TEXT);
  await host.until('a picture of the telephone', (view) =>
    descendants(view).find(
      ({ tag, attributes }) =>
        tag === 'image' && String(attributes['src']).startsWith('wxfile://usr/shelf/pictures/'),
    ),
  );
});

test('the list of what is kept tells its size and lets go of it, files included', async () => {
  const before = await afterKeeping(ISSUE);
  expect(shelved(before)).not.toEqual([]);
  const host = later(before, SHELF);
  const thing = await seen(host, 'kept-thing');
  expect(textOf(thing)).toContain('已保存在手机上');
  expect(textOf(host.view())).toMatch(/共占用 \d+ KB，最多可用 178\.\d MB/);
  const remove = byClass(thing, 'text-button').find((node) => textOf(node) === '删除');
  expect(remove && nameOf(remove)).toContain('删除保存的“');
  if (remove) host.fire(remove, 'tap');
  await saying(host, 'notice-title', '还没有离线内容');
  expect(shelved(host)).toEqual([]);
});

test('what was cut off says that it is not whole, and is gone on with from there', async () => {
  const before = await afterKeeping(TEXT);
  for (const name of before.files.keys()) if (name.includes('pictures')) before.files.delete(name);
  const host = openMiniProgram(api.url, SHELF, before.storage, before.files);
  await saying(host, 'keep-line', '没有保存完整');
  host.fire(await saying(host, 'text-button', '继续保存'), 'tap');
  await saying(host, 'keep-line', '已保存在手机上');
  expect([...host.files.keys()].some((name) => name.includes('pictures'))).toBe(true);
});

test('the network that goes is told, and what failed is asked again when it comes back', async () => {
  const host = openMiniProgram(api.url, ARTICLE);
  host.weapp.setNetwork({ online: false });
  await seen(host, 'notice-title');
  await seen(host, 'connection-banner');
  host.weapp.setNetwork({ online: true });
  await seen(host, 'document-title');
  expect(byClass(host.view(), 'connection-banner')).toEqual([]);
});

test('a document that was withdrawn leaves the shelf when that is heard', async () => {
  const own = await startFilledApi();
  try {
    const host = openMiniProgram(own.url, TEXT);
    await tap(host, 'keep-offer');
    await saying(host, 'keep-line', '已保存在手机上');
    expect(shelved(host)).not.toEqual([]);
    for (const text of exampleDocuments.filter(({ type }) => type === 'ancient-text'))
      await own.sender.withdraw(text, 2, '权利人要求');
    host.page().call('onPullDownRefresh');
    await saying(host, 'notice-title', '已撤下');
    expect(shelved(host)).toEqual([]);
  } finally {
    await own.close();
  }
});
