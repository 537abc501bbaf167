const MINUTE_MS = 60_000;
const MOST_CLICKS = 600;
const MOST_CLICKS_OF_ONE_QUERY = 30;

/** How many clicks count in a minute, all together and of one query; nothing is known of who clicks. */
export const createClickLimit = (now: () => number) => {
  let minute = 0;
  let total = 0;
  let ofQuery = new Map<string, number>();
  return {
    /** Counts one; false when there have been too many. */
    take: (query: string): boolean => {
      const current = Math.floor(now() / MINUTE_MS);
      if (current !== minute) {
        minute = current;
        total = 0;
        ofQuery = new Map();
      }
      const clicks = ofQuery.get(query) ?? 0;
      if (total >= MOST_CLICKS || clicks >= MOST_CLICKS_OF_ONE_QUERY) return false;
      total += 1;
      ofQuery.set(query, clicks + 1);
      return true;
    },
  };
};
