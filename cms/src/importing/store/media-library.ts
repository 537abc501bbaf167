import type { Core } from '@strapi/strapi';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { FileWords } from '../draft-references';
import { bytesHash } from './bytes-hash';
import { mimeOf } from './mime-types';

export interface StoredFile {
  id: number;
  url: string;
}

export interface MediaLibrary {
  /** Puts a file into the media library, once for equal bytes. Fails when Strapi refuses the file. */
  store(name: string, bytes: Uint8Array, words: FileWords): Promise<StoredFile>;
}

interface UploadService {
  upload(request: {
    data: { fileInfo: object };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<StoredFile[]>;
}

const RECORDS = 'api::import.imported-file';
const FILES = 'plugin::upload.file';

const uploadName = (name: string): string => name.replace(/[<>:"/\\|?*]/g, '_').slice(-200);

const upload = async (
  strapi: Core.Strapi,
  name: string,
  bytes: Uint8Array,
  words: FileWords,
): Promise<StoredFile> => {
  const folder = await mkdtemp(join(tmpdir(), 'minzong-import-'));
  try {
    const filepath = join(folder, `file${extname(name)}`);
    await writeFile(filepath, bytes);
    const service = strapi.plugin('upload').service<UploadService>('upload');
    const [file] = await service.upload({
      data: { fileInfo: { name: words.name ?? name, alternativeText: words.alternativeText } },
      files: {
        filepath,
        originalFilename: uploadName(name),
        mimetype: mimeOf(name),
        size: bytes.byteLength,
      },
    });
    if (file === undefined) throw new Error('the media library kept no file');
    return file;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The media library of this Strapi, which remembers what was imported by the SHA-256 of its bytes. */
export const createMediaLibrary = (strapi: Core.Strapi): MediaLibrary => {
  const known = async (sha256: string): Promise<StoredFile | undefined> => {
    const record = (await strapi.db.query(RECORDS).findOne({ where: { sha256 } })) as {
      fileId: number;
    } | null;
    if (record === null) return undefined;
    const file = (await strapi.db
      .query(FILES)
      .findOne({ where: { id: record.fileId } })) as StoredFile | null;
    if (file === null) await strapi.db.query(RECORDS).deleteMany({ where: { sha256 } });
    return file ?? undefined;
  };
  return {
    store: async (name, bytes, words) => {
      const sha256 = bytesHash(bytes);
      const existing = await known(sha256);
      if (existing !== undefined) return existing;
      const file = await upload(strapi, name, bytes, words);
      await strapi.db.query(RECORDS).create({ data: { sha256, fileId: file.id } });
      return file;
    },
  };
};
