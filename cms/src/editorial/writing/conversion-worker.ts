import { parentPort, workerData } from 'node:worker_threads';
import { convertSource, type SourceFile } from '../../importing/convert';
import { UnreadableSource } from '../../importing/note';

/** Converts the one file that it is started with; see convert-apart.ts. */
const convert = async (): Promise<void> => {
  try {
    const conversion = await convertSource(workerData as SourceFile);
    parentPort?.postMessage({ conversion });
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    parentPort?.postMessage({ refusal: error.message });
  }
};

void convert();
