import { createAppService, type AppService } from './app-service/app-service';
import type { PageInstance } from './app-service/page-instance';
import { createRenderer } from './view/render';
import { createTemplateLoader } from './view/template-file';
import { descendants, type ViewNode } from './view/view-node';
import type { Files } from './wx/files';
import type { Sound } from './wx/sound';
import type { Intersections } from './wx/intersection';
import type { RecordedCall } from './wx/recorded';
import type { Network } from './wx/request';
import type { Device } from './wx/system';
import { createAccount, type Account } from './wx/account';
import { createWx } from './wx/wx';

export interface HostOptions {
  /** folder of the compiled mini-program */
  dist: string;
  /** origin of the api that answers wx.request */
  apiUrl: string;
  /** storage of an earlier run on the same telephone */
  storage?: Map<string, string>;
  files?: Files;
}

export interface Host {
  network: Network;
  device: Device;
  account: Account;
  calls: RecordedCall[];
  storage: Map<string, string>;
  files: Files;
  /** elements that are watched for coming near the screen */
  intersections: Intersections;
  /** recordings that were opened */
  sounds: Sound[];
  /** what the mini-program wrote to its console as a warning or an error */
  complaints: string[];
  service: AppService;
  page(): PageInstance;
  /** the current page as rendered from its real WXML */
  view(): ViewNode;
  /** fires an event at a node; it bubbles as far as handlers are bound */
  fire(node: ViewNode, type: string, detail?: object): void;
  /** waits until `found` gives something of the rendered page; fails after twenty seconds */
  until<T>(what: string, found: (view: ViewNode) => T | undefined): Promise<T>;
}

const PATIENCE_MILLISECONDS = 20_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const datasetOf = ({ attributes }: ViewNode): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      name.startsWith('data-') ? [[name.slice('data-'.length), value]] : [],
    ),
  );

const pointOf = (node: ViewNode) => ({ id: node.attributes['id'], dataset: datasetOf(node) });

/** Bubbling events go up to the page; the others stay at their node. */
const BUBBLES = new Set(['tap', 'longpress', 'touchstart', 'touchmove', 'touchend']);

const dispatch = (page: PageInstance, target: ViewNode, type: string, detail: object): void => {
  const event = { type, detail, timeStamp: Date.now(), target: pointOf(target), mark: {} };
  for (let node: ViewNode | undefined = target; node; node = node.parent) {
    const caught = node.attributes[`catch${type}`];
    const handler = caught ?? node.attributes[`bind${type}`];
    if (typeof handler === 'string' && handler !== '') {
      page.call(handler, { ...event, currentTarget: pointOf(node) });
    }
    if (caught !== undefined || !BUBBLES.has(type)) return;
  }
};

/** A console that keeps complaints for the test instead of printing them. */
const listeningConsole = (complaints: string[]): Console => {
  const complain = (...values: unknown[]): void => {
    complaints.push(values.map(String).join(' '));
  };
  return { ...console, log: () => undefined, warn: complain, error: complain };
};

/** Runs a compiled mini-program without WeChat: app service, view and wx, over real HTTP. */
export const createHost = ({
  dist,
  apiUrl,
  storage = new Map(),
  files = new Map(),
}: HostOptions): Host => {
  const intersections: Intersections = new Map();
  const sounds: Sound[] = [];
  const network: Network = {
    apiUrl,
    online: true,
    type: 'wifi',
    requests: [],
    sent: [],
    listeners: [],
  };
  const account = createAccount();
  const device: Device = { fontSizeScaleFactor: 1, theme: 'light' };
  const calls: RecordedCall[] = [];
  const complaints: string[] = [];
  const isOnPage = (id: string): boolean =>
    descendants(view()).some((node) => node.attributes['id'] === id);
  const service = createAppService(
    dist,
    (stack) =>
      createWx(stack, {
        ...{ network, device, account, calls, storage, files, intersections, sounds },
        isOnPage,
      }),
    listeningConsole(complaints),
  );
  const render = createRenderer(createTemplateLoader(dist));
  const page = (): PageInstance => service.stack.current();
  const view = (): ViewNode => render(page().route, page().data);

  return {
    network,
    device,
    account,
    calls,
    storage,
    files,
    intersections,
    sounds,
    complaints,
    service,
    page,
    view,
    fire(node, type, detail = {}) {
      dispatch(page(), node, type, detail);
    },
    async until(what, found) {
      const deadline = Date.now() + PATIENCE_MILLISECONDS;
      while (Date.now() < deadline) {
        const result = found(view());
        if (result !== undefined) return result;
        await pause(10);
      }
      throw new Error(
        `Never seen on ${page().route}: ${what}. Complaints: ${complaints.join('; ')}`,
      );
    },
  };
};
