import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CmsConfig } from './config';

export interface DataDirectories {
  /** the folder that Strapi serves files from; uploads lie in its `uploads` */
  publicDirectory: string;
  databaseFile: string;
}

const refuse = (directory: string, error: unknown): never => {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `The cms cannot start:\nDATA_DIRECTORY: ${directory} cannot be written (${reason}); ` +
      'choose another folder or give this user the right to write there\n',
  );
  return process.exit(1);
};

// Node's own recursive mkdir never returns where the system answers ENOENT, as below /proc.
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
};

/** Makes the folders of the cms below DATA_DIRECTORY; ends the process when that is impossible. */
export const prepareDataDirectory = (config: CmsConfig): DataDirectories => {
  const publicDirectory = join(config.dataDirectory, 'public');
  try {
    const uploads = join(publicDirectory, 'uploads');
    makeFolder(uploads);
    for (const folder of [config.dataDirectory, uploads]) accessSync(folder, constants.W_OK);
  } catch (error) {
    refuse(config.dataDirectory, error);
  }
  return { publicDirectory, databaseFile: join(config.dataDirectory, 'cms.sqlite') };
};
