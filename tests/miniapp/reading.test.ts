import { exampleDocuments } from '@minzong/content-types/examples';
import type { AncientText, MagazineArticle } from '@minzong/content-types';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import type { Host } from './host';
import { openMiniProgram, startFilledApi } from './telephone';
import { byClass, byRole, descendants, nameOf, textOf, type ViewNode } from './view/view-node';

const exampleOf = (type: string) => exampleDocuments.find((document) => document.type === type);

const text = exampleOf('ancient-text') as AncientText;
const article = exampleOf('magazine-article') as MagazineArticle;
const [leaf] = text.leaves;

const line = (label: string, words: string, x: number) => ({
  label,
  text: words,
  region: { x, y: 0.1, width: 0.1, height: 0.8 },
  translations: [],
});

/** A Chinese text of two leaves, each of two columns. */
const chinese: AncientText = {
  ...text,
  id: 'chinesetext0000000000001',
  slug: 'chinese-text',
  title: '示范文集',
  originalTitle: '示范文集',
  originalLanguage: 'zh',
  script: 'han',
  leaves: ['1a', '1b'].map((folio) => ({
    folio,
    ...(leaf?.image && { image: leaf.image }),
    lines: [line('1', '天地玄黄', 0.8), line('2', '宇宙洪荒', 0.6)],
  })),
};

/** A second article of the example's issue, after it, read aloud by a person. */
const recorded: MagazineArticle = {
  ...article,
  id: 'recordedarticle000000001',
  slug: 'recorded-article',
  title: '听书的人',
  position: article.position + 1,
  recording: {
    file: {
      url: `/media/${'a'.repeat(64)}.mp3`,
      mime: 'audio/mpeg',
      name: '听书的人.mp3',
      sizeBytes: 900_000,
      durationSeconds: 200,
    },
    narrator: '示范朗读者',
    transcriptKind: 'document',
    transcript: [],
  },
};

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startFilledApi();
  await api.sender.publish(chinese);
  await api.sender.publish(recorded);
}, 60_000);
afterAll(() => api.close());

const first = (nodes: ViewNode[]): ViewNode | undefined => nodes[0];
const tap = async (host: Host, words: string): Promise<void> => {
  const target = await host.until(words, (view) =>
    descendants(view).find(
      (node) => node.attributes['hover-class'] === 'pressed' && nameOf(node).startsWith(words),
    ),
  );
  host.fire(target, 'tap');
};
const seen = (host: Host, name: string): Promise<ViewNode> =>
  host.until(name, (view) => first(byClass(view, name)));
const gone = (host: Host, name: string) =>
  host.until(`no ${name}`, (view) => (byClass(view, name).length === 0 ? true : undefined));

describe('an ancient text', () => {
  const page = `/packages/ancient/text/index?slug=${text.slug}`;

  test('shows each layer when asked, and never none', async () => {
    const host = openMiniProgram(api.url, page);
    await seen(host, 'line-transliteration');
    await tap(host, '转写');
    await gone(host, 'line-transliteration');
    await tap(host, '译文');
    await gone(host, 'line-translation');
    await tap(host, '原文');
    expect(byClass(host.view(), 'line-text').length).toBeGreaterThan(0);
    const layers = byClass(host.view(), 'layers').flatMap((node) => byRole(node, 'checkbox'));
    expect(layers.map((node) => node.attributes['aria-checked'])).toEqual([true, false, false]);
  });

  test('marks a line on the picture and reads it below; buttons do what fingers do', async () => {
    const host = openMiniProgram(api.url, page);
    await seen(host, 'leaf-sheet');
    expect(byClass(host.view(), 'leaf-mark')).toEqual([]);
    await tap(host, '下一行');
    const mark = await seen(host, 'leaf-mark');
    expect(mark.attributes['style']).toContain('left: 6.00%; top: 55.00%');
    expect(textOf(await seen(host, 'line-now'))).toContain(leaf?.lines[0]?.text);
    const sheet = async () => String((await seen(host, 'leaf-sheet')).attributes['style']);
    expect(await sheet()).not.toContain('scale(1.000)');
    await tap(host, '整叶');
    await host.until('all of it', (view) =>
      String(first(byClass(view, 'leaf-sheet'))?.attributes['style']).includes('scale(1.000)')
        ? true
        : undefined,
    );
    await tap(host, '放大');
    await host.until('larger', (view) =>
      String(first(byClass(view, 'leaf-sheet'))?.attributes['style']).includes('scale(1.500)')
        ? true
        : undefined,
    );
    expect(textOf(await seen(host, 'spoken'))).toBe('图像 150%');
  });

  test('in Chinese stands in columns when the reader likes, and opens where it was left', async () => {
    const host = openMiniProgram(api.url, '/packages/ancient/text/index?slug=chinese-text');
    await tap(host, '竖排');
    await seen(host, 'columns');
    expect(byClass(host.view(), 'column')).toHaveLength(2);
    await tap(host, '下一叶');
    await host.until('the second leaf', (view) =>
      first(byClass(view, 'turner-position').filter((node) => textOf(node).includes('1b'))),
    );
    const me = openMiniProgram(api.url, '/pages/me/index', host.storage);
    const row = await host.until('the history', () =>
      byClass(me.view(), 'linked').find((node) => nameOf(node).startsWith('示范文集')),
    );
    expect(nameOf(row)).toContain('已读完');
    me.fire(row, 'tap');
    await me.until('its leaf', (view) =>
      first(byClass(view, 'turner-position').filter((node) => textOf(node).includes('1b'))),
    );
    expect(byClass(me.view(), 'columns')).toHaveLength(1);
    const again = openMiniProgram(
      api.url,
      '/packages/ancient/text/index?slug=chinese-text',
      host.storage,
    );
    await tap(again, '继续阅读，上次读到第 1b 叶');
    await again.until('the leaf', (view) =>
      first(byClass(view, 'turner-position').filter((node) => textOf(node).includes('1b'))),
    );
  });
});

