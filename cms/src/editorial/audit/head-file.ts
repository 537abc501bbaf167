import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SealedHead } from './seal';

const sealedHead = z.object({
  count: z.number().int(),
  at: z.number(),
  hash: z.string(),
  seal: z.string(),
});

const DAY_MILLISECONDS = 86_400_000;

export interface HeadFiles {
  head: string;
  anchors: string;
}

export const headFilesIn = (directory: string): HeadFiles => ({
  head: join(directory, 'audit-head.json'),
  anchors: join(directory, 'audit-anchors.jsonl'),
});

const parse = (text: string): SealedHead | undefined => {
  try {
    return sealedHead.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** What was noted outside of the database; `damaged` counts what cannot be read any more. */
export const readAnchors = (files: HeadFiles): { anchors: SealedHead[]; damaged: number } => {
  const linesOf = (file: string): string[] =>
    existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const lines = [...linesOf(files.anchors), ...linesOf(files.head)].filter((line) => line !== '');
  const anchors = lines.map(parse).filter((head) => head !== undefined);
  return { anchors, damaged: lines.length - anchors.length };
};

/**
 * Keeps the end of the chain outside of the database, where a cut tail cannot take it along: the
 * latest head in one file, and in another, which only grows, one head a day, one at each start, and
 * every head that a later one contradicts.
 */
export class HeadFile {
  private last: SealedHead | undefined;
  private anchoredAt = 0;
  private waiting: SealedHead | undefined;
  private writing: Promise<void> | undefined;
  private closed = false;
  /** of its own, so that another program at work in the folder cannot take it away */
  private readonly draft: string;

  constructor(
    private readonly files: HeadFiles,
    private readonly complain: (message: string) => void,
  ) {
    this.draft = `${files.head}.${randomUUID()}`;
    // What an earlier process left is kept for ever, whatever this one will write.
    if (existsSync(files.head)) this.anchor(parse(readFileSync(files.head, 'utf8')));
  }

  /** Notes a head that is committed. */
  note(head: SealedHead): void {
    if (this.last !== undefined && head.count <= this.last.count) {
      if (head.count === this.last.count && head.hash === this.last.hash) return;
      this.anchor(this.last);
      this.complain('The audit has lost rows at its end; run npm run verify-audit');
    }
    if (head.at - this.anchoredAt > DAY_MILLISECONDS) this.anchor(head);
    this.last = head;
    if (this.closed) {
      this.writeAtOnce(head);
      return;
    }
    this.waiting = head;
    this.writing ??= this.write();
  }

  /** Waits until the file says what was noted last. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** Waits for what is under way. What is noted later is written at once: nobody would wait for it. */
  async close(): Promise<void> {
    this.closed = true;
    await this.settled();
  }

  private anchor(head: SealedHead | undefined): void {
    if (head === undefined) return;
    this.anchoredAt = Math.max(head.at, this.anchoredAt);
    try {
      appendFileSync(this.files.anchors, `${JSON.stringify(head)}\n`, { mode: 0o600 });
    } catch (error) {
      this.complain(`The head of the audit cannot be kept: ${String(error)}`);
    }
  }

  private async write(): Promise<void> {
    while (this.waiting !== undefined) {
      const head = this.waiting;
      this.waiting = undefined;
      try {
        await writeFile(this.draft, JSON.stringify(head), { mode: 0o600 });
        await rename(this.draft, this.files.head);
      } catch (error) {
        this.complain(`The head of the audit cannot be kept: ${String(error)}`);
      }
    }
    this.writing = undefined;
  }

  private writeAtOnce(head: SealedHead): void {
    try {
      writeFileSync(this.draft, JSON.stringify(head), { mode: 0o600 });
      renameSync(this.draft, this.files.head);
    } catch (error) {
      this.complain(`The head of the audit cannot be kept: ${String(error)}`);
    }
  }
}
