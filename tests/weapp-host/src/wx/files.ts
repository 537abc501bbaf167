import type { WxContext } from './context.ts';

type Encoding = BufferEncoding | undefined;
type Data = string | ArrayBuffer;

interface FileOptions {
  filePath?: string;
  path?: string;
  dirPath?: string;
  srcPath?: string;
  destPath?: string;
  tempFilePath?: string;
  data?: Data;
  encoding?: Encoding;
  recursive?: boolean;
}

const LIMIT_BYTES = 200 * 1024 * 1024;

const bytesOf = (data: Data, encoding: Encoding): Buffer =>
  typeof data === 'string' ? Buffer.from(data, encoding ?? 'utf8') : Buffer.from(data);

/** A telephone's files: folders exist where a file or a made folder says so. */
const createFileOperations = (files: Map<string, Buffer>) => {
  const folders = new Set(['wxfile://usr']);
  const missing = (path: string): Error => new Error(`no such file or directory "${path}"`);
  const isFolder = (path: string): boolean =>
    folders.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}/`));
  const need = (path: string): Buffer => {
    const found = files.get(path);
    if (found === undefined) throw missing(path);
    return found;
  };
  const put = (path: string, data: Buffer): void => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (path.startsWith('wxfile://usr/') && !isFolder(folder)) throw missing(path);
    const used = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    if (used + data.length > LIMIT_BYTES)
      throw new Error('the maximum size of the file storage limit is exceeded');
    files.set(path, data);
  };
  const stat = (path: string) => {
    if (!files.has(path) && !isFolder(path)) throw missing(path);
    const isFile = files.has(path);
    return {
      size: files.get(path)?.length ?? 0,
      isFile: () => isFile,
      isDirectory: () => !isFile,
    };
  };
  return {
    readFile: (path: string, encoding?: Encoding): Data => {
      const data = need(path);
      if (encoding !== undefined) return data.toString(encoding);
      return data.buffer.slice(data.byteOffset, data.byteOffset + data.length) as ArrayBuffer;
    },
    writeFile: (path: string, data: Data, encoding?: Encoding) => {
      put(path, bytesOf(data, encoding));
    },
    appendFile: (path: string, data: Data, encoding?: Encoding) => {
      put(path, Buffer.concat([need(path), bytesOf(data, encoding)]));
    },
    access: (path: string) => {
      stat(path);
    },
    mkdir: (path: string, recursive = false) => {
      const above = path.slice(0, path.lastIndexOf('/'));
      if (!recursive && !isFolder(above)) throw missing(path);
      if (isFolder(path) && !recursive) throw new Error(`file already exists ${path}`);
      folders.add(path);
    },
    readdir: (path: string): string[] => {
      if (!isFolder(path)) throw missing(path);
      const below = [...files.keys(), ...folders].filter((file) => file.startsWith(`${path}/`));
      return [...new Set(below.map((file) => file.slice(path.length + 1).split('/')[0] ?? ''))];
    },
    unlink: (path: string) => {
      need(path);
      files.delete(path);
    },
    rmdir: (path: string, recursive = false) => {
      const below = [...files.keys()].filter((file) => file.startsWith(`${path}/`));
      if (!recursive && below.length > 0) throw new Error('directory not empty');
      for (const file of below) files.delete(file);
      for (const folder of [...folders])
        if (folder === path || folder.startsWith(`${path}/`)) folders.delete(folder);
    },
    copyFile: (from: string, to: string) => {
      put(to, need(from));
    },
    rename: (from: string, to: string) => {
      put(to, need(from));
      files.delete(from);
    },
    saveFile: (from: string, to?: string): string => {
      const path = to ?? `wxfile://store_${from.split('/').at(-1) ?? ''}`;
      put(path, need(from));
      files.delete(from);
      return path;
    },
    stat,
  };
};

/** wx.getFileSystemManager: enough for files that an app keeps. */
export const createFiles = ({ method, telephone, service }: WxContext) => {
  const run = createFileOperations(telephone.files);
  const { across } = service.realm;
  const path = (options: FileOptions): string =>
    options.filePath ?? options.path ?? options.dirPath ?? '';
  const from = (options: FileOptions): string => options.srcPath ?? options.tempFilePath ?? '';
  const asynchronous = {
    readFile: (o: FileOptions) => ({ data: run.readFile(path(o), o.encoding) }),
    writeFile: (o: FileOptions) => {
      run.writeFile(path(o), o.data ?? '', o.encoding);
    },
    appendFile: (o: FileOptions) => {
      run.appendFile(path(o), o.data ?? '', o.encoding);
    },
    access: (o: FileOptions) => {
      run.access(path(o));
    },
    mkdir: (o: FileOptions) => {
      run.mkdir(path(o), o.recursive);
    },
    readdir: (o: FileOptions) => ({ files: run.readdir(path(o)) }),
    unlink: (o: FileOptions) => {
      run.unlink(path(o));
    },
    rmdir: (o: FileOptions) => {
      run.rmdir(path(o), o.recursive);
    },
    copyFile: (o: FileOptions) => {
      run.copyFile(from(o), o.destPath ?? '');
    },
    saveFile: (o: FileOptions) => ({ savedFilePath: run.saveFile(from(o), o.filePath) }),
    stat: (o: FileOptions) => ({ stats: run.stat(path(o)) }),
    getFileInfo: (o: FileOptions) => ({ size: run.stat(path(o)).size }),
    removeSavedFile: (o: FileOptions) => {
      run.unlink(path(o));
    },
  };
  const manager = {
    ...Object.fromEntries(
      Object.entries(asynchronous).map(([name, act]) => [name, method<FileOptions>(name, act)]),
    ),
    readFileSync: run.readFile,
    writeFileSync: run.writeFile,
    appendFileSync: run.appendFile,
    accessSync: run.access,
    mkdirSync: run.mkdir,
    readdirSync: (folder: string) => across(run.readdir(folder)),
    unlinkSync: run.unlink,
    rmdirSync: run.rmdir,
    copyFileSync: run.copyFile,
    renameSync: run.rename,
    saveFileSync: run.saveFile,
    statSync: run.stat,
  };
  return { getFileSystemManager: () => manager };
};
