import type { Root } from 'glass-easel-miniprogram-adapter';
import type { Project } from '../project/project.ts';
import { styleOf } from '../project/styles.ts';
import type { Tab } from '../view/tab.ts';
import { createView, type Screen, type View } from '../view/view.ts';
import type { ViewElement } from '../view/view-element.ts';
import { createEventChannel } from '../wx/event-channel.ts';
import type { Address } from './address.ts';
import type { Code } from './code.ts';
import type { DataUpdate } from './data-updates.ts';
import type { Realm } from './realm.ts';

/** What `this` is in a page, and what getCurrentPages() gives. */
export type PageCaller = Record<string, unknown> & {
  route: string;
  options: Record<string, string>;
  data: Record<string, unknown>;
  setData(change: Record<string, unknown>, done?: () => void): void;
};

/** A page on the stack. */
export interface HostPage {
  id: number;
  route: string;
  query: Record<string, string>;
  caller: PageCaller;
  view: View;
  /** root of what the page shows */
  root: ViewElement;
  updates: DataUpdate[];
  tab: Tab | undefined;
  /** Shows the page in a tab from now on. */
  showIn(tab: Tab): void;
  /** Calls a lifecycle or a method of the page; undefined when it has none. */
  call(method: string, ...values: unknown[]): unknown;
  /** Tells page and components that the page is shown, hidden or resized. */
  lifetime(name: 'show' | 'hide' | 'resize', ...values: unknown[]): void;
  close(): void;
}

export interface PageMaking {
  realm: Realm;
  code: Code;
  project: Project;
  screen: Screen;
}

/** app.wxss reaches what shares the page's scope; a component's wxss its own elements. */
const stylesOf = ({ root }: Project, code: Code, route: string): string => {
  const scopes = code.scopesOf(route);
  const own = [...scopes].map(([file, scope]) => styleOf(root, file, scope));
  return [styleOf(root, 'app', scopes.get(route)), ...own].join('\n');
};

let lastPage = 0;

const attach = (root: Root, view: View): void => {
  const { backend } = view;
  const { createElement } = backend as unknown as {
    createElement(name: string, tag: string): ViewElement;
  };
  const place = createElement('place', 'place');
  view.root.appendChild(place);
  root.attach(view.root as never, place as never);
};

/** Makes the instance of a page with its view; no lifecycle has run yet but those of components. */
export const createPage = ({ route, query }: Address, making: PageMaking): HostPage => {
  const { realm, code, screen, project } = making;
  const id = (lastPage += 1);
  code.load(route);
  const view = createView(screen);
  const root = code.env.associateBackend(view.backend).createRoot('page', code.space, route);
  const caller = root.get() as unknown as PageCaller;
  const updates = code.countUpdates(caller);
  const channel = createEventChannel();
  Object.assign(caller, {
    route,
    options: realm.across(query),
    __wxWebviewId__: id,
    __route__: route,
    // Who opened the page with wx.navigateTo puts its own channel here.
    getOpenerEventChannel: () => channel,
    getPageId: () => `pageId:${String(id)}`,
  });
  attach(root, view);
  const own = view.root.children[0];
  if (own === undefined) throw new Error(`${route} has no view`);
  const page: HostPage = {
    id,
    route,
    query,
    caller,
    view,
    root: own,
    updates,
    tab: undefined,
    showIn(tab) {
      page.tab = tab;
      tab.setStyles(stylesOf(project, code, route));
      view.show(tab);
    },
    call(method, ...values) {
      const found = caller[method];
      return typeof found === 'function' ? (found.apply(caller, values) as unknown) : undefined;
    },
    lifetime(name, ...values) {
      root.getComponent().triggerPageLifetime(name, values as never);
    },
    close() {
      root.release();
      void page.tab?.close();
    },
  };
  return page;
};
