import { createPageInstance, type PageInstance, type PageOptions } from './page-instance';

export interface PageStack {
  pages: PageInstance[];
  current(): PageInstance;
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  switchTab(url: string): void;
  reLaunch(url: string): void;
  navigateBack(delta?: number): void;
}

const LONGEST_STACK = 10;

const parse = (url: string): { route: string; query: Record<string, string> } => {
  const [route = '', search = ''] = url.replace(/^\//, '').split('?');
  // WeChat hands the query over as it is written: decoding is the page's own affair.
  const pairs = search.split('&').filter((pair) => pair !== '');
  const query = pairs.map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name, value.join('=')];
  });
  return { route, query: Object.fromEntries(query) as Record<string, string> };
};

/** The stack of pages with their lifecycle, for tabs and for pages above them. */
export const createPageStack = (
  tabs: string[],
  definitionOf: (route: string) => PageOptions,
): PageStack => {
  const pages: PageInstance[] = [];
  const openTabs = new Map<string, PageInstance>();

  const create = (url: string): PageInstance => {
    const { route, query } = parse(url);
    const page = createPageInstance(route, query, definitionOf(route));
    page.call('onLoad', query);
    return page;
  };
  const show = (page: PageInstance, isNew: boolean): void => {
    page.call('onShow');
    if (isNew) page.call('onReady');
  };
  const isOpenTab = (page: PageInstance): boolean => openTabs.get(page.route) === page;
  const close = (page: PageInstance): void => {
    page.call('onUnload');
    openTabs.delete(page.route);
  };
  const push = (url: string): void => {
    const page = create(url);
    pages.push(page);
    if (tabs.includes(page.route)) openTabs.set(page.route, page);
    show(page, true);
  };
  const current = (): PageInstance => {
    const page = pages.at(-1);
    if (page === undefined) throw new Error('No page is open');
    return page;
  };

  return {
    pages,
    current,
    navigateTo(url) {
      if (tabs.includes(parse(url).route))
        throw new Error('navigateTo:fail can not navigateTo a tabbar page');
      if (pages.length >= LONGEST_STACK)
        throw new Error('navigateTo:fail webview count limit exceed');
      current().call('onHide');
      push(url);
    },
    redirectTo(url) {
      const leaving = pages.pop();
      if (leaving) close(leaving);
      push(url);
    },
    switchTab(url) {
      const { route } = parse(url);
      if (!tabs.includes(route)) throw new Error('switchTab:fail can not switch to no-tabBar page');
      for (const page of pages.splice(0).reverse()) {
        if (isOpenTab(page)) page.call('onHide');
        else close(page);
      }
      const open = openTabs.get(route);
      if (open === undefined) push(url);
      else {
        pages.push(open);
        show(open, false);
      }
    },
    reLaunch(url) {
      pages.splice(0).reverse().forEach(close);
      [...openTabs.values()].forEach(close);
      push(url);
    },
    navigateBack(delta = 1) {
      const leaving = pages.splice(Math.max(1, pages.length - delta));
      leaving.reverse().forEach(close);
      show(current(), false);
    },
  };
};
