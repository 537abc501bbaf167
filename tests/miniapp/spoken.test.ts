import { spokenLines, spokenOn, unnamedOf } from '@minzong/weapp-host';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import type { Host } from './host';
import { PAGES } from '../weapp-host/pages';
import { startFilledApi } from '../weapp-host/telephone';
import { openMiniProgram } from './telephone';
import { byClass, nameOf, type ViewNode } from './view/view-node';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startFilledApi();
}, 60_000);
afterAll(() => api.close());

const opened = async (url: string): Promise<Host> => {
  const host = openMiniProgram(api.url, url);
  await host.until('the end of loading', (view) =>
    byClass(view, 'bone').length === 0 && byClass(view, 'screen').length > 0 ? true : undefined,
  );
  return host;
};

/** Texts that stand on a page and are neither hidden on purpose nor inside something with a name. */
const textsOf = (node: ViewNode): string[] => {
  if (node.attributes['aria-hidden'] === true || node.attributes['aria-label']) return [];
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [child.trim()].filter((text) => text !== '') : textsOf(child),
  );
};

test.each(Object.entries(PAGES))(
  'on the %s page every control has a name and no text is lost to a screen reader',
  async (_, url) => {
    const host = await opened(url);
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
