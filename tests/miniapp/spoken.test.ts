import { openProject, spokenLines, spokenOn, unnamedOf } from '@minzong/weapp-host';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import { PAGES, arrive } from './pages';
import { DIST } from './places';
import { openMiniProgram, startFilledApi } from './telephone';
import { nameOf, type ViewNode } from './view/view-node';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startFilledApi();
}, 60_000);
afterAll(() => api.close());

/** Texts that stand on a page and are neither hidden on purpose nor inside something with a name. */
const textsOf = (node: ViewNode): string[] => {
  if (node.attributes['aria-hidden'] === true || node.attributes['aria-label']) return [];
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [child.trim()].filter((text) => text !== '') : textsOf(child),
  );
};

test('every page of the mini-program is visited', () => {
  const visited = new Set(Object.values(PAGES).map(({ url }) => url.slice(1).split('?')[0]));
  expect(openProject(DIST).routes.filter((route) => !visited.has(route))).toEqual([]);
});

test.each(Object.entries(PAGES))(
  'on the %s page every control has a name and no text is lost to a screen reader',
  async (_, place) => {
    const host = openMiniProgram(api.url, place.url);
    await arrive(host, place);
    const spoken = spokenOn(host.weapp.page());
    expect(unnamedOf(spoken)).toEqual([]);
    const said = spokenLines(spoken).join('\n').replaceAll(/\s/g, '');
    const lost = textsOf(host.view()).filter(
      (text) => !said.includes(JSON.stringify(text).slice(1, -1).replaceAll(/\s/g, '')),
    );
    expect(lost).toEqual([]);
    expect(nameOf(host.view())).not.toBe('');
  },
);
