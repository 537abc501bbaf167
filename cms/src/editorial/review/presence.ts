import type { DocumentKey } from '../../publishing/outbox-table';

const GONE_AFTER_MS = 60_000;

interface Seen {
  name: string;
  at: number;
}

/** Who has which entry open, as far as their browsers said within the last minute. In memory only. */
export const createPresence = (now: () => number = Date.now) => {
  const entries = new Map<string, Map<number, Seen>>();

  /** Notes that a person has the entry open. @returns the others who have, with the seconds since */
  const note = (
    { type, documentId, locale }: DocumentKey,
    person: { id: number; name: string },
  ): { name: string; secondsAgo: number }[] => {
    const key = `${type} ${documentId} ${locale}`;
    const seen = entries.get(key) ?? new Map<number, Seen>();
    entries.set(key, seen.set(person.id, { name: person.name, at: now() }));
    for (const [other, people] of entries) {
      for (const [id, { at }] of people) if (now() - at > GONE_AFTER_MS) people.delete(id);
      if (people.size === 0) entries.delete(other);
    }
    return [...seen]
      .filter(([id]) => id !== person.id)
      .map(([, { name, at }]) => ({ name, secondsAgo: Math.round((now() - at) / 1000) }));
  };

  return { note };
};

export type Presence = ReturnType<typeof createPresence>;
