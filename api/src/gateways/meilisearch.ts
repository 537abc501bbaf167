import { Agent, request as requestHttp } from 'node:http';
import { Agent as SecureAgent, request as requestHttps } from 'node:https';
import { Meilisearch, type EnqueuedTaskPromise, type Settings } from 'meilisearch';

const TASK_PATIENCE_MS = 60_000;
const REQUEST_PATIENCE_MS = 10_000;
const TASK_LOOK_EVERY_MS = 10;

export type IndexSettings = Settings;

/** One search of a multi-search, in the server's own terms. */
export interface ServerQuery {
  indexUid: string;
  q: string;
  matchingStrategy?: 'all' | 'last' | 'frequency';
  attributesToSearchOn?: string[];
  attributesToRetrieve: string[];
  filter: string[];
  facets?: string[];
  sort?: string[];
  distinct?: string;
  limit: number;
  offset: number;
}

/** A record as the server gives it back: the attributes that were asked for. */
export type ServerRecord = Record<string, unknown>;

export interface ServerAnswer {
  hits: ServerRecord[];
  /** how many records match; exact for searches by words without `distinct` */
  estimatedTotalHits: number;
  facetDistribution?: Record<string, Record<string, number>>;
}

/** A change of the index: what is added or replaced, and then, what is taken out. */
export interface IndexChange {
  /** records as JSON texts, each with its `key` */
  lines: readonly string[];
  /** a filter; what matches it after the records were added is taken out */
  obsolete?: string;
}

export interface SearchServer {
  /** @throws when the server is away or does not answer within the time given */
  search(queries: ServerQuery[], timeoutMs: number): Promise<ServerAnswer[]>;
  /** The settings of an index; undefined when there is no such index. */
  settings(index: string): Promise<IndexSettings | undefined>;
  create(index: string, settings: IndexSettings): Promise<void>;
  updateSettings(index: string, settings: IndexSettings): Promise<void>;
  /**
   * Resolves when the server has applied the change; `onSent` is called when it has been taken.
   * @throws {@link CanceledError} when somebody has made the server leave it; when it could not
   */
  apply(index: string, change: IndexChange, onSent?: () => Promise<void>): Promise<void>;
  /**
   * Makes the server leave what it is doing for indexes whose names begin so, if that is more than
   * `records` records; whoever wants it done has to ask again.
   */
  interrupt(prefix: string, records: number): Promise<void>;
  /** How many records there are. */
  count(index: string): Promise<number>;
  /** Some fields of every record. */
  records(index: string, fields: string[]): Promise<ServerRecord[]>;
  /** Exchanges the contents of two indexes at one stroke. */
  swap(one: string, other: string): Promise<void>;
  indexes(): Promise<string[]>;
  remove(index: string): Promise<void>;
}

/** The server has left a change undone because another one is more urgent. */
export class CanceledError extends Error {}

const done = async (task: EnqueuedTaskPromise): Promise<void> => {
  const waiting = { timeout: TASK_PATIENCE_MS, interval: TASK_LOOK_EVERY_MS };
  const { status, error } = await task.waitTask(waiting);
  if (status === 'canceled') throw new CanceledError('Meilisearch: canceled');
  if (status !== 'succeeded') throw new Error(`Meilisearch: ${error?.message ?? status}`);
};

interface Options {
  url: string;
  key: string;
}

/**
 * Posts JSON and reads JSON over connections that stay open. Not by fetch: that asks for compressed
 * answers, and packing and unpacking costs more than sending does between neighbours.
 */
