import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import type { Host } from './host';
import { openMiniProgram, startFilledApi } from './telephone';
import { byClass, byRole, descendants, nameOf, textOf, type ViewNode } from './view/view-node';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startFilledApi();
}, 60_000);
afterAll(() => api.close());

const DOCUMENT = '/pages/document/index?collection=articles&slug=example-article';

const first = (nodes: ViewNode[]): ViewNode | undefined => nodes[0];
const saying = (nodes: ViewNode[], words: string): ViewNode | undefined =>
  nodes.find((node) => nameOf(node).includes(words));

const rowSaying = (host: Host, words: string) =>
  host.until(`a row saying ${words}`, (view) =>
    saying([...byClass(view, 'row'), ...byClass(view, 'lead')], words),
  );

const titleOf = (host: Host) =>
  host.until('the title', (view) => first(byClass(view, 'document-title')));

test('the home page shows what the api serves', async () => {
  const host = openMiniProgram(api.url);
  const row = await rowSaying(host, '社区书屋里的四种文字');
  expect(row.attributes['aria-role']).toBe('link');
  expect(host.network.requests).toHaveLength(1);
  expect(
    await host.until('announcement', (view) => first(byClass(view, 'announcement'))),
  ).toBeDefined();
  expect(host.complaints).toEqual([]);
});

test('a tap on a row opens the document with its text, notes, table and images', async () => {
  const host = openMiniProgram(api.url);
  host.fire(await rowSaying(host, '社区书屋里的四种文字'), 'tap');
  const title = await titleOf(host);
  expect(textOf(title)).toBe('社区书屋里的四种文字');
  expect(title.attributes['aria-level']).toBe('1');
  const view = host.view();
  expect(host.page().route).toBe('pages/document/index');
  expect(textOf(view)).toContain('各族群众在社区书屋里一起读书。');
  expect(textOf(view)).toContain('𠀀𠮷');
  expect(byClass(view, 'language-bo').map(textOf)).toContain('བོད་ཡིག');
  expect(byClass(view, 'language-ii').map(textOf)).toContain('ꆈꌠ');
  expect(byClass(view, 'ruby').map(nameOf)).toEqual(['毕摩（bì mó）']);
  expect(byClass(view, 'note').map(textOf)).toEqual(['[1]彝族古籍的传承者。']);
  expect(byRole(view, 'cell').map(nameOf)).toEqual(['时间：9:00—17:00']);
});

test('every image has a name, is loaded lazily and comes from the api', async () => {
  const host = openMiniProgram(api.url, DOCUMENT);
  await titleOf(host);
  const images = descendants(host.view()).filter((node) => node.tag === 'image');
  expect(images.length).toBeGreaterThan(1);
  for (const { attributes } of images) {
    expect(attributes['aria-label']).toContain('一片空白的纸');
    expect(attributes['lazy-load']).toBe(true);
    const answer = await fetch(api.url + new URL(String(attributes['src'])).pathname);
    expect(answer.status).toBe(200);
  }
});

test('everything that can be tapped has a role and a name', async () => {
  for (const url of ['/pages/home/index', DOCUMENT, '/pages/policies/index', '/pages/me/index']) {
    const host = openMiniProgram(api.url, url);
    const targets = await host.until('things to tap', (view) => {
      const found = descendants(view).filter(
        (node) => node.attributes['hover-class'] === 'pressed' || node.tag === 'button',
      );
      return found.length > 2 && byClass(view, 'bone').length === 0 ? found : undefined;
    });
    for (const node of targets) {
      expect(nameOf(node)).not.toBe('');
      if (node.tag !== 'button') expect(node.attributes['aria-role']).toBeDefined();
    }
  }
});

test('a link in a text opens the document that it names', async () => {
  const host = openMiniProgram(api.url, DOCUMENT);
  await titleOf(host);
  const link = saying(byClass(host.view(), 'text-link'), '示例办法');
  expect(link).toBeDefined();
  if (link) host.fire(link, 'tap');
  await host.until('the policy', (view) => saying(byClass(view, 'document-title'), '促进办法'));
  expect(byClass(host.view(), 'fact').map(nameOf)).toContain('文号：示民宗发〔2026〕3号');
});

test('the clauses of a policy unfold and lead to their place in the text', async () => {
  const host = openMiniProgram(
    api.url,
    '/pages/document/index?collection=policies&slug=example-policy',
  );
  await titleOf(host);
  const fold = first(byClass(host.view(), 'fold'));
  expect(fold?.attributes['aria-expanded']).toBe(false);
  if (fold) host.fire(fold, 'tap');
  const clause = await host.until('clauses', (view) =>
    saying(byClass(view, 'clause-link'), '第二条'),
  );
  expect(first(byClass(host.view(), 'fold'))?.attributes['aria-expanded']).toBe(true);
  host.fire(clause, 'tap');
  await host.until('the scroll', () => host.calls.find(({ method }) => method === 'pageScrollTo'));
  expect(host.calls.at(-1)?.options['selector']).toBe('#clause-2');
  expect(descendants(host.view()).some((node) => node.attributes['id'] === 'clause-2')).toBe(true);
});

