import { setAtPath } from './data-path';

/** What a page hands to `Page()`. */
export type PageOptions = Record<string, unknown> & { data?: Record<string, unknown> };

/** One setData call, as its size over the bridge: WeChat warns above 256 KB. */
export interface DataUpdate {
  bytes: number;
}

/** A page on the stack: what `getCurrentPages()` gives, with what the host knows of it. */
export interface PageInstance {
  route: string;
  options: Record<string, string>;
  data: Record<string, unknown>;
  updates: DataUpdate[];
  setData(change: Record<string, unknown>, done?: () => void): void;
  call(method: string, ...values: unknown[]): unknown;
}

/** JSON is what crosses between the app service and the view: functions and undefined are lost. */
const acrossTheBridge = (value: unknown): unknown =>
  value === undefined || typeof value === 'function'
    ? undefined
    : (JSON.parse(JSON.stringify(value)) as unknown);

export const createPageInstance = (
  route: string,
  query: Record<string, string>,
  options: PageOptions,
): PageInstance => {
  const instance: PageInstance = {
    ...options,
    route,
    options: query,
    data: acrossTheBridge(options.data ?? {}) as Record<string, unknown>,
    updates: [],
    setData(change, done) {
      const text = JSON.stringify(change);
      instance.updates.push({ bytes: Buffer.byteLength(text) });
      for (const [dataPath, value] of Object.entries(change)) {
        setAtPath(instance.data, dataPath, acrossTheBridge(value));
      }
      if (done) setImmediate(done);
    },
    call(method, ...values) {
      const own = (instance as unknown as Record<string, unknown>)[method];
      return typeof own === 'function' ? (own.apply(instance, values) as unknown) : undefined;
    },
  };
  return instance;
};
