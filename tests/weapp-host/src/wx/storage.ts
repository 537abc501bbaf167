import type { WxContext } from './context.ts';

const KEY_LIMIT_BYTES = 1024 * 1024;
const LIMIT_BYTES = 10 * 1024 * 1024;

/** wx storage with WeChat's limits: 1 MB a key, 10 MB in all. Values are copied, as on a device. */
export const createStorage = ({ method, telephone: { storage: kept }, service }: WxContext) => {
  const { across } = service.realm;
  const size = (): number =>
    [...kept.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const read = (key: string): unknown => {
    const text = kept.get(key);
    return text === undefined ? '' : across(JSON.parse(text) as unknown);
  };
  const write = (key: string, value: unknown): void => {
    const text = JSON.stringify(value);
    if (Buffer.byteLength(text) > KEY_LIMIT_BYTES)
      throw new Error('setStorageSync:fail entry size limit reached');
    const before = kept.get(key);
    kept.set(key, text);
    if (size() <= LIMIT_BYTES) return;
    if (before === undefined) kept.delete(key);
    else kept.set(key, before);
    throw new Error('setStorageSync:fail storage size limit reached');
  };
  const info = () => ({
    keys: [...kept.keys()],
    currentSize: Math.ceil(size() / 1024),
    limitSize: LIMIT_BYTES / 1024,
  });
  return {
    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: (key: string): void => {
      kept.delete(key);
    },
    clearStorageSync: (): void => {
      kept.clear();
    },
    getStorageInfoSync: () => across(info()),
    getStorage: method<{ key: string }>('getStorage', ({ key }) => {
      if (!kept.has(key)) throw new Error('getStorage:fail data not found');
      return { data: read(key) };
    }),
    setStorage: method<{ key: string; data: unknown }>('setStorage', ({ key, data }) => {
      write(key, data);
    }),
    removeStorage: method<{ key: string }>('removeStorage', ({ key }) => {
      kept.delete(key);
    }),
    clearStorage: method('clearStorage', () => {
      kept.clear();
    }),
    getStorageInfo: method('getStorageInfo', info),
  };
};
