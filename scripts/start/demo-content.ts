import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { fingerprint } from '../setup/fingerprint.ts';
import { runStep } from '../setup/step.ts';
import type { RunningSystem } from '../running-system.ts';

const FOLDER = 'cms/demo';
const IMPORTER = join(root, 'scripts/import.ts');

/** The demo content of this version, seen from one data folder. */
export interface DemoContent {
  /** Whether it is still to be imported. */
  pending: boolean;
  /** Imports and publishes it, and writes down that this was done. */
  load: (system: RunningSystem, stop: AbortSignal) => Promise<void>;
}

/**
 * Imported once, and again only when the demo itself has changed. What an editor made of it in the
 * meantime is the importer's to respect.
 */
export function findDemoContent(dataDirectory: string): DemoContent {
  const record = join(dataDirectory, 'demo-content.txt');
  const wanted = fingerprint([FOLDER]);
  const isLoaded = existsSync(record) && readFileSync(record, 'utf8') === wanted;
  return {
    pending: !isLoaded && existsSync(join(root, FOLDER)) && existsSync(IMPORTER),
    load: async (system, stop) => {
      await runStep({
        title: 'Importing the demo content',
        expectedSeconds: 60,
        command: process.execPath,
        args: [IMPORTER, '--publish', FOLDER],
        environment: {
          CMS_URL: system.cmsUrl,
          API_URL: system.apiUrl,
          SITE_URL: system.siteUrl,
          IMPORT_TOKEN: system.importToken,
        },
        log: 'demo-content',
        stop,
      });
      writeFileSync(record, wanted);
    },
  };
}
