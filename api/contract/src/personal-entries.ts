import type { PersonalEntry, PersonalListName } from './personal-lists';

/** What goes into one list by hand; two devices that were apart may bring together twice as much. */
export const MOST_SAVED = 500;
/** How many removals of a list are remembered, so that other devices hear of them. */
export const MOST_REMOVED = 500;
/** The end of the year 9999: clocks beyond it are broken. */
export const LATEST_STAMP = 253_402_300_799_999;

export const entryKey = ({ list, type, id }: Pick<PersonalEntry, 'list' | 'type' | 'id'>): string =>
  `${list}/${type}/${id}`;

const shownText = ({ document }: PersonalEntry): string =>
  document === null ? '' : `${document.slug} ${document.title}`;

/**
 * Which of two entries for the same document holds: the later edit. At the same stamp the one that
 * is still on the list, so that a doubt costs nobody a favourite; else any, but everywhere the same.
 */
const laterOf = (one: PersonalEntry, other: PersonalEntry): PersonalEntry => {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return shownText(one) >= shownText(other) ? one : other;
};

const byAge = (one: PersonalEntry, other: PersonalEntry): number =>
  other.at - one.at || (entryKey(one) < entryKey(other) ? -1 : 1);

/** Without the removals that are older than the latest of each list. */
const withoutOldRemovals = (entries: PersonalEntry[]): PersonalEntry[] => {
  const removals: Record<PersonalListName, number> = { favourites: 0, following: 0 };
  return entries.filter(({ list, document }) => {
    if (document !== null) return true;
    removals[list] += 1;
    return removals[list] <= MOST_REMOVED;
  });
};

/**
 * Brings together what two sides know, latest first. Order and repetition make no difference, so
 * that whoever has exchanged everything holds the same, whatever was lost on the way in between
 * (decision 0032).
 */
export const mergeEntries = (
  one: readonly PersonalEntry[],
  other: readonly PersonalEntry[],
): PersonalEntry[] => {
  const merged = new Map<string, PersonalEntry>();
  for (const entry of [...one, ...other]) {
    const known = merged.get(entryKey(entry));
    merged.set(entryKey(entry), known === undefined ? entry : laterOf(known, entry));
  }
  return withoutOldRemovals([...merged.values()].sort(byAge));
};

/**
 * The stamp of an edit: the clock, but always later than everything that the device has seen. A
 * clock that is wrong then decides nothing between an edit and what it was an answer to.
 */
export const nextStamp = (entries: readonly PersonalEntry[], nowMs: number): number => {
  const latest = entries.reduce((most, { at }) => Math.max(most, at), -1);
  return Math.min(Math.max(nowMs, latest + 1, 0), LATEST_STAMP);
};
