import { readFileSync, statSync } from 'node:fs';
import type { SentFile } from './cms-door.ts';
import { locateAsset, type SourceOnDisk } from './source-files.ts';

const LARGEST_SOURCE_BYTES = 50 * 1024 * 1024;
const LARGEST_ASSET_BYTES = 150 * 1024 * 1024;

const megabytes = (bytes: number): string => String(Math.round(bytes / 1024 / 1024));

const readBytes = (absolutePath: string, largest: number): Uint8Array<ArrayBuffer> => {
  const { size } = statSync(absolutePath);
  if (size > largest) {
    throw new Error(`文件过大（${megabytes(size)} MB，上限 ${megabytes(largest)} MB）`);
  }
  return new Uint8Array(readFileSync(absolutePath));
};

const CAUSES: Record<string, string> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ENOENT: '文件不存在',
  EISDIR: '是文件夹，不是文件',
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const causeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return CAUSES[code] ?? (error instanceof Error ? error.message : String(error));
};

/** The bytes of a source, or why it cannot be read. */
export function readSource(source: SourceOnDisk): SentFile | string {
  try {
    return { path: source.path, bytes: readBytes(source.absolutePath, LARGEST_SOURCE_BYTES) };
  } catch (error) {
    return causeOf(error);
  }
}

/** The files that a source needs; those that cannot be read are told, and the source goes on without. */
export function readAssets(
  source: SourceOnDisk,
  paths: string[],
): { files: SentFile[]; problems: string[] } {
  const files: SentFile[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const absolutePath = locateAsset(source, path);
    try {
      if (absolutePath === undefined) throw new Error('在导入的文件夹之外，未读取');
      files.push({ path, bytes: readBytes(absolutePath, LARGEST_ASSET_BYTES) });
    } catch (error) {
      // A file that is not there is told by the cms, which knows where in the source it is named.
      if (!isMissing(error)) problems.push(`${path}：${causeOf(error)}`);
    }
  }
  return { files, problems };
}
