import { strFromU8, unzipSync } from 'fflate';

/** The files of a book by their path; text files as text. */
export const openBook = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
