/** Bytes as a reader knows them: `12 KB`, `3.4 MB`. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${String(Math.ceil(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
