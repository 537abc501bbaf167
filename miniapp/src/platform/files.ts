import Taro from '@tarojs/taro';

/** WeChat gives a mini-program 200 MB for its files. */
export const MOST_FILE_BYTES = 200 * 1024 * 1024;

const manager = () => Taro.getFileSystemManager();
const placeOf = (name: string): string => `${Taro.env.USER_DATA_PATH ?? 'wxfile://usr'}/${name}`;

const making = new Set<string>();

/** WeChat makes folders one by one, and refuses one that is there. */
const makeFolderOf = (name: string): void => {
  const folder = name.slice(0, name.lastIndexOf('/'));
  if (folder === '' || making.has(folder)) return;
  try {
    manager().mkdirSync(placeOf(folder), true);
  } catch {
    // It is there already, or writing will fail and say so.
  }
  making.add(folder);
};

/** Writes a file of the mini-program; false when WeChat refuses (full, or no files at all). */
export const writeFile = (name: string, text: string): boolean => {
  try {
    makeFolderOf(name);
    manager().writeFileSync(placeOf(name), text, 'utf8');
    return true;
  } catch {
    return false;
  }
};

/** The text of a file, or undefined when it is gone: WeChat may clear a mini-program's files. */
export const readFile = (name: string): string | undefined => {
  try {
    const text = manager().readFileSync(placeOf(name), 'utf8');
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
};

export const removeFile = (name: string): void => {
  try {
    manager().unlinkSync(placeOf(name));
  } catch {
    // It is gone, which was wanted.
  }
};

/** Whether a file is there. */
export const hasFile = (name: string): boolean => {
  try {
    manager().accessSync(placeOf(name));
    return true;
  } catch {
    return false;
  }
};

/** Where a component finds the file. */
export const fileAddress = placeOf;

/** Names of the files of a folder; none when there is no such folder. */
export const filesIn = (folder: string): string[] => {
  try {
    return manager().readdirSync(placeOf(folder));
  } catch {
    return [];
  }
};

export interface Fetching {
  /** rejects when it fails, is stopped, or the server answers anything but 200 */
  done: Promise<void>;
  stop: () => void;
}

/** Fetches an address into a file of the mini-program. */
export const fetchFile = (url: string, name: string): Fetching => {
  makeFolderOf(name);
  let stop = (): void => undefined;
  const done = new Promise<void>((resolve, reject) => {
    const task = Taro.downloadFile({
      url,
      filePath: placeOf(name),
      success: ({ statusCode }) => {
        if (statusCode === 200) resolve();
        else {
          removeFile(name);
          reject(new Error(`${url} answered ${String(statusCode)}`));
        }
      },
      fail: ({ errMsg }) => {
        reject(new Error(errMsg));
      },
    }) as { abort?: () => void } | undefined;
    stop = () => task?.abort?.();
  });
  return {
    done,
    stop: () => {
      stop();
    },
  };
};