test('a search finds documents, marks the words and remembers them on the device', async () => {
  const host = openMiniProgram(api.url, '/pages/search/index');
  const input = await host.until('the box', (view) =>
    descendants(view).find((node) => node.tag === 'input'),
  );
  expect(input.attributes['aria-role']).toBe('textbox');
  host.fire(input, 'input', { value: '书屋' });
  host.fire(input, 'confirm', { value: '书屋' });
  const hit = await host.until('a hit', (view) => saying(byClass(view, 'hit'), '社区书屋'));
  expect(byClass(host.view(), 'match').map(textOf)).toContain('书屋');
  host.fire(hit, 'tap');
  await titleOf(host);
  const again = openMiniProgram(api.url, '/pages/search/index', host.storage);
  const past = await again.until('past searches', (view) => first(byClass(view, 'label')));
  expect(textOf(past)).toBe('书屋');
});

test('the subpackage shows an ancient text with its leaf, lines and translations', async () => {
  const host = openMiniProgram(api.url, '/packages/ancient/text/index?slug=example-ancient-text');
  await host.until('the leaf', (view) => first(byClass(view, 'leaf')));
  const view = host.view();
  expect(byClass(view, 'original-title').map(textOf)).toEqual(['ཡོངས་ཁྱབ་གསལ་བསྒྲགས་འགྲོ་བ་མིའི་ཐོབ་ཐང༌།']);
  expect(byClass(view, 'line-label').map(nameOf)).toEqual(['第 1 行，在图上标出']);
  expect(byClass(view, 'line-translation').map(textOf)).toEqual(['世界人权宣言']);
  const turners = byClass(view, 'turner-button').filter((node) => nameOf(node).endsWith('叶'));
  expect(turners.map((node) => node.attributes['aria-disabled'])).toEqual([true, true, true, true]);
});

test.each([
  ['/pages/document/index?collection=policies&slug=example-policy&anchor=clause-2', 'clause-2'],
  ['/packages/ancient/text/index?slug=example-ancient-text&anchor=leaf-1-line-1', 'leaf-1-line-1'],
  [
    '/pages/document/index?collection=explainers&slug=example-explainer&anchor=question-1',
    'question-1',
  ],
])('%s opens at its place', async (url, id) => {
  const host = openMiniProgram(api.url, url);
  const scroll = await host.until('the scroll', () =>
    host.calls.find(({ method }) => method === 'pageScrollTo'),
  );
  expect(scroll.options['selector']).toBe(`#${id}`);
});

test('a question opens unfolded when the address names it, a line is marked', async () => {
  const asked = openMiniProgram(
    api.url,
    '/pages/document/index?collection=explainers&slug=example-explainer&anchor=question-1',
  );
  const fold = await asked.until('the question', (view) =>
    first(byClass(view, 'question').flatMap((question) => byClass(question, 'fold'))),
  );
  expect(fold.attributes['aria-expanded']).toBe(true);
  const read = openMiniProgram(
    api.url,
    '/packages/ancient/text/index?slug=example-ancient-text&anchor=leaf-1-line-1',
  );
  await read.until('the line', (view) => first(byClass(view, 'line-opened')));
});

test('fonts for Tibetan and Yi are loaded once, and only for texts with such letters', async () => {
  const fontsOf = ({ calls }: Host) =>
    calls.filter(({ method }) => method === 'loadFontFace').map(({ options }) => options);
  const plain = openMiniProgram(api.url, '/pages/policies/index');
  await plain.until('policies', (view) => first(byClass(view, 'row')));
  expect(fontsOf(plain)).toEqual([]);
  const host = openMiniProgram(api.url, DOCUMENT);
  await host.until('the fonts', () => fontsOf(host).length === 2 || undefined);
  host.page().call('onPullDownRefresh');
  await host.until('the end', () =>
    host.calls.find(({ method }) => method === 'stopPullDownRefresh'),
  );
  expect(fontsOf(host).map(({ family, global }) => [family, global])).toEqual([
    ['Noto Serif Tibetan', true],
    ['Noto Sans Yi', true],
  ]);
  for (const { source } of fontsOf(host)) {
    const url = /url\("(.+)"\)/.exec(String(source))?.[1] ?? '';
    expect((await fetch(api.url + new URL(url).pathname)).status).toBe(200);
  }
});

test('on the slowest networks the letters of the telephone do', async () => {
  const host = openMiniProgram(api.url, DOCUMENT);
  host.network.type = '2g';
  await titleOf(host);
  expect(host.calls.filter(({ method }) => method === 'loadFontFace')).toEqual([]);
});

test('pulling down asks the api again and puts the spinner away', async () => {
  const host = openMiniProgram(api.url);
  await rowSaying(host, '社区书屋');
  const before = host.network.requests.length;
  host.page().call('onPullDownRefresh');
  await host.until('the end', () =>
    host.calls.find(({ method }) => method === 'stopPullDownRefresh'),
  );
  expect(host.network.requests.length).toBe(before + 1);
});

test('a share leads back to the document', async () => {
  const host = openMiniProgram(api.url, DOCUMENT);
  await titleOf(host);
  const share = host.page().call('onShareAppMessage', { from: 'menu' }) as {
    title: string;
    path: string;
  };
  expect(share.title).toBe('社区书屋里的四种文字');
  const friend = openMiniProgram(api.url, share.path);
  expect(textOf(await titleOf(friend))).toBe(share.title);
});