describe('an article of a magazine', () => {
  test('leads to the next one and shows the contents of its issue', async () => {
    const host = openMiniProgram(api.url, `/packages/magazine/article/index?slug=${article.slug}`);
    await seen(host, 'article-turner');
    await tap(host, '目录');
    const dialog = await host.until('the contents', (view) => first(byRole(view, 'dialog')));
    expect(textOf(dialog)).toContain('正在阅读');
    await tap(host, '关闭');
    await gone(host, 'sheet');
    await tap(host, '下一篇');
    await host.until('the other title', (view) =>
      first(byClass(view, 'document-title').filter((node) => textOf(node) === '听书的人')),
    );
    expect(host.service.stack.pages).toHaveLength(1);
  });

  test('is heard with buttons, and says in words where it stands', async () => {
    const host = openMiniProgram(api.url, '/packages/magazine/article/index?slug=recorded-article');
    await tap(host, '播放');
    const [sound] = host.sounds;
    expect(sound?.src).toContain(recorded.recording?.file.url);
    Object.assign(sound ?? {}, { currentTime: 80.4, duration: 200.2 });
    sound?.happen('Play');
    sound?.happen('TimeUpdate');
    const position = await host.until('the position', (view) =>
      byClass(view, 'play-position').find((node) => textOf(node).includes('1 分 20 秒')),
    );
    expect(textOf(position)).toBe('放到 1 分 20 秒，共 3 分 20 秒');
    await tap(host, '后退 15 秒');
    await tap(host, '语速 1 倍');
    await tap(host, '暂停');
    expect(sound?.asked).toEqual(['play', 'seek 65', 'pause']);
    expect(sound?.playbackRate).toBe(1.25);
    sound?.happen('Error');
    await host.until('what to do', (view) =>
      byClass(view, 'play-status').find((node) => textOf(node).includes('检查网络')),
    );
    host.service.stack.switchTab('/pages/me/index');
    await host.until('the end of it', () => (sound?.asked.at(-1) === 'destroy' ? true : undefined));
  });
});

test('a document is passed on as a citation, as its text, or to a friend with its picture', async () => {
  const host = openMiniProgram(
    api.url,
    '/pages/document/index?collection=articles&slug=example-article',
  );
  // What WeChat asks before the first copy has a journey of its own (account.test.ts).
  host.telephone.privacyAgreed = true;
  await seen(host, 'document-title');
  const copied = () => host.calls.filter(({ method }) => method === 'setClipboardData');
  await tap(host, '分享');
  await tap(host, '复制引用');
  await host.until('the citation', () => first(copied() as never[]));
  expect(copied()[0]?.options['data']).toContain('《社区书屋里的四种文字》');
  await gone(host, 'sheet');
  await tap(host, '分享');
  await tap(host, '复制全文');
  await host.until('the text', () => (copied().length === 2 ? true : undefined));
  expect(copied()[1]?.options['data']).toContain('各族群众在社区书屋里一起读书。');
  const friend = host.page().call('onShareAppMessage', { from: 'button' }) as { imageUrl: string };
  expect((await fetch(api.url + new URL(friend.imageUrl).pathname)).status).toBe(200);
  expect(host.page().call('onShareTimeline')).toMatchObject({
    query: 'collection=articles&slug=example-article',
  });
});
