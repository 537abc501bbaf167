import type { SearchSettings } from '@minzong/api-contract';
import type { SettingsStore } from '../storing/settings.store';
import { NO_SETTINGS } from '../storing/settings.store';
import { fold } from '../analysis/fold';
import { createSynonymIndex, NO_SYNONYMS, type SynonymIndex } from '../analysis/synonyms';
import { titleKey } from '../analysis/title-keys';

interface DocumentName {
  type: string;
  id: string;
}

/** What the desk has decided, ready for answering. */
export interface Decisions {
  /** as far as the search server has them */
  synonyms: SynonymIndex;
  /** the documents that stand first for a query, by its title key */
  bestBets: ReadonlyMap<string, DocumentName[]>;
  isDenied: (suggestion: string) => boolean;
}

const bestBetsOf = ({ bestBets }: SearchSettings): Map<string, DocumentName[]> => {
  const byQuery = new Map<string, DocumentName[]>();
  for (const { queries, documents } of bestBets)
    for (const key of queries.map(titleKey))
      if (key !== '') byQuery.set(key, [...(byQuery.get(key) ?? []), ...documents]);
  return byQuery;
};

const deniedBy = ({ deniedSuggestions }: SearchSettings) => {
  const denied = deniedSuggestions.map(fold);
  return (suggestion: string): boolean => {
    const folded = fold(suggestion);
    return denied.some((words) => folded.includes(words));
  };
};

/**
 * The decisions of the desk, kept in memory. Synonyms are used once the search server has them:
 * before, it would not know the words that stand for them.
 */
export const createDesk = (store: SettingsStore) => {
  let settings = NO_SETTINGS;
  let known = '';
  let newest = NO_SYNONYMS;
  let decisions: Decisions = { synonyms: NO_SYNONYMS, ...readyFor(NO_SETTINGS) };

  const refresh = async (): Promise<void> => {
    const versions = await store.versions();
    if (versions === undefined) return;
    const { version, applied } = versions;
    const state = `${String(version)}.${String(applied)}`;
    if (state === known) return;
    settings = await store.read();
    newest = createSynonymIndex(settings.synonyms);
    const isApplied = applied === version;
    decisions = {
      synonyms: isApplied ? newest : decisions.synonyms,
      ...readyFor(settings),
    };
    known = state;
  };

  return {
    decisions: (): Decisions => decisions,
    /** Looks whether the desk has decided something else, in this process or another. */
    refresh,
    /** The newest synonyms, for the index. */
    synonyms: async () => {
      await refresh();
      return { version: settings.version, byToken: newest.meilisearchSynonyms() };
    },
    onSynonyms: async (version: number): Promise<void> => {
      await store.markApplied(version);
      await refresh();
    },
  };
};

function readyFor(settings: SearchSettings): Omit<Decisions, 'synonyms'> {
  return { bestBets: bestBetsOf(settings), isDenied: deniedBy(settings) };
}
