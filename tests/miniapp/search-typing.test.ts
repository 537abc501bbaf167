import type { Suggestion } from '@minzong/api-contract';
import type { Host } from './host';
import { result } from './search-answers';
import { answering, box, pause, searchPage, seen, tap, type } from './search-page';
import { openMiniProgram } from './telephone';
import { byClass, nameOf, textOf } from './view/view-node';

const words = (text: string): Suggestion => ({
  text,
  highlight: [{ text, match: true }],
  kind: 'query',
  locale: 'zh-CN',
});

describe('while typing', () => {
  const suggestions = (typed: string): Suggestion[] => [
    words(`${typed}保护`),
    {
      text: '民族文献保护办法',
      highlight: [
        { text: '民族', match: true },
        { text: '文献保护办法', match: false },
      ],
      kind: 'document',
      type: 'policy',
      url: '/policies/a',
      locale: 'zh-CN',
    },
  ];

  test('only the pause asks, and a suggestion of words is searched', async () => {
    const api = await answering({ suggestions, search: () => result('民族保护') });
    const host = openMiniProgram(api.url, searchPage());
    for (const value of ['m', 'mi', '民', '民族']) await type(host, value);
    const first = await seen(host, 'suggestion');
    expect(api.typed).toEqual(['民族']);
    expect(textOf(first)).toBe('民族保护');
    host.fire(first, 'tap');
    await seen(host, 'found');
    expect((await box(host)).attributes['value']).toBe('民族保护');
    expect(byClass(host.view(), 'suggestion')).toEqual([]);
  });

  test('a suggestion of a document opens its page and says what it is', async () => {
    const api = await answering({ suggestions });
    const host = openMiniProgram(api.url, searchPage());
    await type(host, '民族');
    await tap(host, 'the document', (view) => byClass(view, 'suggestion')[1]);
    await host.until('the page', () => host.page().route.endsWith('document/index') || undefined);
    expect(host.page().options).toEqual({ collection: 'policies', slug: 'a' });
  });

  test('how many there are is spoken', async () => {
    const api = await answering({ suggestions });
    const host = openMiniProgram(api.url, searchPage());
    await type(host, '民族');
    const spoken = await seen(host, 'only-spoken');
    expect(spoken.attributes['aria-live']).toBe('polite');
    expect(textOf(spoken)).toContain('2 条搜索建议');
    expect(byClass(host.view(), 'suggestion').map(nameOf)).toEqual([
      '民族保护',
      '民族文献保护办法，政策文件',
    ]);
  });

  test('an answer that comes after a later one is not shown', async () => {
    const delay = (typed: string): number => (typed === '民' ? 700 : 0);
    const api = await answering({ suggestions: (typed) => [words(`${typed}的建议`)], delay });
    const host = openMiniProgram(api.url, searchPage());
    await type(host, '民');
    await host.until('the first question', () => (api.typed.length === 1 ? true : undefined));
    await type(host, '民族');
    expect(textOf(await seen(host, 'suggestion'))).toBe('民族的建议');
    await pause(800);
    expect(byClass(host.view(), 'suggestion').map(textOf)).toEqual(['民族的建议']);
  });

  test('letters that an input method has not made words of ask nothing', async () => {
    const api = await answering({ suggestions });
    const host = openMiniProgram(api.url, searchPage());
    host.fire(await box(host), 'keyboardcompositionstart');
    await type(host, 'min zu');
    await pause(500);
    expect(api.typed).toEqual([]);
    await type(host, '民族');
    host.fire(await box(host), 'keyboardcompositionend');
    await seen(host, 'suggestion');
    expect(api.typed).toEqual(['民族']);
  });

  test.each([
    ['without network', (host: Host) => (host.network.online = false)],
    ['on the slowest networks', (host: Host) => (host.network.type = '2g')],
  ])('%s none are asked for', async (_, worsen) => {
    const api = await answering({ suggestions });
    const host = openMiniProgram(api.url, searchPage());
    worsen(host);
    await type(host, '民族');
    await pause(600);
    expect(host.network.requests).toEqual([]);
  });

  test('after a slow answer they rest, and the search itself is not kept waiting', async () => {
    const api = await answering({ suggestions, delay: () => 1800, search: () => result('民族') });
    const host = openMiniProgram(api.url, searchPage());
    await type(host, '民族');
    await seen(host, 'suggestion');
    await type(host, '民族文');
    await pause(600);
    expect(api.typed).toEqual(['民族']);
    host.fire(await box(host), 'confirm', { value: '民族' });
    await seen(host, 'found');
  });
});
