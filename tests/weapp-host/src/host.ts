import { createAppService, type AppService } from './app-service/app-service.ts';
import type { HostPage } from './app-service/page.ts';
import { createChrome, type Chrome } from './chrome/chrome.ts';
import { createBehaviours } from './components/behaviours.ts';
import { createConsole, type LogEntry } from './console.ts';
import { openProject, type Project } from './project/project.ts';
import { weigh, weightWarnings } from './project/weight.ts';
import { createShare, type Share } from './share.ts';
import { createHappened } from './happened.ts';
import { createFire, createTouch, type Touch } from './touch.ts';
import type { OpenTab, Tab } from './view/tab.ts';
import { createMakeMethod } from './wx/async-method.ts';
import type { Player } from './wx/audio.ts';
import type { RecordedCall } from './wx/context.ts';
import { createSubscriptions } from './wx/subscriptions.ts';
import { createTelephone, type Telephone } from './wx/telephone.ts';
import { createWx, type Wx } from './wx/wx.ts';

export interface HostOptions {
  /** folder of the compiled mini-program: where project.config.json or app.json is */
  project: string;
  /** the telephone it runs on; a new one when nothing is given */
  telephone?: Telephone;
  /** shows every page in a tab; without it pages are a tree and nothing has a size */
  openTab?: OpenTab;
  /** request domains of the mini-program's settings; undefined: none are listed, all are let through */
  domains?: string[];
  /** dialogs wait until they are answered; otherwise they are confirmed at once */
  dialogsWait?: boolean;
}

/** A mini-program that runs, with everything that a test may ask or do. */
export interface Host {
  project: Project;
  telephone: Telephone;
  chrome: Chrome;
  service: AppService;
  wx: Wx;
  /** calls of wx whose effect is outside the page */
  calls: RecordedCall[];
  /** players of sound, in the order in which the mini-program opened them */
  players: Player[];
  /** everything on the console, WeChat's own warnings included */
  logs: LogEntry[];
  touch: Touch;
  share: Share;
  onLog(listener: (entry: LogEntry) => void): void;
  onError(listener: (error: unknown) => void): void;
  page(): HostPage;
  /** Shows the page in front in a tab from now on, when it is not in one yet. */
  showIn(openTab: OpenTab): Tab;
  /** Opens the mini-program at a page: its first one when none is named. */
  launch(url?: string, scene?: number): void;
  /** The mini-program goes to the background and comes back. */
  hide(): void;
  show(scene?: number): void;
  /** The reader taps a tab of the tab bar, by its number from 0. */
  tapTab(index: number): void;
  /** The reader pulls the page down; nothing happens where the page does not allow it. */
  pullDown(): void;
  setNetwork(change: Partial<Telephone['network']>): void;
  setTheme(theme: 'light' | 'dark'): void;
  close(): Promise<void>;
}

/** WeChat asks for no more in one setData: 256 KB. */
const DATA_LIMIT_BYTES = 256 * 1024;

export const createHost = (options: HostOptions): Host => {
  const project = openProject(options.project);
  const telephone = options.telephone ?? createTelephone();
  const calls: RecordedCall[] = [];
  const players: Player[] = [];
  const log = createConsole();
  const warn = (message: string): void => {
    log.console.warn(message);
  };
  const current = (): HostPage | undefined => service.stack.pages.at(-1);
  const redraw = (): void => {
    const page = current();
    if (page) page.tab?.draw(chrome, page);
  };
  const chrome = createChrome({
    ...{ project, telephone, current, onChange: redraw },
    waits: options.dialogsWait ?? false,
  });
  const showIn = (page: HostPage, openTab: OpenTab): Tab => {
    const tab = openTab({
      ...{ project, telephone, failed: log.failed },
      canGoBack: () => service.stack.pages.length > 1,
      happened: (shown, happening) => {
        happened(shown, happening);
      },
    });
    page.showIn(tab);
    for (const { method, options: font } of calls)
      if (method === 'loadFontFace') tab.loadFont(font);
    tab.draw(chrome, page);
    return tab;
  };
  const service = createAppService({
    ...{ project, log: log.console, onError: log.failed, onPageChange: redraw },
    screen: telephone.screen,
    onOpen: (page) => {
      if (options.openTab) showIn(page, options.openTab);
    },
    onUpdate: (page, { bytes, by }) => {
      if (bytes <= DATA_LIMIT_BYTES) return;
      const size = String(Math.ceil(bytes / 1024));
      warn(`setData 数据传输量 ${size} KB，超过 256 KB（${page?.route ?? by}）`);
    },
  });
  const { realm } = service;
  const subscriptions = createSubscriptions(realm.across);
  const { wx, privacy } = createWx({
    ...{ project, service, telephone, chrome, subscriptions, calls, players, warn },
    method: createMakeMethod(realm.across),
    domains: options.domains,
    tab: () => current()?.tab,
  });
  service.giveWx(wx);
  const fire = createFire(realm);
  const share = createShare({ service, calls, across: realm.across });
  const touch = createTouch(fire, createBehaviours({ fire, wx, privacy, share: share.fromButton }));

  const tapTab = (index: number): void => {
    const item = chrome.tabItems[index];
    if (item === undefined) return;
    const { pagePath, text } = item;
    if (pagePath !== current()?.route) service.stack.switchTab(`/${pagePath}`);
    current()?.call('onTabItemTap', realm.across({ index: String(index), pagePath, text }));
  };
  const back = (): void => {
    if (service.stack.pages.length > 1) service.stack.navigateBack();
  };
  const happened = createHappened(touch, chrome, { back, tapTab });

  return {
    ...{ project, telephone, chrome, service, wx, calls, players, touch, share },
    ...{ tapTab, logs: log.logs },
    onLog: log.onLog,
    onError: log.onError,
    page: service.stack.current,
    showIn: (openTab) => {
      const page = service.stack.current();
      return page.tab ?? showIn(page, openTab);
    },
    launch(url = project.app.entryPagePath ?? project.app.pages[0] ?? '', scene) {
      for (const warning of weightWarnings(weigh(project))) warn(warning);
      service.launch(url, scene);
    },
    hide() {
      current()?.call('onHide');
      current()?.lifetime('hide');
      service.callApp('onHide');
      subscriptions.emit('AppHide');
    },
    show(scene = service.launchOptions.scene) {
      const options = { ...service.launchOptions, scene };
      service.callApp('onShow', options);
      subscriptions.emit('AppShow', options);
      current()?.call('onShow');
      current()?.lifetime('show');
    },
    pullDown() {
      const page = service.stack.current();
      const config = { ...project.app.window, ...project.configOf(page.route) };
      if (config.enablePullDownRefresh !== true) return;
      chrome.change(page, { pulling: true });
      page.call('onPullDownRefresh');
    },
    setNetwork(change) {
      const { network } = telephone;
      Object.assign(network, change);
      const networkType = network.online ? network.type : 'none';
      subscriptions.emit('NetworkStatusChange', { isConnected: network.online, networkType });
      subscriptions.emit('NetworkWeakChange', { weakNet: network.weak, networkType });
    },
    setTheme(theme) {
      telephone.settings.theme = theme;
      for (const page of service.stack.all()) page.tab?.setTheme(theme);
      subscriptions.emit('ThemeChange', { theme });
      redraw();
    },
    async close() {
      const tabs = service.stack.all().flatMap(({ tab }) => (tab ? [tab] : []));
      service.close();
      await Promise.all(tabs.map((tab) => tab.close()));
    },
  };
};