const createPost = ({ url, key }: Options) => {
  const isSecure = url.startsWith('https:');
  const options = { keepAlive: true, noDelay: true, maxSockets: 64 };
  const agent = isSecure ? new SecureAgent(options) : new Agent(options);
  const send = isSecure ? requestHttps : requestHttp;
  const authorization = key === '' ? {} : { authorization: `Bearer ${key}` };
  return <T>(path: string, value: unknown, timeoutMs: number): Promise<T> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(value);
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...authorization,
      };
      const signal = AbortSignal.timeout(timeoutMs);
      const request = send(new URL(path, url), { method: 'POST', agent, headers, signal });
      request.on('error', reject);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) resolve(JSON.parse(text) as T);
          else reject(new Error(`Meilisearch: ${String(response.statusCode)} ${text}`));
        });
      });
      request.end(body);
    });
};

const isMissing = (error: unknown): boolean =>
  (error as { cause?: { code?: string } } | null)?.cause?.code === 'index_not_found';

const RECORDS_PAGE = 2000;

/** The real search server: searches over connections of our own, the rest by its official client. */
export const createMeilisearch = (options: Options): SearchServer => {
  const client = new Meilisearch({
    host: options.url,
    ...(options.key === '' ? {} : { apiKey: options.key }),
    timeout: REQUEST_PATIENCE_MS,
  });
  const post = createPost(options);

  /** The server refuses to search a field that no record has ever had, were it ever so searchable. */
  const nameFields = async (
    index: string,
    { searchableAttributes }: IndexSettings,
  ): Promise<void> => {
    const fields = Object.fromEntries((searchableAttributes ?? []).map((name) => [name, '']));
    const target = client.index(index);
    await done(target.addDocuments([{ ...fields, key: 'fields' }], { primaryKey: 'key' }));
    await done(target.deleteDocument('fields'));
  };

  return {
    search: async (queries, timeoutMs) =>
      (await post<{ results: ServerAnswer[] }>('/multi-search', { queries }, timeoutMs)).results,
    settings: async (index) => {
      try {
        return await client.index(index).getSettings();
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    create: async (index, settings) => {
      await done(client.createIndex(index, { primaryKey: 'key' }));
      await done(client.index(index).updateSettings(settings));
      await nameFields(index, settings);
    },
    updateSettings: (index, settings) => done(client.index(index).updateSettings(settings)),
    apply: async (index, { lines, obsolete }, onSent) => {
      const target = client.index(index);
      const tasks: EnqueuedTaskPromise[] = [];
      if (lines.length > 0)
        tasks.push(
          target.addDocumentsFromString(lines.join('\n'), 'application/x-ndjson', {
            primaryKey: 'key',
          }),
        );
      // The server takes them in the order in which they reach it; nobody waits in between.
      await tasks[0];
      if (obsolete !== undefined) tasks.push(target.deleteDocuments({ filter: obsolete }));
      await tasks.at(-1);
      await onSent?.();
      for (const task of tasks) await done(task);
    },
    interrupt: async (prefix, records) => {
      const { results } = await client.tasks.getTasks({
        statuses: ['enqueued', 'processing'],
        types: ['documentAdditionOrUpdate'],
        limit: 100,
      });
      const uids = results
        .filter(({ indexUid, details }) => {
          const received = details?.receivedDocuments ?? 0;
          return indexUid?.startsWith(prefix) === true && received > records;
        })
        .map(({ uid }) => uid);
      if (uids.length > 0) await client.tasks.cancelTasks({ uids });
    },
    count: async (index) => (await client.index(index).getStats()).numberOfDocuments,
    records: async (index, fields) => {
      const records: ServerRecord[] = [];
      for (let offset = 0; ; offset += RECORDS_PAGE) {
        const page = await client
          .index(index)
          .getDocuments({ fields, limit: RECORDS_PAGE, offset });
        records.push(...(page.results as ServerRecord[]));
        if (page.results.length < RECORDS_PAGE) return records;
      }
    },
    swap: (one, other) => done(client.swapIndexes([{ indexes: [one, other], rename: false }])),
    indexes: async () =>
      (await client.getRawIndexes({ limit: 1000 })).results.map(({ uid }) => uid),
    remove: (index) => done(client.deleteIndex(index)),
  };
};
