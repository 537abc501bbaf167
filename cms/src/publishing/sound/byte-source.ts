import { open } from 'node:fs/promises';

/** A file of which pieces are read, whatever its size. */
export interface ByteSource {
  sizeBytes: number;
  /** fewer bytes than asked for at the end of the file, none beyond it */
  at: (offset: number, length: number) => Promise<Buffer>;
}

/** Opens a file for `read` and closes it afterwards. */
export const withBytesOf = async <T>(
  path: string,
  read: (source: ByteSource) => Promise<T>,
): Promise<T> => {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return await read({
      sizeBytes: size,
      at: async (offset, length) => {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await handle.close();
  }
};
