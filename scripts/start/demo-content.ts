import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { fingerprint } from '../setup/fingerprint.ts';
import { runStep } from '../setup/step.ts';
import type { RunningSystem } from '../running-system.ts';

const FOLDER = 'cms/demo';

/**
 * Imports and publishes the demo content into an empty system, once; again only when the demo
 * itself has changed. What an editor made of it in the meantime is the importer's to respect.
 */
export async function loadDemoContent(
  system: RunningSystem,
  dataDirectory: string,
  stop: AbortSignal,
): Promise<void> {
  const importer = join(root, 'scripts/import.ts');
  if (!existsSync(join(root, FOLDER)) || !existsSync(importer)) return;
  const record = join(dataDirectory, 'demo-content.txt');
  const wanted = fingerprint([FOLDER]);
  if (existsSync(record) && readFileSync(record, 'utf8') === wanted) return;
  await runStep({
    title: 'Importing the demo content',
    expectedSeconds: 60,
    command: process.execPath,
    args: [importer, '--publish', FOLDER],
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
}
