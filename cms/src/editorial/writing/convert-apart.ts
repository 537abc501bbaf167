import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Conversion, SourceFile } from '../../importing/convert';
import { UnreadableSource } from '../../importing/note';

/** 200 pages take two seconds and 200 MB here; what takes more than this is no manuscript. */
const LIMITS = { seconds: 90, megabytes: 768 };

type Answer = { conversion: Conversion } | { refusal: string };

const TOO_LARGE =
  '文件内容过多，未能在规定的时间和内存内转换，没有留下任何内容。请分成几个文件（每个不超过 200 页）再导入';

const convertNow = (source: SourceFile): Promise<Conversion> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'conversion-worker.js'), {
      workerData: source,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
    });
    const timer = setTimeout(() => {
      reject(new UnreadableSource(TOO_LARGE));
      void worker.terminate();
    }, LIMITS.seconds * 1000);
    worker.once('message', (answer: Answer) => {
      if ('refusal' in answer) reject(new UnreadableSource(answer.refusal));
      else resolve(answer.conversion);
    });
    worker.once('error', (error: Error & { code?: string }) => {
      const exhausted = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(exhausted ? new UnreadableSource(TOO_LARGE) : error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new UnreadableSource(TOO_LARGE));
    });
  });

let last: Promise<unknown> = Promise.resolve();

/**
 * Converts a file beside the cms and not in it: whatever the file is, the desk goes on answering,
 * and time and memory are bounded. One file at a time; others wait their turn.
 * @throws UnreadableSource in Chinese
 */
export const convertApart = (source: SourceFile): Promise<Conversion> => {
  const turn = last.then(() => convertNow(source));
  last = turn.catch(() => undefined);
  return turn;
};
