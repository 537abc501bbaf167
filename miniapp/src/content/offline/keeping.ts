import { fetchFile, hasFile, writeFile, type Fetching } from '../../platform/files';
import { createStore, useStore } from '../store';
import type { Plan } from './plan';
import { checkShelf, documentFile, pictureFile, shelve, thingsOnShelf } from './shelf';
import { bytesOf, type Thing } from './thing';

/** WeChat fetches ten files at once at most, and pages need some of them for themselves. */
const AT_ONCE = 3;

/** How far the keeping of a thing has come. */
interface Progress {
  id: string;
  doneBytes: number;
  allBytes: number;
}

const progress = createStore<Progress[]>([]);

/** What is being kept just now. */
export const useKeeping = (id: string): Progress | undefined =>
  useStore(progress).find((one) => one.id === id);

const tell = (next: Progress): void => {
  progress.set([...progress.get().filter(({ id }) => id !== next.id), next]);
};
const finish = (id: string): void => {
  progress.set(progress.get().filter((one) => one.id !== id));
};

const running = new Map<string, { stopped: boolean; fetching: Set<Fetching> }>();

/** How keeping ended. `full`: WeChat took no more files. */
export type Outcome = 'whole' | 'stopped' | 'failed' | 'full';

/** Stops the keeping of a thing; what is there stays, and the thing says that it is not whole. */
export const stopKeeping = (id: string): void => {
  const run = running.get(id);
  if (run === undefined) return;
  run.stopped = true;
  run.fetching.forEach((one) => {
    one.stop();
  });
};

const fetchPictures = async (
  { id, pictures }: Thing,
  fetchAddress: (path: string) => string,
  gained: (bytes: number) => void,
): Promise<void> => {
  const run = running.get(id);
  const waiting = pictures.filter(({ key }) => !hasFile(pictureFile(key)));
  pictures
    .filter((one) => !waiting.includes(one))
    .forEach(({ bytes }) => {
      gained(bytes);
    });
  const fetchOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (run === undefined || run.stopped) throw new Error('stopped');
      const one = fetchFile(fetchAddress(next.key), pictureFile(next.key));
      run.fetching.add(one);
      try {
        await one.done;
      } finally {
        run.fetching.delete(one);
      }
      gained(next.bytes);
    }
  };
  const all = await Promise.allSettled(Array.from({ length: AT_ONCE }, fetchOn));
  const failed = all.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};

const writeTexts = (texts: Plan['texts'], gained: (bytes: number) => void, thing: Thing): boolean =>
  [...texts].every(([key, text]) => {
    const written = writeFile(documentFile(key), text);
    if (written) gained(thing.documents.find((one) => one.key === key)?.bytes ?? 0);
    return written;
  });

/**
 * Keeps a thing, or goes on where an earlier run ended. It stands on the shelf from the beginning as
 * not whole, so that a telephone that goes out leaves nothing half kept without a word.
 * @param fetchAddress where a picture is to be had
 */
export const keepThing = async (
  { thing, texts }: Plan,
  fetchAddress: (path: string) => string,
): Promise<Outcome> => {
  const { id } = thing;
  if (running.has(id)) return 'stopped';
  const run = { stopped: false, fetching: new Set<Fetching>() };
  running.set(id, run);
  let doneBytes = 0;
  const allBytes = bytesOf(thing);
  const gained = (bytes: number): void => {
    doneBytes += bytes;
    tell({ id, doneBytes, allBytes });
  };
  shelve({ ...thing, state: 'paused' });
  try {
    if (!writeTexts(texts, gained, thing)) return 'full';
    await fetchPictures(thing, fetchAddress, gained);
    shelve({ ...thing, state: 'whole', keptAt: Date.now() });
    // A file that was refused without a word shows here.
    checkShelf();
    return thingsOnShelf().some((one) => one.id === id && one.state === 'whole') ? 'whole' : 'full';
  } catch {
    return run.stopped ? 'stopped' : 'failed';
  } finally {
    running.delete(id);
    finish(id);
  }
};
