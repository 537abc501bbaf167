import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { root } from '../root.ts';

/** A file to import, and the folder beyond which it may not name files of its own. */
export interface SourceOnDisk {
  /** relative to the repository where it lies inside, else absolute; forward slashes */
  path: string;
  absolutePath: string;
  boundary: string;
}

export interface FoundSources {
  sources: SourceOnDisk[];
  /** paths that are not imported, and why */
  skipped: { path: string; reason: string }[];
}

const SOURCES = new Set(['.md', '.markdown', '.html', '.htm', '.docx', '.txt']);
/** Files that an editor may well have meant, but that hold no text this importer reads. */
const UNREADABLE = new Set([
  '.doc',
  '.wps',
  '.pdf',
  '.rtf',
  '.odt',
  '.ofd',
  '.xls',
  '.xlsx',
  '.pptx',
]);

const shownPath = (absolute: string): string => {
  const inside = relative(root, absolute);
  const path = inside.startsWith('..') || isAbsolute(inside) ? absolute : inside;
  return path.split(sep).join('/');
};

const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');
const isReadme = (name: string): boolean => /^readme(?:\.[\w-]+)*$/i.test(name);

function walk(folder: string, boundary: string, found: FoundSources): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const absolutePath = join(folder, entry.name);
    if (isHidden(entry.name) || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) walk(absolutePath, boundary, found);
    else if (entry.isFile()) take(absolutePath, boundary, found);
  }
}

function take(absolutePath: string, boundary: string, found: FoundSources): void {
  const path = shownPath(absolutePath);
  const extension = extname(absolutePath).toLowerCase();
  if (isReadme(basename(absolutePath))) found.skipped.push({ path, reason: '说明文件' });
  else if (SOURCES.has(extension)) found.sources.push({ path, absolutePath, boundary });
  else if (UNREADABLE.has(extension)) {
    found.skipped.push({ path, reason: `不能从“${extension}”读取文稿，如需导入请另存为 .docx` });
  }
}

const absoluteOf = (path: string, folders: string[]): string =>
  folders.map((folder) => resolve(folder, path)).find((candidate) => existsSync(candidate)) ??
  resolve(folders[0] ?? '.', path);

/**
 * The files to import below the given paths, folders searched to the bottom.
 * @param folders where a relative path may start, the most likely first
 * @throws Error for a path that does not exist
 */
export function findSources(paths: string[], folders: string[]): FoundSources {
  const found: FoundSources = { sources: [], skipped: [] };
  for (const path of paths) {
    const absolute = absoluteOf(path, folders);
    if (!existsSync(absolute)) throw new Error(`“${path}”不存在`);
    if (statSync(absolute).isDirectory()) walk(absolute, absolute, found);
    else {
      // A file given by name may use pictures that lie in a folder beside its own.
      const boundary = dirname(dirname(absolute));
      found.sources.push({ path: shownPath(absolute), absolutePath: absolute, boundary });
    }
  }
  return { ...found, sources: [...new Map(found.sources.map((one) => [one.path, one])).values()] };
}

/** Where a file that a source names lies on disk; undefined outside the source's boundary. */
export function locateAsset(source: SourceOnDisk, assetPath: string): string | undefined {
  const absolute = resolve(root, assetPath);
  const inside = relative(source.boundary, absolute);
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : absolute;
}
