import { parseAddress, type Address } from './address.ts';
import type { HostPage } from './page.ts';

/** The stack of pages with their lifecycle, for tabs and for pages above them. */
export interface PageStack {
  readonly pages: readonly HostPage[];
  /** every page that is alive: the stack and the tabs that wait below it */
  all(): HostPage[];
  current(): HostPage;
  /** @param prepare is given the page before its onLoad */
  navigateTo(url: string, prepare?: (page: HostPage) => void): void;
  redirectTo(url: string): void;
  switchTab(url: string): void;
  reLaunch(url: string): void;
  navigateBack(delta?: number): void;
}

export interface PageStackParts {
  tabs: string[];
  has(route: string): boolean;
  open(address: Address): HostPage;
  /** the page in front is another one now */
  onChange(): void;
}

const LONGEST_STACK = 10;

export const createPageStack = (parts: PageStackParts): PageStack => {
  const { tabs } = parts;
  const pages: HostPage[] = [];
  const openTabs = new Map<string, HostPage>();

  const show = (page: HostPage): void => {
    page.call('onShow');
    page.lifetime('show');
    parts.onChange();
  };
  const hide = (page: HostPage): void => {
    page.call('onHide');
    page.lifetime('hide');
  };
  const close = (page: HostPage): void => {
    page.call('onUnload');
    openTabs.delete(page.route);
    page.close();
  };
  const isOpenTab = (page: HostPage): boolean => openTabs.get(page.route) === page;
  const ready = (page: HostPage): void => {
    setImmediate(() => {
      if (pages.includes(page) || isOpenTab(page)) page.call('onReady');
    });
  };
  const push = (address: Address, prepare?: (page: HostPage) => void): void => {
    const page = parts.open(address);
    prepare?.(page);
    pages.push(page);
    if (tabs.includes(page.route)) openTabs.set(page.route, page);
    page.call('onLoad', page.caller.options);
    show(page);
    ready(page);
  };
  const current = (): HostPage => {
    const page = pages.at(-1);
    if (page === undefined) throw new Error('No page is open');
    return page;
  };
  const addressOf = (method: string, url: string): Address => {
    const address = parseAddress(url);
    if (!parts.has(address.route))
      throw new Error(`${method}:fail page "${address.route}" is not found`);
    return address;
  };
  const refuseTab = (method: string, { route }: Address): void => {
    if (tabs.includes(route)) throw new Error(`${method}:fail can not ${method} a tabbar page`);
  };

  return {
    pages,
    all: () => [...new Set([...openTabs.values(), ...pages])],
    current,
    navigateTo(url, prepare) {
      const address = addressOf('navigateTo', url);
      refuseTab('navigateTo', address);
      if (pages.length >= LONGEST_STACK)
        throw new Error('navigateTo:fail webview count limit exceed');
      hide(current());
      push(address, prepare);
    },
    redirectTo(url) {
      const address = addressOf('redirectTo', url);
      refuseTab('redirectTo', address);
      const leaving = pages.pop();
      if (leaving) close(leaving);
      push(address);
    },
    switchTab(url) {
      const address = addressOf('switchTab', url);
      if (!tabs.includes(address.route))
        throw new Error('switchTab:fail can not switch to no-tabBar page');
      for (const page of pages.splice(0).reverse()) {
        if (isOpenTab(page)) hide(page);
        else close(page);
      }
      const open = openTabs.get(address.route);
      if (open === undefined) push({ ...address, query: {} });
      else {
        pages.push(open);
        show(open);
      }
    },
    reLaunch(url) {
      const address = addressOf('reLaunch', url);
      pages.splice(0).reverse().forEach(close);
      [...openTabs.values()].forEach(close);
      push(address);
    },
    navigateBack(delta = 1) {
      if (pages.length < 2)
        throw new Error('navigateBack:fail cannot navigate back at first page.');
      const leaving = pages.splice(Math.max(1, pages.length - delta));
      leaving.reverse().forEach(close);
      show(current());
    },
  };
};
