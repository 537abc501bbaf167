import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { HostPage } from '../app-service/page.ts';
import type { Happening } from '../bridge.ts';
import type { Telephone } from '../wx/telephone.ts';
import { drawingOf } from './frame-drawing.ts';
import type { OpenTab, Tab, TabParts } from './tab.ts';
import { ORIGIN, serveFiles } from './tab-files.ts';
import type { Measure, ViewChange } from './view-element.ts';

interface Context {
  browser: BrowserContext;
  /** tabs by the page that shows them, for what happens there */
  tabs: Map<Page, (happening: Happening) => void>;
}

const openContext = async (
  browser: Browser,
  { project, telephone }: TabParts,
): Promise<Context> => {
  const { width, height, pixelRatio } = telephone.screen;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: pixelRatio,
    colorScheme: telephone.settings.theme,
    bypassCSP: true,
  });
  const tabs: Context['tabs'] = new Map();
  await context.exposeBinding('weappHappened', ({ page }, happening: Happening) => {
    tabs.get(page)?.(happening);
  });
  await serveFiles(context, project, telephone);
  return { browser: context, tabs };
};

interface Opened {
  page: Page;
  frame: Frame;
}

const openPage = async (context: Promise<Context>, bottom: number): Promise<Opened> => {
  const page = await (await context).browser.newPage();
  await page.goto(`${ORIGIN}/__shell?bottom=${String(bottom)}`);
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('the tab has no page');
  await frame.waitForFunction('window.weapp !== undefined');
  return { page, frame };
};

type Weapp = Record<string, (...args: unknown[]) => unknown>;

/** One page of the browser: the mini-program's page in a frame, WeChat's own things around it. */
const createTab = (context: Promise<Context>, parts: TabParts): Tab => {
  const { project } = parts;
  let shown: HostPage | undefined;
  const opened = openPage(context, project.app.window?.onReachBottomDistance ?? 50);
  let closed = false;
  let queue: Promise<unknown> = opened;

  /** In order, one after another; a tab that is closed answers nothing. */
  const inFrame = <Answer>(method: string, ...args: unknown[]): Promise<Answer> => {
    const run = queue.then(async () => {
      if (closed) return undefined;
      const { frame } = await opened;
      return frame.evaluate(
        ([name, values]) => (globalThis as unknown as { weapp: Weapp }).weapp[name]?.(...values),
        [method, args] as const,
      );
    });
    queue = run.catch((error: unknown) => {
      if (!closed) parts.failed(error);
    });
    return run as Promise<Answer>;
  };
  const observers = new Map<number, (entry: object) => void>();
  const happened = ({ id, type, detail }: Happening): void => {
    const seen = /^observed:(\d+)$/.exec(type)?.[1];
    if (seen !== undefined) observers.get(Number(seen))?.(detail);
    else if (shown) parts.happened(shown, { id, type, detail });
  };
  void Promise.all([context, opened]).then(
    ([{ tabs }, { page }]) => {
      tabs.set(page, happened);
    },
    (error: unknown) => {
      parts.failed(error);
    },
  );

  const tab: Tab = {
    apply: (changes: ViewChange[]) => {
      void inFrame('apply', JSON.parse(JSON.stringify(changes)));
    },
    measure: (id) => inFrame<Measure | undefined>('measure', id),
    observe(id, margin, thresholds, listener) {
      const number = inFrame<number>('observe', id, margin, thresholds);
      void number.then((known) => observers.set(known, listener));
      return {
        disconnect: () => {
          void number.then((known) => inFrame('disconnect', known));
        },
      };
    },
    setStyles: (css) => {
      void inFrame('setStyles', css);
    },
    loadFont: ({ family, source }) => {
      void inFrame('loadFont', family, source);
    },
    imageSize: (src) => inFrame('imageSize', src),
    windowScroll: () => inFrame('windowScroll'),
    scrollTo: (element, { scrollTop, duration = 300 }) =>
      inFrame('scrollTo', element?.id, scrollTop, duration > 0),
    scroller: ({ id }) => ({
      to: (left, top) => inFrame('scrollElement', id, left, top),
      read: () => inFrame('measure', id),
    }),
    stylesOf: ({ id }, names) => inFrame('styles', id, names),
    unseen: async () => new Set(await inFrame<number[]>('unseen')),
    inFrame,
    draw(chrome, page) {
      shown = page;
      const drawing = drawingOf(chrome, page, parts, parts.canGoBack());
      queue = queue
        .then(async () => {
          const { page: shell } = await opened;
          if (!closed) await shell.evaluate(`draw(${JSON.stringify(drawing)})`);
        })
        .catch(() => undefined);
    },
    setTheme(theme: Telephone['settings']['theme']) {
      void opened.then(({ page }) => page.emulateMedia({ colorScheme: theme }));
    },
    async settled() {
      await inFrame('pictures');
      await queue;
    },
    async screenshot() {
      await tab.settled();
      return (await opened).page.screenshot();
    },
    frame: async () => (await opened).frame,
    async close() {
      if (closed) return;
      closed = true;
      const [{ tabs }, { page }] = await Promise.all([context, opened]);
      tabs.delete(page);
      await page.close();
    },
  };
  return tab;
};

/** Tabs of a browser for mini-programs; those of one telephone share what it is like. */
export const createTabs = (browser: Browser): { openTab: OpenTab; close(): Promise<void> } => {
  const contexts = new Map<Telephone, Promise<Context>>();
  return {
    openTab(parts) {
      const context = contexts.get(parts.telephone) ?? openContext(browser, parts);
      contexts.set(parts.telephone, context);
      return createTab(context, parts);
    },
    async close() {
      for (const context of contexts.values()) await (await context).browser.close();
      contexts.clear();
    },
  };
};
