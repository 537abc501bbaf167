import type { SearchServer } from '../../../gateways/meilisearch';
import { comparable, indexSettings } from '../index/index-settings';
import type { SearchOutbox } from '../storing/outbox.store';

/** What must be done about an index before it can be fed and asked. */
export type Finding =
  | 'well'
  /** there is none: it is made beside and put in place when it is whole */
  | 'missing'
  /** it was made by other rules, or somebody has changed its settings */
  | 'other-settings'
  /** it holds more or fewer records than it must */
  | 'other-contents'
  | 'other-synonyms';

type Synonyms = Record<string, string[]>;

const isSame = (one: Synonyms, other: Synonyms): boolean => {
  const text = (synonyms: Synonyms): string =>
    JSON.stringify(
      Object.entries(synonyms)
        .map(([word, others]) => [word, [...others].sort()] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return text(one) === text(other);
};

/**
 * Looks whether the index on the server is the one that the store and this code would make: the
 * server may have lost its data, been given old data, or been changed by hand.
 */
export const inspectIndex = async (
  server: SearchServer,
  index: string,
  outbox: SearchOutbox,
  synonyms: Synonyms,
): Promise<Finding> => {
  const held = await server.settings(index);
  if (held === undefined) return 'missing';
  if (comparable(held) !== comparable(indexSettings(synonyms))) return 'other-settings';
  if (!isSame(held.synonyms ?? {}, synonyms)) return 'other-synonyms';
  // Asked before and after: what is published meanwhile is no difference.
  if ((await outbox.pending(1)).length > 0) return 'well';
  const expected = await outbox.expectedRecords();
  const count = await server.count(index);
  const isStill = (await outbox.pending(1)).length === 0;
  return isStill && count !== expected ? 'other-contents' : 'well';
};
