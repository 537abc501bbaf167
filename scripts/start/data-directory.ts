import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folders that the processes keep below the data folder. */
const FOLDERS = ['logs', 'api', 'cms', 'site', 'meilisearch'] as const;

/**
 * Makes the data folder and those in it, and tries each one by writing and reading a file: what
 * the permission bits say is not what happens on a full, read-only or network disk.
 * @returns a sentence for each folder or file that cannot be used.
 */
export function findUnusableData(dataDirectory: string): string[] {
  const problem = tryFolder(dataDirectory);
  if (problem) return [problem];
  const problems = FOLDERS.map((name) => tryFolder(join(dataDirectory, name)));
  const secrets = join(dataDirectory, 'secrets.json');
  if (existsSync(secrets)) problems.push(tryJson(secrets));
  return problems.filter((text) => text !== undefined);
}

function tryFolder(folder: string): string | undefined {
  const probe = join(folder, `.probe-${String(process.pid)}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, 'probe');
    readFileSync(probe);
    rmSync(probe);
    readdirSync(folder);
    return undefined;
  } catch (error) {
    return `DATA_DIRECTORY: the folder ${folder} cannot be read and written (${reason(error)}). Give it to this user, or name another folder in DATA_DIRECTORY.`;
  }
}

/** One level at a time: `recursive` never returns where a file system answers ENOENT, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function tryJson(file: string): string | undefined {
  try {
    JSON.parse(readFileSync(file, 'utf8'));
    return undefined;
  } catch (error) {
    return `DATA_DIRECTORY: ${file} cannot be read (${reason(error)}). Restore it from a copy, or delete the whole data folder to begin anew.`;
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
