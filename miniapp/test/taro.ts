/** What the modules under test call of Taro: storage with a limit, and answers that do nothing. */
const kept = new Map<string, unknown>();
let mostCharactersAKey = Infinity;

export const limitStorage = (characters: number): void => {
  mostCharactersAKey = characters;
};
export const emptyStorage = (): void => {
  kept.clear();
  mostCharactersAKey = Infinity;
};

export default {
  getStorageSync: (key: string): unknown => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => {
    if (JSON.stringify(value).length > mostCharactersAKey) throw new Error('setStorageSync:fail');
    kept.set(key, value);
  },
  removeStorageSync: (key: string): void => {
    kept.delete(key);
  },
  getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  getAppBaseInfo: () => ({}),
  onThemeChange: (): void => undefined,
};
