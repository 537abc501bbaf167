import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface TabBarItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationStyle?: string;
  backgroundColor?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
}

export interface TabBarConfig {
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: string;
  list: TabBarItem[];
}

/** app.json as far as the host reads it. */
export interface AppConfig {
  pages: string[];
  entryPagePath?: string;
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  tabBar?: TabBarConfig;
  window?: WindowConfig;
  themeLocation?: string;
  networkTimeout?: { request?: number; downloadFile?: number };
  usingComponents?: Record<string, string>;
  __usePrivacyCheck__?: boolean;
}

/** The JSON beside a page or component. */
export interface ComponentConfig extends WindowConfig {
  component?: boolean;
  usingComponents?: Record<string, string>;
  /** components that whoever uses this one may choose, with their defaults */
  componentGenerics?: Record<string, true | { default?: string }>;
  styleIsolation?: string;
}

export type Theme = 'light' | 'dark';

/** A compiled mini-program on disk. */
export interface Project {
  /** folder that holds app.json */
  root: string;
  appId: string;
  /** whether requests to domains that are not listed are reported */
  urlCheck: boolean;
  app: AppConfig;
  /** every page, those of subpackages included */
  routes: string[];
  tabs: string[];
  /** JSON of a page or component without its `.json`; empty when there is none */
  configOf(file: string): ComponentConfig;
  /** Replaces `@name` by what theme.json says for this theme. */
  themed(value: string | undefined, theme: Theme): string | undefined;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')) as unknown;

interface ProjectConfig {
  miniprogramRoot?: string;
  appid?: string;
  setting?: { urlCheck?: boolean };
}

const projectConfigOf = (folder: string): ProjectConfig => {
  const file = path.join(folder, 'project.config.json');
  return existsSync(file) ? (readJson(file) as ProjectConfig) : {};
};

const routesOf = ({ pages, subPackages, subpackages }: AppConfig): string[] => [
  ...pages,
  ...(subPackages ?? subpackages ?? []).flatMap(({ root, pages: own }) =>
    own.map((page) => path.posix.join(root, page)),
  ),
];

type Themes = Partial<Record<Theme, Record<string, string>>>;

const themesOf = (root: string, { themeLocation }: AppConfig): Themes =>
  themeLocation === undefined ? {} : (readJson(path.join(root, themeLocation)) as Themes);

/**
 * Opens a compiled mini-program.
 * @param folder the project (where project.config.json is) or the folder of app.json itself
 * @throws when there is no app.json
 */
export const openProject = (folder: string): Project => {
  const settings = projectConfigOf(folder);
  const root = path.resolve(folder, settings.miniprogramRoot ?? '.');
  const app = readJson(path.join(root, 'app.json')) as AppConfig;
  const themes = themesOf(root, app);
  const configs = new Map<string, ComponentConfig>();
  return {
    root,
    app,
    appId: settings.appid ?? 'touristappid',
    urlCheck: settings.setting?.urlCheck ?? true,
    routes: routesOf(app),
    tabs: (app.tabBar?.list ?? []).map(({ pagePath }) => pagePath),
    configOf(file) {
      const known = configs.get(file);
      if (known !== undefined) return known;
      const json = path.join(root, `${file}.json`);
      const config = existsSync(json) ? (readJson(json) as ComponentConfig) : {};
      configs.set(file, config);
      return config;
    },
    themed: (value, theme) =>
      value?.startsWith('@') === true ? themes[theme]?.[value.slice(1)] : value,
  };
};
