import { Busboy } from '@fastify/busboy';
import type { Context } from 'koa';
import { Readable, type Readable as ReadableStream } from 'node:stream';
import { AppError } from '../../../errors';
import type { GivenFile } from './case-files.service';

const MOST_FILE_BYTES = 20 * 1024 * 1024;
/** With the fields and the boundaries around them. */
export const MOST_MULTIPART_BYTES = MOST_FILE_BYTES + 16 * 1024;

export interface ReadParts {
  fields: ReadonlyMap<string, string>;
  file: GivenFile;
}

const LIMITS = { files: 1, fileSize: MOST_FILE_BYTES, fields: 5, fieldSize: 200, parts: 6 };

const refuse = (): AppError => new AppError('invalid', 'multipart-invalid');

/**
 * One file and a few short fields. Nothing is written anywhere before the last byte has come, so that
 * an upload that was cut off leaves nothing.
 * @throws {AppError} unsupported, invalid, too-large
 */
const readFrom = (stream: ReadableStream, contentType: string): Promise<ReadParts> =>
  new Promise((resolve, reject) => {
    const busboy = new Busboy({
      headers: { 'content-type': contentType },
      limits: LIMITS,
    });
    const fields = new Map<string, string>();
    let file: GivenFile | undefined;
    busboy.on('field', (name, value) => fields.set(name, value));
    busboy.on('file', (name, part, fileName) => {
      const chunks: Buffer[] = [];
      part.on('data', (chunk: Buffer) => chunks.push(chunk));
      part.on('limit', () => {
        stream.unpipe(busboy);
        reject(new AppError('too-large', 'case-file-too-large'));
      });
      part.on('end', () => {
        if (name === 'file') file = { name: fileName, bytes: Buffer.concat(chunks) };
      });
    });
    busboy.on('finish', () => {
      if (file === undefined) reject(refuse());
      else resolve({ fields, file });
    });
    busboy.on('error', () => {
      reject(refuse());
    });
    stream.on('error', () => {
      reject(refuse());
    });
    stream.on('close', () => {
      // After the last byte this comes too late to matter.
      if (!stream.readableEnded) reject(refuse());
    });
    stream.pipe(busboy);
  });

const contentTypeOf = (context: Context): string => {
  const contentType = context.get('content-type');
  if (!/^multipart\/form-data;.*boundary=/i.test(contentType))
    throw new AppError('unsupported', 'multipart-unsupported');
  return contentType;
};

/** Reads the parts as they come. */
export const readMultipart = async (context: Context): Promise<ReadParts> => {
  const contentType = contentTypeOf(context);
  if (Number(context.get('content-length')) > MOST_MULTIPART_BYTES) {
    context.set('connection', 'close');
    throw new AppError('too-large', 'case-file-too-large');
  }
  return await readFrom(context.req, contentType);
};

/** Reads the parts of a body whose signature was checked over all its bytes. */
export const partsOf = (context: Context, bytes: Buffer): Promise<ReadParts> =>
  readFrom(Readable.from([bytes]), contentTypeOf(context));
