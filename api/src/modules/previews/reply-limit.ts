const WINDOW_MS = 10 * 60 * 1000;
const MOST_IN_WINDOW = 10;

/**
 * How often one preview may be replied to: ten times in ten minutes. By preview and not by address,
 * since all readers come through the site.
 */
export const createReplyLimit = (now: () => number = Date.now) => {
  const seen = new Map<string, number[]>();
  return {
    /** Counts one reply; false when there have been too many. */
    take: (id: string): boolean => {
      const since = now() - WINDOW_MS;
      for (const [key, times] of seen) if ((times.at(-1) ?? 0) < since) seen.delete(key);
      const recent = (seen.get(id) ?? []).filter((time) => time >= since);
      if (recent.length >= MOST_IN_WINDOW) return false;
      seen.set(id, [...recent, now()]);
      return true;
    },
  };
};
