const MEDIA_URL = /^\/media\/([0-9a-f]{64}\.[a-z0-9]{2,5})$/;

/** Names of all media files that a document refers to, wherever in its tree. */
export const mediaFilesOf = (document: unknown): string[] => {
  const files = new Set<string>();
  const waiting: unknown[] = [document];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      const file = MEDIA_URL.exec(value)?.[1];
      if (file !== undefined) files.add(file);
    } else if (typeof value === 'object' && value !== null) {
      waiting.push(...(Object.values(value) as unknown[]));
    }
  }
  return [...files];
};
