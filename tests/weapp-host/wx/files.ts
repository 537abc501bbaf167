import type { Network } from './request';
import { asyncMethod, type Callbacks } from './async-method';
import type { RecordedCall } from './recorded';

/** WeChat's limit for the files of a mini-program. */
const MOST_BYTES = 200 * 1024 * 1024;
const ROOT = 'wxfile://usr/';

/** Files of the mini-program by their path below its folder. */
export type Files = Map<string, Buffer>;

const nameOf = (place: string): string => {
  if (!`${place}/`.startsWith(ROOT)) throw new Error(`permission denied, open ${place}`);
  return place.slice(ROOT.length);
};

const write = (files: Files, place: string, bytes: Buffer): void => {
  const others = [...files].filter(([name]) => name !== nameOf(place));
  const taken = others.reduce((sum, [, { length }]) => sum + length, 0);
  if (taken + bytes.length > MOST_BYTES)
    throw new Error('writeFile:fail the maximum size of the file storage limit is exceeded');
  files.set(nameOf(place), bytes);
};

/** wx.getFileSystemManager, in memory, with WeChat's quota. */
export const createFileSystem = (files: Files) => {
  const mustHave = (place: string): Buffer => {
    const bytes = files.get(nameOf(place));
    if (bytes === undefined) throw new Error(`no such file or directory, open ${place}`);
    return bytes;
  };
  const manager = {
    mkdirSync: (place: string): void => {
      nameOf(place);
    },
    writeFileSync: (place: string, text: string): void => {
      write(files, place, Buffer.from(text));
    },
    readFileSync: (place: string): string => mustHave(place).toString(),
    accessSync: (place: string): void => {
      mustHave(place);
    },
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
  return { getFileSystemManager: () => manager };
};

interface DownloadOptions {
  url: string;
  filePath?: string;
}

/** wx.downloadFile over real HTTP; it can be aborted. */
export const createDownload = (files: Files, network: Network, calls: RecordedCall[]) => ({
  downloadFile: (options: DownloadOptions & Callbacks) => {
    const stop = new AbortController();
    calls.push({ method: 'downloadFile', options: { ...options } });
    asyncMethod<DownloadOptions>('downloadFile', async ({ url, filePath }) => {
      const { pathname, search } = new URL(url);
      network.requests.push(pathname + search);
      if (!network.online) throw new Error('downloadFile:fail net::ERR_INTERNET_DISCONNECTED');
      const answer = await fetch(network.apiUrl + pathname + search, { signal: stop.signal });
      const place = filePath ?? `${ROOT}tmp${pathname}`;
      write(files, place, Buffer.from(await answer.arrayBuffer()));
      return { statusCode: answer.status, filePath: place, tempFilePath: place };
    })(options);
    return {
      abort: () => {
        stop.abort();
      },
      onProgressUpdate: () => undefined,
    };
  },
});
