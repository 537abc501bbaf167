import type { Project, TabBarItem } from '../project/project.ts';
import type { HostPage } from '../app-service/page.ts';
import type { Telephone } from '../wx/telephone.ts';

/** What stands around a page: WeChat draws it, not the mini-program. */
export interface PageFrame {
  title: string;
  frontColor: string;
  backgroundColor: string;
  loading: boolean;
  /** the spinner of pull-down is out */
  pulling: boolean;
  custom: boolean;
}

export interface TabItem extends TabBarItem {
  badge: string;
  dot: boolean;
}

export interface Dialog {
  kind: 'modal' | 'sheet' | 'privacy' | 'share';
  title: string;
  content: string;
  /** words of the buttons or of the rows of a sheet */
  choices: string[];
  /** Answers with the number of a choice; -1 is "cancel". */
  answer(choice: number): void;
}

export interface Toast {
  title: string;
  icon: string;
}

/** The window around the pages. Tests read it, tabs show it. */
export interface Chrome {
  frameOf(page: HostPage): PageFrame;
  /** Changes what stands around a page; colours follow the theme until they are changed. */
  change(page: HostPage, values: Partial<PageFrame>): void;
  tabItems: TabItem[];
  tabBarHidden: boolean;
  toast: Toast | undefined;
  dialog: Dialog | undefined;
  windowHeight(): number;
  hasTabBar(page: HostPage): boolean;
  /** Shows a dialog until it is answered; at once with the first choice when nobody waits. */
  ask(dialog: Omit<Dialog, 'answer'>): Promise<number>;
  /** something that is to be seen has changed */
  changed(): void;
}

const STATUS_AND_BAR = 64;
const TAB_BAR_HEIGHT = 50;

const frameFor = ({ project, telephone }: ChromeParts, { route }: HostPage): PageFrame => {
  const { theme } = telephone.settings;
  const config = { ...project.app.window, ...project.configOf(route) };
  const black = project.themed(config.navigationBarTextStyle, theme) === 'black';
  return {
    title: config.navigationBarTitleText ?? '',
    frontColor: black ? '#000000' : '#ffffff',
    backgroundColor: project.themed(config.navigationBarBackgroundColor, theme) ?? '#000000',
    loading: false,
    pulling: false,
    custom: config.navigationStyle === 'custom',
  };
};

export interface ChromeParts {
  project: Project;
  telephone: Telephone;
  current(): HostPage | undefined;
  /** whether dialogs wait for an answer */
  waits: boolean;
  onChange(): void;
}

export const createChrome = (parts: ChromeParts): Chrome => {
  const changes = new WeakMap<HostPage, Partial<PageFrame>>();
  const chrome: Chrome = {
    tabItems: (parts.project.app.tabBar?.list ?? []).map((item) => ({
      ...item,
      badge: '',
      dot: false,
    })),
    tabBarHidden: false,
    toast: undefined,
    dialog: undefined,
    frameOf: (page) => ({ ...frameFor(parts, page), ...changes.get(page) }),
    change(page, values) {
      changes.set(page, { ...changes.get(page), ...values });
      parts.onChange();
    },
    hasTabBar: ({ route }) => !chrome.tabBarHidden && parts.project.tabs.includes(route),
    windowHeight() {
      const page = parts.current();
      const { height } = parts.telephone.screen;
      if (page === undefined) return height - STATUS_AND_BAR;
      const bar = chrome.frameOf(page).custom ? 0 : STATUS_AND_BAR;
      return height - bar - (chrome.hasTabBar(page) ? TAB_BAR_HEIGHT : 0);
    },
    async ask(dialog) {
      if (!parts.waits) return 0;
      const choice = await new Promise<number>((answer) => {
        chrome.dialog = { ...dialog, answer };
        chrome.changed();
      });
      chrome.dialog = undefined;
      chrome.changed();
      return choice;
    },
    changed: parts.onChange,
  };
  return chrome;
};
