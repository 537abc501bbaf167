import type { Core } from '@strapi/strapi';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { LibraryFile } from '../src/publishing/media-library';

interface UploadService {
  upload(parameters: { data: object; files: object }): Promise<LibraryFile[]>;
  replace(id: number, parameters: { data: object; file: object }): Promise<LibraryFile>;
  updateFileInfo(id: number, info: object): Promise<LibraryFile>;
  remove(file: LibraryFile): Promise<unknown>;
}

export const uploadOf = (strapi: Core.Strapi): UploadService =>
  strapi.plugin('upload').service('upload') as unknown as UploadService;

const inputFile = (filepath: string, originalFilename: string, mimetype: string) => ({
  filepath,
  originalFilename,
  mimetype,
  size: statSync(filepath).size,
});

const writePicture = async (colour: string): Promise<string> => {
  const path = join(mkdtempSync(join(tmpdir(), 'minzong-picture-')), 'picture.png');
  const picture = sharp({ create: { width: 800, height: 500, channels: 3, background: colour } });
  await picture.png().toFile(path);
  return path;
};

/** Puts a picture of one colour into the media library. */
export const uploadPicture = async (
  strapi: Core.Strapi,
  colour: string,
  alternativeText: string,
): Promise<LibraryFile> => {
  const path = await writePicture(colour);
  const [file] = await uploadOf(strapi).upload({
    data: { fileInfo: { name: 'picture.png', alternativeText } },
    files: inputFile(path, 'picture.png', 'image/png'),
  });
  if (file === undefined) throw new Error('nothing was uploaded');
  return file;
};

/** Head of a WAV file of one channel, 8,000 bytes a second, 16,000 bytes. */
const WAV_HEAD =
  '52494646a43e000057415645666d74201000000001000100401f0000401f00000100080064617461803e0000';

/** Puts a sound of two seconds into the media library. */
export const uploadRecording = async (strapi: Core.Strapi): Promise<LibraryFile> => {
  const path = join(mkdtempSync(join(tmpdir(), 'minzong-sound-')), 'sound.wav');
  writeFileSync(path, Buffer.concat([Buffer.from(WAV_HEAD, 'hex'), Buffer.alloc(16_000, 128)]));
  const [file] = await uploadOf(strapi).upload({
    data: { fileInfo: { name: 'sound.wav' } },
    files: inputFile(path, 'sound.wav', 'audio/wav'),
  });
  if (file === undefined) throw new Error('nothing was uploaded');
  return file;
};

/** Gives a file of the library other bytes. */
export const replacePicture = async (
  strapi: Core.Strapi,
  file: LibraryFile,
  colour: string,
): Promise<void> => {
  const path = await writePicture(colour);
  await uploadOf(strapi).replace(file.id, {
    data: { fileInfo: {} },
    file: inputFile(path, 'picture.png', 'image/png'),
  });
};
