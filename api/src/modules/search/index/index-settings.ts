import type { IndexSettings } from '../../../gateways/meilisearch';
import type { SearchedField } from '../analysis/prepare-query';
import { FACETS_ATTRIBUTE } from './facet-values';
import { fingerprint } from './fingerprint';

/** The name of the index on the search server. */
export const SEARCH_INDEX = 'content';

/** The attributes of a record that hold words, the weightiest first. */
const ATTRIBUTES = [
  'title',
  'titleLatin',
  'pinyin',
  'initials',
  'romanised',
  // Titles of what is no longer in force: after the others, and before what only mentions the words.
  'endedTitle',
  'endedTitleLatin',
  'names',
  'namesLatin',
  'summary',
  'summaryLatin',
  'body',
  'bodyLatin',
] as const;
export type WordAttribute = (typeof ATTRIBUTES)[number];

const isLatin = (attribute: WordAttribute): boolean => attribute.endsWith('Latin');
const KEYS: readonly string[] = ['pinyin', 'initials', 'romanised'] satisfies WordAttribute[];

/** The attributes that a reading of a query looks into. */
export const attributesOf = (fields: readonly SearchedField[]): WordAttribute[] =>
  ATTRIBUTES.filter((attribute) => {
    if (KEYS.includes(attribute)) return fields.includes(attribute as SearchedField);
    return fields.includes(isLatin(attribute) ? 'latin' : 'tokens');
  });

/** {@link attributesOf}, of the title alone. */
export const titleAttributesOf = (fields: readonly SearchedField[]): WordAttribute[] =>
  attributesOf(fields).filter((name) => KEYS.includes(name) || /title/i.test(name));

/** What a hit brings along of its document, so that documents can be compared without reading them. */
export const COMPARED_ATTRIBUTES = ['titles', 'about', 'inForce'] as const;

const equality = (attributes: string[], comparison = false) => ({
  attributePatterns: attributes,
  features: { facetSearch: false, filter: { equality: true, comparison } },
});

/** The index as the search needs it (decision 0019), apart from the synonyms of the desk. */
const SETTINGS: IndexSettings = {
  searchableAttributes: [...ATTRIBUTES],
  displayedAttributes: ['key', 'kind', 'document', 'stamp', ...COMPARED_ATTRIBUTES],
  filterableAttributes: [
    equality([FACETS_ATTRIBUTE, 'kind', 'document', 'stamp', 'shownIn']),
    equality(['day'], true),
  ],
  sortableAttributes: ['time'],
  // `sort` first: who asks for the newest wants the newest of all that match. Not by attribute, which
  // takes longer than all the others: titles are asked for by a query of their own.
  rankingRules: [
    'sort',
    'words',
    'typo',
    'proximity',
    'inForce:desc',
    'popularity:desc',
    'time:desc',
  ],
  // Our tokens stand for themselves, and short Latin words are not to be read as another language.
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
  typoTolerance: {
    enabled: true,
    disableOnAttributes: ATTRIBUTES.filter((attribute) => !isLatin(attribute)),
  },
  facetSearch: false,
  // By count, because values are then counted one by one over all that was found. By name the server
  // goes through what was found document by document, up to 3,000 of them, which took half of a search.
  faceting: { maxValuesPerFacet: 4000, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 20_000 },
};

/**
 * The settings of an index. The rules by which its words were made are written into it as a stop
 * word that nobody types: an index that comes back from an old copy is seen to be old.
 */
export const indexSettings = (synonyms: Record<string, string[]>): IndexSettings => ({
  ...SETTINGS,
  stopWords: [`rules-${fingerprint().toLowerCase()}`],
  synonyms,
});

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, child]) => [name, sorted(child)]));
};

/** The order of these says nothing; the server gives them in one of its own. */
const UNORDERED = ['sortableAttributes', 'displayedAttributes'] as const;

/** Settings as the server holds them, reduced to those that we set: equal texts are equal settings. */
export const comparable = (settings: IndexSettings): string => {
  const { typoTolerance, ...others } = settings;
  const ours = [...Object.keys(SETTINGS), 'stopWords'].filter((name) => name !== 'typoTolerance');
  const held = Object.fromEntries(
    ours.map((name) => [name, others[name as keyof typeof others]]),
  ) as IndexSettings;
  for (const name of UNORDERED) held[name] = [...(held[name] ?? [])].sort();
  const disabled = [...(typoTolerance?.disableOnAttributes ?? [])].sort();
  return JSON.stringify(
    sorted({
      ...held,
      faceting: [held.faceting?.maxValuesPerFacet, held.faceting?.sortFacetValuesBy?.['*']],
      typoTolerance: [typoTolerance?.enabled, disabled],
    }),
  );
};
