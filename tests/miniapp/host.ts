import {
  createHost as createWeappHost,
  createTelephone,
  type Host as WeappHost,
  type HostPage,
  type OpenTab,
  type Player,
  type Telephone,
} from '@minzong/weapp-host';
import { descendants, lookAtElement, type ViewNode } from './view/view-node.ts';

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
  telephone: Telephone;
  network: Telephone['network'];
  storage: Telephone['storage'];
  files: Telephone['files'];
  /** recordings that the mini-program opened */
  sounds: Player[];
  /** Tells whoever watches the element with this id where it stands; false when nobody does. */
  comesNear(id: string, entry: { intersectionRatio: number; boundingClientRect: object }): boolean;
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
  const view = (): ViewNode => lookAtElement(weapp.page().root);
  return {
    ...{ calls, service, share, complaints, weapp, view, sounds: weapp.players },
    comesNear(id, entry) {
      const found = descendants(view()).find(({ attributes }) => attributes['id'] === id);
      const watchers = [...(found?.element.watchers ?? [])];
      for (const tell of watchers) tell(entry);
      return watchers.length > 0;
    },
    telephone,
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
