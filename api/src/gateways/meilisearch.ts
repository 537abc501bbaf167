import { Meilisearch, type EnqueuedTaskPromise, type Settings } from 'meilisearch';

const TASK_PATIENCE_MS = 20_000;
const REQUEST_PATIENCE_MS = 10_000;

/** Marks around matches. No published text can hold them: control characters are refused. */
export const MATCH_START = '\u0001';
export const MATCH_END = '\u0002';

/**
 * The index as the search needs it. Chinese and Latin are named, because short Chinese queries
 * would otherwise be cut as Japanese; Tibetan is cut at its own marks (tsheg and shad).
 */
const SETTINGS: Settings = {
  searchableAttributes: ['title', 'otherTitles', 'summary', 'text'],
  filterableAttributes: ['type', 'shownIn', 'locale'],
  sortableAttributes: ['publishedAt', 'inForce'],
  rankingRules: [
    'words',
    'typo',
    'proximity',
    'attribute',
    'sort',
    'inForce:desc',
    'exactness',
    'publishedAt:desc',
  ],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn', 'eng'] }],
  separatorTokens: ['་', '༌', '།', '༎'],
  pagination: { maxTotalHits: 20_000 },
};

export interface ServerSearch {
  q: string;
  /** language of the reader, a value of `shownIn` */
  shownIn: string;
  type: string | undefined;
  page: number;
  pageSize: number;
}

/** A hit with {@link MATCH_START} and {@link MATCH_END} around what matched. */
export interface ServerHit {
  type: string;
  id: string;
  locale: string;
  title: string;
  summary: string;
  text: string;
}

export interface ServerAnswer {
  hits: ServerHit[];
  total: number;
  /** counts by type over all types, whatever type was asked for */
  types: Record<string, number>;
}

export interface StoredKey {
  key: string;
  digest: string;
}

export interface SearchServer {
  /** @throws when the server is away or does not answer within the time given */
  search(index: string, search: ServerSearch, timeoutMs: number): Promise<ServerAnswer>;
  /** Creates the index where it is missing and brings its settings up to date. */
  ensureIndex(index: string): Promise<void>;
  /** Resolves when the server has applied the changes. @throws when it could not */
  apply(index: string, documents: { key: string }[], goneKeys: string[]): Promise<void>;
  count(index: string): Promise<number>;
  keys(index: string): Promise<StoredKey[]>;
  /** Exchanges the contents of two indexes at one stroke. */
  swap(one: string, other: string): Promise<void>;
  indexes(): Promise<string[]>;
  remove(index: string): Promise<void>;
}

const done = async (task: EnqueuedTaskPromise): Promise<void> => {
  const { status, error } = await task.waitTask({ timeout: TASK_PATIENCE_MS, interval: 25 });
  if (status !== 'succeeded') throw new Error(`Meilisearch: ${error?.message ?? status}`);
};

const query = (index: string, { q, shownIn, type, page, pageSize }: ServerSearch) => ({
  indexUid: index,
  q,
  page,
  hitsPerPage: pageSize,
  locales: ['cmn' as const, 'eng' as const],
  filter: [`shownIn = "${shownIn}"`, ...(type === undefined ? [] : [`type = "${type}"`])],
  facets: ['type'],
  attributesToRetrieve: ['type', 'id', 'locale', 'title', 'summary', 'text'],
  attributesToHighlight: ['title', 'summary', 'text'],
  attributesToCrop: ['text', 'summary'],
  cropLength: 45,
  cropMarker: '…',
  highlightPreTag: MATCH_START,
  highlightPostTag: MATCH_END,
});

/** The real search server, through its official client. */
export const createMeilisearch = (options: { url: string; key: string }): SearchServer => {
  const client = new Meilisearch({
    host: options.url,
    ...(options.key === '' ? {} : { apiKey: options.key }),
    timeout: REQUEST_PATIENCE_MS,
  });
  return {
    search: async (index, search, timeoutMs) => {
      const asked = query(index, search);
      const everyType = { ...query(index, { ...search, type: undefined }), hitsPerPage: 0 };
      const queries = search.type === undefined ? [asked] : [asked, everyType];
      const { results } = await client.multiSearch<{ queries: typeof queries }, ServerHit>(
        { queries },
        { signal: AbortSignal.timeout(timeoutMs) },
      );
      const [found] = results;
      const counted = results.at(-1)?.facetDistribution?.type ?? {};
      return {
        hits: (found?.hits ?? []).map((hit) => ({ ...hit, ...(hit._formatted as ServerHit) })),
        total: found?.totalHits ?? 0,
        types: counted,
      };
    },
    ensureIndex: async (index) => {
      const known = await client.getRawIndexes({ limit: 1000 });
      if (!known.results.some(({ uid }) => uid === index))
        await done(client.createIndex(index, { primaryKey: 'key' }));
      await done(client.index(index).updateSettings(SETTINGS));
    },
    apply: async (index, documents, goneKeys) => {
      const target = client.index(index);
      if (goneKeys.length > 0) await done(target.deleteDocuments(goneKeys));
      if (documents.length > 0) await done(target.addDocuments(documents, { primaryKey: 'key' }));
    },
    count: async (index) => (await client.index(index).getStats()).numberOfDocuments,
    keys: async (index) => {
      const keys: StoredKey[] = [];
      for (let offset = 0; ; offset += 1000) {
        const page = await client
          .index<StoredKey>(index)
          .getDocuments({ fields: ['key', 'digest'], limit: 1000, offset });
        keys.push(...page.results);
        if (page.results.length < 1000) return keys;
      }
    },
    swap: (one, other) => done(client.swapIndexes([{ indexes: [one, other], rename: false }])),
    indexes: async () =>
      (await client.getRawIndexes({ limit: 1000 })).results.map(({ uid }) => uid),
    remove: (index) => done(client.deleteIndex(index)),
  };
};
