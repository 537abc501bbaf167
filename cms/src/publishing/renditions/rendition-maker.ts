import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RenditionShelf } from './rendition-shelf';

/** A picture of the media library whose versions are missing. */
export interface WantedPicture {
  fileId: number;
  sha256: string;
  path: string;
}

interface MakerParts {
  shelf: RenditionShelf;
  /** called with the files whose versions are there from now on */
  onMade(fileIds: number[]): Promise<void>;
  log: { info(words: string): void; warn(words: string): void };
}

const LONGEST_MS = 5 * 60 * 1000;
const TELL_EVERY = 25;

const run = promisify(execFile);

interface Waiting {
  path: string;
  fileIds: Set<number>;
}

/**
 * Makes missing versions of pictures one after the other, beside the cms. The queue is in memory
 * only: what is missing is found again by the shelf, at the next start or the next delivery.
 */
export class RenditionMaker {
  private readonly waiting = new Map<string, Waiting>();
  /** not tried again before the next start */
  private readonly failed = new Set<string>();
  private readonly stopping = new AbortController();
  private working: Promise<void> | undefined;
  private made = 0;

  constructor(private readonly parts: MakerParts) {}

  want({ fileId, sha256, path }: WantedPicture): void {
    if (this.stopping.signal.aborted || this.failed.has(sha256)) return;
    const known = this.waiting.get(sha256);
    if (known === undefined) this.waiting.set(sha256, { path, fileIds: new Set([fileId]) });
    else known.fileIds.add(fileId);
    this.working ??= this.work();
  }

  /** Removes what a killed process began; call before the first picture is wanted. */
  async tidy(): Promise<void> {
    await rm(join(this.parts.shelf.root, 'unfinished'), { recursive: true, force: true });
  }

  /** Breaks off what is being made: it leaves nothing, and the next start makes it. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.working;
  }

  private async work(): Promise<void> {
    // A breath, so that the upload or publication that wants it goes first.
    await new Promise((resolve) => setImmediate(resolve));
    for (;;) {
      const [next] = this.waiting;
      if (next === undefined || this.stopping.signal.aborted) break;
      const [sha256, { path, fileIds }] = next;
      const isMade = await this.make(sha256, path);
      this.waiting.delete(sha256);
      if (isMade) await this.announce([...fileIds]);
    }
    this.working = undefined;
  }

  private async make(sha256: string, path: string): Promise<boolean> {
    const script = join(__dirname, 'rendition-process.js');
    const target = this.parts.shelf.folderOf(sha256);
    try {
      await run(process.execPath, [script, path, sha256, target], {
        timeout: LONGEST_MS,
        killSignal: 'SIGKILL',
        signal: this.stopping.signal,
      });
      return true;
    } catch (error) {
      if (this.stopping.signal.aborted) return false;
      this.failed.add(sha256);
      const reason = error instanceof Error ? error.message : String(error);
      this.parts.log.warn(`No AVIF and WebP versions of ${path} could be made: ${reason}`);
      return false;
    }
  }

  private async announce(fileIds: number[]): Promise<void> {
    this.made += 1;
    const left = this.waiting.size;
    if (left === 0 || this.made % TELL_EVERY === 0)
      this.parts.log.info(
        `AVIF and WebP versions: ${String(this.made)} pictures made since the start, ${String(left)} left`,
      );
    try {
      await this.parts.onMade(fileIds);
    } catch (error) {
      // The reconciliation finds documents that lack them.
      const reason = error instanceof Error ? error.message : String(error);
      this.parts.log.warn(`Documents could not be told of new versions of pictures: ${reason}`);
    }
  }
}
