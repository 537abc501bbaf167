import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { createRequire } from './modules';
import type { PageOptions } from './page-instance';
import { createPageStack, type PageStack } from './page-stack';

export interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string; text: string }[] };
}

export interface AppService {
  config: AppConfig;
  stack: PageStack;
  /** properties of the context's global object, to see what leaked or is missing */
  context: vm.Context;
  /** runs app.js and opens the first page */
  launch(url?: string): void;
}

export const readConfig = (dist: string): AppConfig =>
  JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppConfig;

const routesOf = ({ pages, subPackages = [] }: AppConfig): string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => path.posix.join(root, page))),
];

/** What WeChat's app service has beside the language itself: no window, no document, no fetch. */
const globals = (wx: object, log: Console) => ({
  wx,
  console: log,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
});

/**
 * The app service: runs the compiled JavaScript in a context of its own. Code from strings is
 * refused as in WeChat, so an `eval` or `new Function` in the bundle fails here too.
 */
export const createAppService = (
  dist: string,
  makeWx: (stack: PageStack) => object,
  log: Console,
): AppService => {
  const config = readConfig(dist);
  const routes = new Set(routesOf(config));
  const definitions = new Map<string, PageOptions>();
  let defining: ((options: PageOptions) => void) | undefined;
  let app: Record<string, unknown> = {};

  const stack = createPageStack(
    (config.tabBar?.list ?? []).map((tab) => tab.pagePath),
    (route) => {
      if (!routes.has(route)) throw new Error(`navigateTo:fail page "${route}" is not found`);
      if (!definitions.has(route)) {
        defining = (options) => definitions.set(route, options);
        requireModule(route);
      }
      const options = definitions.get(route);
      if (options === undefined) throw new Error(`${route}.js did not call Page()`);
      return options;
    },
  );

  const context = vm.createContext(
    {
      ...globals(makeWx(stack), log),
      App: (options: Record<string, unknown>) => {
        app = options;
      },
      Page: (options: PageOptions) => defining?.(options),
      Component: () => undefined,
      getApp: () => app,
      getCurrentPages: () => [...stack.pages],
    },
    { codeGeneration: { strings: false, wasm: false } },
  );
  const requireModule = createRequire(dist, context);

  return {
    config,
    stack,
    context,
    launch(url = config.pages[0] ?? '') {
      requireModule('app');
      const options = { path: url.split('?')[0], query: {}, scene: 1001, referrerInfo: {} };
      for (const name of ['onLaunch', 'onShow']) {
        const lifecycle = app[name];
        if (typeof lifecycle === 'function') lifecycle.call(app, options);
      }
      stack.reLaunch(url);
    },
  };
};
