import { setPriority } from 'node:os';
import sharp from 'sharp';
import { makeRenditions } from './make-renditions';

/*
 * A process of its own for each picture: encoding takes seconds and all of a core, and a codec that
 * fails on hostile bytes takes nobody with it. It stands behind everything else the machine does.
 */

const LOWEST_PRIORITY = 19;

const [path = '', sha256 = '', folder = ''] = process.argv.slice(2);
setPriority(LOWEST_PRIORITY);
sharp.concurrency(1);
makeRenditions(path, sha256, folder).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
