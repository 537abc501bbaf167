/** wx storage with WeChat's limits: 1 MB a key, 10 MB in all. Values are copied, as on a device. */
export const createStorage = (kept = new Map<string, string>()) => {
  const size = (): number =>
    [...kept.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return {
    getStorageSync: (key: string): unknown => {
      const text = kept.get(key);
      return text === undefined ? '' : (JSON.parse(text) as unknown);
    },
    setStorageSync: (key: string, value: unknown): void => {
      const text = JSON.stringify(value);
      if (Buffer.byteLength(text) > 1024 * 1024)
        throw new Error('setStorageSync:fail entry size limit reached');
      kept.set(key, text);
      if (size() > 10 * 1024 * 1024) {
        kept.delete(key);
        throw new Error('setStorageSync:fail storage size limit reached');
      }
    },
    removeStorageSync: (key: string): void => {
      kept.delete(key);
    },
    getStorageInfoSync: () => ({
      keys: [...kept.keys()],
      currentSize: Math.ceil(size() / 1024),
      limitSize: 10 * 1024,
    }),
  };
};
