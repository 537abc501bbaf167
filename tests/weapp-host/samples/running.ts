import path from 'node:path';
import {
  createHost,
  elementsBelow,
  textOf,
  type Host,
  type HostOptions,
  type ViewElement,
} from '../src/index.ts';

const folder = (name: string): string => path.join(import.meta.dirname, name);

const running = new Set<Host>();
afterEach(async () => {
  for (const host of running) await host.close();
  running.clear();
});

type Open = (url?: string, options?: Partial<HostOptions>) => Host;

const opening =
  (name: string): Open =>
  (url, options = {}) => {
    const host = createHost({ project: folder(name), ...options });
    running.add(host);
    host.launch(url);
    return host;
  };

/** A lending library: templates, events, forms, a canvas. Opened at a page. */
export const openLibrary = opening('library');

/** A craft fair: components that work together, a subpackage, channels between pages. */
export const openFair = opening('fair');

export const all = (host: Host): ViewElement[] => elementsBelow(host.page().root);

export const byId = (host: Host, id: string): ViewElement => {
  const found = all(host).find((element) => element.elementId === id);
  if (found === undefined) throw new Error(`Nothing has the id ${id}`);
  return found;
};

/** Texts of the elements with this class, in order. */
export const texts = (host: Host, name: string): string[] =>
  all(host)
    .filter(({ classes }) => classes.has(name))
    .map(textOf);

/** Lets what the app service has begun come to its end. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
