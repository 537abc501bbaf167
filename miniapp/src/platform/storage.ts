import Taro from '@tarojs/taro';

/** What was stored under `key`, or undefined; storage that cannot be read counts as empty. */
export const readStored = (key: string): unknown => {
  try {
    const value: unknown = Taro.getStorageSync(key);
    return value === '' ? undefined : value;
  } catch {
    return undefined;
  }
};

/** Stores `value`; false when WeChat refuses (full, or over 1 MB for one key). */
export const writeStored = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
};

export const removeStored = (key: string): void => {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // What cannot be removed now is overwritten later.
  }
};

export const storedKeys = (): string[] => {
  try {
    return Taro.getStorageInfoSync().keys;
  } catch {
    return [];
  }
};
