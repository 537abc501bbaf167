/** A copy on the device, in the order in which copies were last used. */
export interface Entry {
  key: string;
  bytes: number;
  /** `file`: too large for one key of WeChat's storage */
  place: 'storage' | 'file';
}

/** What copies may take of the device, and a copy of one place. */
export interface Limits {
  storage: number;
  file: number;
}

/** True for an entry as this version writes it. */
export const isEntry = (value: unknown): value is Entry => {
  if (typeof value !== 'object' || value === null) return false;
  const { key, bytes, place } = value as Record<keyof Entry, unknown>;
  return (
    typeof key === 'string' &&
    typeof bytes === 'number' &&
    (place === 'storage' || place === 'file')
  );
};

/**
 * Entries that must go so that the rest fits, those first that were not used for longest. Each place
 * has a limit of its own: what is dropped from one makes no room in the other.
 */
export const surplusOf = (entries: Entry[], limits: Limits): Entry[] => {
  const taken = { storage: 0, file: 0 };
  for (const { place, bytes } of entries) taken[place] += bytes;
  return entries.filter(({ place, bytes }) => {
    if (taken[place] <= limits[place]) return false;
    taken[place] -= bytes;
    return true;
  });
};
