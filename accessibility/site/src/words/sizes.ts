/** The size of a file for reading: `512 B`, `36 kB`, `1.4 MB`. */
export const sizeText = (sizeBytes: number): string => {
  if (sizeBytes < 1000) return `${String(sizeBytes)} B`;
  if (sizeBytes < 1_000_000) return `${String(Math.round(sizeBytes / 1000))} kB`;
  return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
};
