import type { Project } from '../project/project.ts';
import type { Screen } from '../view/view.ts';
import { parseAddress } from './address.ts';
import { createCode } from './code.ts';
import type { DataUpdate } from './data-updates.ts';
import { givePlainEvents } from './events.ts';
import { createPage, type HostPage } from './page.ts';
import { createPageStack, type PageStack } from './page-stack.ts';
import { createRealm, type Realm } from './realm.ts';

export interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
  referrerInfo: object;
}

export interface AppServiceParts {
  project: Project;
  screen: Screen;
  log: Console;
  /** a page has been made; nothing of it has run yet but its components */
  onOpen(page: HostPage): void;
  onUpdate(page: HostPage | undefined, update: DataUpdate): void;
  onError(error: unknown): void;
  onPageChange(): void;
}

/** A running mini-program: its JavaScript, its pages, their views. */
export interface AppService {
  realm: Realm;
  stack: PageStack;
  launchOptions: LaunchOptions;
  /** what App() was given */
  app(): Record<string, unknown>;
  /** Makes `wx` known to the mini-program; before it is launched. */
  giveWx(wx: object): void;
  /** Runs app.js and opens a page. */
  launch(url: string, scene?: number): void;
  /** Calls a lifecycle of the app, if it has it. */
  callApp(name: string, ...values: unknown[]): void;
  close(): void;
}

const DEFAULT_SCENE = 1001;

const listenForErrors = ({ runtime }: Realm, onError: (error: unknown) => void): void => {
  runtime.glassEasel.addGlobalErrorListener((error) => {
    onError(error);
    return false;
  });
  runtime.glassEasel.addGlobalWarningListener(() => false);
};

export const createAppService = (parts: AppServiceParts): AppService => {
  const { project } = parts;
  const realm = createRealm(parts.log, parts.onError);
  listenForErrors(realm, parts.onError);
  givePlainEvents(realm);
  let app: Record<string, unknown> = {};
  const code = createCode(project, realm, (caller, update) => {
    const owner = stack.all().find((page) => page.caller === caller);
    parts.onUpdate(owner, update);
  });
  const stack = createPageStack({
    tabs: project.tabs,
    has: (route) => project.routes.includes(route),
    open: (address) => {
      const page = createPage(address, { realm, code, project, screen: parts.screen });
      parts.onOpen(page);
      return page;
    },
    onChange: parts.onPageChange,
  });
  // An array of the realm: an app may ask `instanceof Array`.
  const listOf = realm.evaluate('Array.of') as (...items: object[]) => object[];
  for (const complaint of code.complaints) parts.log.warn(complaint);

  const service: AppService = {
    realm,
    stack,
    launchOptions: { path: '', query: {}, scene: DEFAULT_SCENE, referrerInfo: {} },
    app: () => app,
    giveWx(wx) {
      realm.context['wx'] = wx;
    },
    launch(url, scene = DEFAULT_SCENE) {
      const { route, query } = parseAddress(url);
      service.launchOptions = { path: route, query, scene, referrerInfo: {} };
      code.requireModule('app');
      service.callApp('onLaunch', service.launchOptions);
      service.callApp('onShow', service.launchOptions);
      stack.reLaunch(url);
    },
    callApp(name, ...values) {
      const lifecycle = app[name];
      if (typeof lifecycle === 'function') lifecycle.apply(app, realm.across(values));
    },
    close() {
      realm.close();
    },
  };
  Object.assign(realm.context, {
    App: (definition: Record<string, unknown>) => {
      app = definition;
    },
    getApp: () => app,
    getCurrentPages: () => listOf(...stack.pages.map(({ caller }) => caller)),
  });
  return service;
};
