/** A short name for a key of any length and any signs, for files: the same key, the same name. */
export const shortName = (key: string): string => {
  // Two 32-bit hashes (FNV-1a forwards, djb2 backwards): the file itself says whose it is.
  let forwards = 0x811c9dc5;
  let backwards = 5381;
  for (let index = 0; index < key.length; index += 1) {
    forwards = Math.imul(forwards ^ key.charCodeAt(index), 0x01000193);
    backwards = Math.imul(backwards, 33) ^ key.charCodeAt(key.length - 1 - index);
  }
  return [forwards, backwards].map((hash) => (hash >>> 0).toString(36).padStart(7, '0')).join('');
};
