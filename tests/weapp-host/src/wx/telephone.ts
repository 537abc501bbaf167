import { randomUUID } from 'node:crypto';

/** What the network is like while a mini-program runs. */
export interface Network {
  online: boolean;
  /** what WeChat says of the network while it is there */
  type: '2g' | '3g' | '4g' | '5g' | 'wifi';
  weak: boolean;
  /** milliseconds that every request waits before it leaves, those of a tab for pictures too */
  delay: number;
  /** status that a request is answered with instead of being sent, by its path; undefined sends it */
  fault?: (path: string) => number | undefined;
  /** where an origin of the compiled app really is: `https://api.example` → `http://127.0.0.1:4000` */
  origins: Map<string, string>;
  /** every request that the app made, path with query */
  requests: string[];
  /** what was sent with a POST, path and body */
  sent: { path: string; body: unknown }[];
}

export interface Settings {
  theme: 'light' | 'dark';
  /** type size chosen in WeChat, as a factor */
  fontSizeScaleFactor: number;
  language: string;
}

export interface Screen {
  width: number;
  height: number;
  pixelRatio: number;
  statusBarHeight: number;
  theme: string;
}

/** A telephone: what stays when a mini-program is closed and opened again. */
export interface Telephone {
  storage: Map<string, string>;
  /** saved and temporary files by path */
  files: Map<string, Buffer>;
  network: Network;
  settings: Settings;
  screen: Screen;
  clipboard: string;
  /** whether its reader agreed to the privacy guide */
  privacyAgreed: boolean;
  /** permissions that were given or refused, by scope */
  permissions: Map<string, boolean>;
  /** the code that wx.login hands out, on a network; throws when WeChat has none to give */
  loginCode: () => string;
}

/** An iPhone of 375 × 667 points, on a good network, that nobody has used yet. */
export const createTelephone = (kept: Partial<Telephone> = {}): Telephone => ({
  storage: new Map(),
  files: new Map(),
  network: {
    ...{ online: true, type: 'wifi', weak: false, delay: 0 },
    ...{ origins: new Map<string, string>(), requests: [], sent: [] },
  },
  settings: { theme: 'light', fontSizeScaleFactor: 1, language: 'zh_CN' },
  screen: { width: 375, height: 667, pixelRatio: 2, statusBarHeight: 20, theme: 'light' },
  clipboard: '',
  privacyAgreed: false,
  permissions: new Map(),
  loginCode: () => randomUUID().replaceAll('-', ''),
  ...kept,
});
