import {
  createHost as createWeappHost,
  createTelephone,
  type Host as WeappHost,
  type HostPage,
  type OpenTab,
  type Player,
  type Telephone,
} from '@minzong/weapp-host';
import { descendants, lookAtElement, type ViewNode } from './view/view-node';

export interface HostOptions {
  /** folder of the compiled mini-program */
  dist: string;
  /** origin of the api that answers wx.request */
  apiUrl: string;
  /** storage of an earlier run on the same telephone */
  storage?: Map<string, string>;
  /** saved files of an earlier run on the same telephone */
  files?: Telephone['files'];
  theme?: 'light' | 'dark';
  /** shows the pages in a browser */
  openTab?: OpenTab;
}

/** Our mini-program on a telephone. */
export interface Host extends Pick<WeappHost, 'calls' | 'service' | 'share'> {
  network: Telephone['network'];
  storage: Telephone['storage'];
  files: Telephone['files'];
  /** recordings that the mini-program opened */
  sounds: Player[];
  /** who watches an element for coming near the screen, by its selector */
  intersections: { get(selector: string): ((entry: object) => void) | undefined };
  /** what stands on the console as a warning or an error */
  complaints: string[];
  weapp: WeappHost;
  page(): Pick<HostPage, 'route' | 'call' | 'updates'> & { options: Record<string, string> };
  /** the current page as rendered from its real WXML */
  view(): ViewNode;
  /** an event at a node, and what the component does of itself */
  fire(node: ViewNode, type: string, detail?: Record<string, unknown>): void;
  /** waits until `found` gives something of the rendered page; fails after twenty seconds */
  until<T>(what: string, found: (view: ViewNode) => T | undefined): Promise<T>;
}

const PATIENCE_MILLISECONDS = 20_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const telephoneFor = ({ apiUrl, storage, files, theme }: HostOptions): Telephone => {
  const telephone = createTelephone({ ...(storage && { storage }), ...(files && { files }) });
  telephone.network.origins.set('*', apiUrl);
  if (theme !== undefined) telephone.settings.theme = theme;
  return telephone;
};

/** Runs the compiled mini-program without WeChat, over real HTTP. */
export const createHost = (options: HostOptions): Host => {
  const telephone = telephoneFor(options);
  const { openTab } = options;
  const weapp = createWeappHost({
    ...{ project: options.dist, telephone },
    ...(openTab && { openTab }),
  });
  const complaints: string[] = [];
  weapp.onLog(({ type, values }) => {
    if (type === 'warn' || type === 'error') complaints.push(values.map(String).join(' '));
  });
  const { calls, service, share } = weapp;
  const watched = new Map<string, ReadonlySet<(entry: object) => void>>();
  const view = (): ViewNode => lookAtElement(weapp.page().root);
  return {
    ...{ calls, service, share, complaints, weapp, view, sounds: weapp.players },
    intersections: {
      get(selector) {
        const found = descendants(view()).find(
          ({ attributes }) => `#${String(attributes['id'])}` === selector,
        );
        // Whoever watched a selector watches what stands there now.
        if (found && found.element.watchers.size > 0) watched.set(selector, found.element.watchers);
        const watchers = watched.get(selector);
        return (
          watchers &&
          ((entry) => {
            for (const watcher of watchers) watcher(entry);
          })
        );
      },
    },
    ...{ network: telephone.network, storage: telephone.storage, files: telephone.files },
    page: () => {
      const page = weapp.page();
      const { route, query, call, updates } = page;
      return { route, options: query, call, updates };
    },
    fire(node, type, detail) {
      weapp.touch.trigger(node.element, type, detail);
    },
    async until(what, found) {
      const deadline = Date.now() + PATIENCE_MILLISECONDS;
      while (Date.now() < deadline) {
        const result = found(view());
        if (result !== undefined) return result;
        await pause(10);
      }
      const said = complaints.join('; ');
      throw new Error(`Never seen on ${weapp.page().route}: ${what}. Complaints: ${said}`);
    },
  };
};
