import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const JAR = '/usr/share/java/epubcheck.jar';
const JAVA = '/usr/bin/java';

export const hasEpubcheck = (): boolean => existsSync(JAR) && existsSync(JAVA);

const run = promisify(execFile);
// A short life: starting quickly is worth more than running fast.
const QUICKLY = ['-XX:TieredStopAtLevel=1', '-Xshare:auto', '-XX:+UseSerialGC'];

/** What the EPUBCheck of W3C finds in a book: errors and warnings; none for a good one. */
export const epubcheckFaults = async (book: Uint8Array): Promise<string[]> => {
  const directory = await mkdtemp(join(tmpdir(), 'minzong-epubcheck-'));
  try {
    const file = join(directory, 'book.epub');
    await writeFile(file, book);
    const { stdout, stderr } = await run(JAVA, [
      ...QUICKLY,
      '-jar',
      JAR,
      file,
      '--failonwarnings',
    ]).catch((error: unknown) => error as { stdout: string; stderr: string });
    const faults = `${stdout}\n${stderr}`
      .split('\n')
      .filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
    return stdout.includes('No errors or warnings detected') || faults.length > 0
      ? faults
      : [`EPUBCheck did not finish: ${stderr}`];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};
