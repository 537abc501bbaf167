import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  text: string;
  /** The first file of a publication lies there as it is, so that its type can be read. */
  stored?: boolean;
}

/** 1980-01-01: the same contents make the same file. */
const DOS_DATE = 0x0021;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

const record = (fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer => {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) bytes.writeUInt16LE(value, at);
    else bytes.writeUInt32LE(value, at);
    at += size;
  }
  return bytes;
};

/** Packs files as a zip archive (PKWARE APPNOTE 6.3, without extensions). */
export const zip = (entries: readonly ZipEntry[]): Uint8Array => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, stored = false } of entries) {
    const plain = Buffer.from(text);
    const body = stored ? plain : deflateRawSync(plain);
    const path = Buffer.from(name);
    const shared = [
      ...([
        [2, VERSION],
        [2, FLAGS],
        [2, stored ? 0 : 8],
        [2, 0],
        [2, DOS_DATE],
      ] as const),
      ...([
        [4, crc32(plain)],
        [4, body.length],
        [4, plain.length],
      ] as const),
      ...([
        [2, path.length],
        [2, 0],
      ] as const),
    ] as const;
    files.push(record([[4, LOCAL], ...shared]), path, body);
    directory.push(
      record([
        ...([[4, CENTRAL], [2, VERSION], ...shared] as const),
        ...([
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, offset],
        ] as const),
      ]),
      path,
    );
    offset += 30 + path.length + body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = record([
    ...([
      [4, END],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
    ] as const),
    ...([
      [4, size],
      [4, offset],
      [2, 0],
    ] as const),
  ]);
  return Buffer.concat([...files, ...directory, end]);
};
