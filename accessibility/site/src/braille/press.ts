import type { BrailleLexicon } from '@minzong/api-contract';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import type { BrailleJob, BrailleResults } from './job';
import type { Reply, Request } from './worker';

/** Compiled code alone can start a thread; from the sources it is found where building puts it. */
const WORKER_FILE = join(__dirname, '..', '..', 'dist', 'braille', 'worker.js');
/** Enough for a million characters; a small nursery keeps ordinary documents from spreading. */
const WORKER_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 };

/** A document that could not be made is not tried again so soon, however often its page is looked at. */
const FAILURE_REMEMBERED_MS = 300_000;

/** Braille cannot be made now: too much is waiting, or the thread has failed. */
export class BrailleAwayError extends Error {}

export interface BraillePressOptions {
  /** memory for what has been made */
  cacheBytes: number;
  /** a job that takes longer is given up */
  jobSeconds?: number;
  /** jobs that may wait; one more is refused */
  mostWaiting?: number;
  onError: (error: unknown, where: string) => void;
}

type Result = BrailleResults[keyof BrailleResults];

interface Waiting {
  key: string;
  request: { job: BrailleJob; lexicon: BrailleLexicon };
  /** somebody waits for it, and not only a page for a size */
  urgent: boolean;
  /** false: it is for one person */
  isKept: boolean;
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
}

const sizeOf = (result: Result): number =>
  'braille30' in result
    ? Object.values(result).reduce((sum, { length }: Uint8Array) => sum + length, 0)
    : JSON.stringify(result).length * 2;

const keyOf = (job: BrailleJob, { version }: BrailleLexicon): string => {
  const page = job.kind === 'proof' ? String(job.page) : '';
  const digest = createHash('sha256').update(job.text).digest('base64url');
  return `${job.kind} ${page} ${String(version)} ${digest}`;
};

/** The thread with the dictionary, started for the first job. */
const createThread = (options: BraillePressOptions) => {
  const { jobSeconds = 60, onError } = options;
  let worker: Worker | undefined;
  let heldVersion: number | undefined;

  const end = (): void => {
    void worker?.terminate();
    worker = undefined;
  };
  const start = (): Worker => {
    const made = new Worker(WORKER_FILE, { resourceLimits: WORKER_LIMITS });
    made.unref();
    // A thread that ends by itself is replaced for the next job; who waits for one hears of it below.
    made
      .on('error', () => undefined)
      .once('exit', () => {
        if (worker === made) worker = undefined;
      });
    heldVersion = undefined;
    return made;
  };

  const once = (thread: Worker, request: Request): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        settle(() => reject(new BrailleAwayError('a document took too long')));
      }, jobSeconds * 1000);
      const onMessage = (reply: Reply) => settle(() => resolve(reply));
      const onFailure = (error: unknown) =>
        settle(() => reject(new BrailleAwayError('the thread has ended', { cause: error })));
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        thread.off('message', onMessage).off('error', onFailure).off('exit', onFailure);
        act();
      };
      thread.on('message', onMessage).on('error', onFailure).on('exit', onFailure);
      thread.postMessage(request);
    });

  return async ({ job, lexicon }: Waiting['request']): Promise<Result> => {
    worker ??= start();
    const isHeld = heldVersion === lexicon.version;
    try {
      const reply = await once(worker, { job, lexicon: isHeld ? undefined : lexicon });
      heldVersion = lexicon.version;
      if ('fault' in reply) throw new BrailleAwayError(reply.fault);
      return reply.result;
    } catch (error) {
      onError(error, 'braille');
      end();
      throw error;
    }
  };
};

/**
 * Makes braille beside the pages, in one thread of its own, so that no document, however long,
 * keeps a reader waiting who wants something else. What was made is kept by its content and the
 * version of the lexicon.
 */
export const createBraillePress = (options: BraillePressOptions) => {
  const { cacheBytes, mostWaiting = 64 } = options;
  const run = createThread(options);
  const made = new LRUCache<string, Result>({
    maxSize: cacheBytes,
    sizeCalculation: (result) => sizeOf(result) + 500,
  });
  const failed = new LRUCache<string, true>({ max: 1000, ttl: FAILURE_REMEMBERED_MS });
  const underWay = new Map<string, Promise<Result>>();
  const waiting: Waiting[] = [];
  let isBusy = false;

  const next = async (): Promise<void> => {
    if (isBusy) return;
    const first = waiting.findIndex(({ urgent }) => urgent);
    const [turn] = waiting.splice(Math.max(first, 0), 1);
    if (turn === undefined) return;
    isBusy = true;
    try {
      const result = await run(turn.request);
      if (turn.isKept) made.set(turn.key, result);
      turn.resolve(result);
    } catch (error) {
      failed.set(turn.key, true);
      turn.reject(error as Error);
    }
    isBusy = false;
    void next();
  };

  const enqueue = (
    key: string,
    request: Waiting['request'],
    how: Pick<Waiting, 'urgent' | 'isKept'>,
  ): Promise<Result> => {
    if (failed.has(key)) return Promise.reject(new BrailleAwayError('it has failed just now'));
    if (waiting.length >= mostWaiting)
      return Promise.reject(new BrailleAwayError('too much is waiting'));
    const promise = new Promise<Result>((resolve, reject) => {
      waiting.push({ key, request, ...how, resolve, reject });
    }).finally(() => underWay.delete(key));
    underWay.set(key, promise);
    void next();
    return promise;
  };

  /**
   * @param how `urgent` false: only a size is wanted; whatever somebody waits for goes first.
   *   `isKept` false: it is made for one person, and nobody else shall find it
   * @throws BrailleAwayError when it cannot be made now
   */
  return async <K extends keyof BrailleResults>(
    job: BrailleJob & { kind: K },
    lexicon: BrailleLexicon,
    { urgent = true, isKept = true }: { urgent?: boolean; isKept?: boolean } = {},
  ): Promise<BrailleResults[K]> => {
    const key = keyOf(job, lexicon);
    const before = waiting.find((one) => one.key === key);
    if (before !== undefined && urgent) before.urgent = true;
    const result =
      made.get(key) ??
      (await (underWay.get(key) ?? enqueue(key, { job, lexicon }, { urgent, isKept })));
    // The key begins with the kind, so what is found is of this kind.
    return result as BrailleResults[K];
  };
};
