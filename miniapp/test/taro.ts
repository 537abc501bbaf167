/** What the modules under test call of Taro: storage and files with a limit, and no network. */
const kept = new Map<string, unknown>();
const files = new Map<string, string>();
let mostCharactersAKey = Infinity;

export const limitStorage = (characters: number): void => {
  mostCharactersAKey = characters;
};
export const emptyStorage = (): void => {
  kept.clear();
  files.clear();
  mostCharactersAKey = Infinity;
};
/** Paths of the files, as the telephone might clear them. */
export const storedFiles = files;

const ROOT = 'wxfile://usr/';
const nameOf = (place: string): string => place.slice(ROOT.length);
const mustHave = (place: string): string => {
  const text = files.get(nameOf(place));
  if (text === undefined) throw new Error(`no such file or directory ${place}`);
  return text;
};

const manager = {
  mkdirSync: (): void => undefined,
  writeFileSync: (place: string, text: string): void => {
    files.set(nameOf(place), text);
  },
  readFileSync: mustHave,
  accessSync: mustHave,
  unlinkSync: (place: string): void => {
    mustHave(place);
    files.delete(nameOf(place));
  },
  readdirSync: (place: string): string[] => {
    const folder = `${nameOf(place)}/`.replace(/^\/+/, '');
    const inside = [...files.keys()].filter((name) => name.startsWith(folder));
    return [...new Set(inside.map((name) => name.slice(folder.length).split('/')[0] ?? ''))];
  },
};

/** Answers of downloads by address; what is not here fails. */
export const served = new Map<string, string>();

interface Download {
  url: string;
  filePath: string;
  success: (answer: { statusCode: number }) => void;
  fail: (error: { errMsg: string }) => void;
}

const downloadFile = ({ url, filePath, success, fail }: Download): { abort: () => void } => {
  let stopped = false;
  setImmediate(() => {
    const body = served.get(url);
    if (stopped || body === undefined) {
      fail({ errMsg: 'downloadFile:fail' });
      return;
    }
    files.set(nameOf(filePath), body);
    success({ statusCode: 200 });
  });
  return {
    abort: () => {
      stopped = true;
    },
  };
};

export const useRouter = () => ({ params: {} });

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
  getFileSystemManager: () => manager,
  downloadFile,
  env: { USER_DATA_PATH: ROOT.slice(0, -1) },
  getAppBaseInfo: () => ({}),
  onThemeChange: (): void => undefined,
  saveImageToPhotosAlbum: () => Promise.resolve({ errMsg: 'saveImageToPhotosAlbum:ok' }),
};
