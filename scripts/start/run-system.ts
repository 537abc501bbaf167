import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { reconcilePublishing } from '../reconcile-publishing.ts';
import type { RunningSystem } from '../running-system.ts';
import { buildSystem } from '../setup/builds.ts';
import { install } from '../setup/install.ts';
import { duration, say, sayProgress } from '../setup/say.ts';
import { findDemoContent } from './demo-content.ts';
import { createSearchServer } from './search-server.ts';
import { readSecrets } from './secrets.ts';
import { addressesOf, createServices, type Service } from './services.ts';
import type { Environment, Settings } from './settings.ts';
import type { Supervisor } from './supervisor.ts';
import { systemTable } from './system-table.ts';

/** Everything from the first package to the table, each part made only when it is missing. */
export async function runSystem(
  settings: Settings,
  environment: Environment,
  supervisor: Supervisor,
  stop: AbortSignal,
): Promise<void> {
  const began = Date.now();
  const addresses = addressesOf(settings, environment);
  await install(stop);
  await buildSystem(
    {
      apiUrl: environment['TARO_APP_API_URL'] ?? addresses.api,
      telephone: environment['CONTACT_TELEPHONE'],
    },
    stop,
  );

  const secrets = readSecrets(settings, environment);
  const search = createSearchServer(settings, secrets, environment);
  const demo = findDemoContent(settings.dataDirectory);
  const loadsDemo = demo.pending && settings.loadsDemoContent;
  const services = createServices(settings, secrets, environment, { firstContent: loadsDemo });
  const system: RunningSystem = {
    siteUrl: addresses.site,
    apiUrl: addresses.api,
    cmsUrl: addresses.cms,
    importToken: secrets['IMPORT_TOKEN'] ?? '',
  };
  writeAddresses(settings, system);
  await startAll([...(search ? [search] : []), ...services], supervisor);
  if (stop.aborted) return;
  if (loadsDemo) {
    await demo.load(system, stop);
    await reconcilePublishing(system, stop);
  }
  await untilReady(system.apiUrl, stop);
  const searches = search !== undefined || settings.meilisearchUrl !== undefined;
  say(`  ✓ Ready after ${duration(Date.now() - began)}. Ctrl-C stops everything.`);
  say(systemTable(settings, system, secrets, searches));
}

async function startAll(services: readonly Service[], supervisor: Supervisor): Promise<void> {
  const began = Date.now();
  const title = `Starting ${services.map(({ name }) => name).join(', ')}`;
  say(`  … ${title}`);
  await supervisor.start(services).finally(sayProgress(title));
  say(`  ✓ ${title}, ${duration(Date.now() - began)}`);
}

/** For `npm run import`, `reconcile` and whoever else works on the running system. */
function writeAddresses(settings: Settings, system: RunningSystem): void {
  const addresses = { SITE_URL: system.siteUrl, API_URL: system.apiUrl, CMS_URL: system.cmsUrl };
  writeFileSync(
    join(settings.dataDirectory, 'system.json'),
    `${JSON.stringify(addresses, null, 2)}\n`,
  );
}

const READY_TIMEOUT_MS = 300_000;

/** After a start the CMS reconciles by itself; once that was complete, the api is ready for good. */
async function untilReady(apiUrl: string, stop: AbortSignal): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    const response = await fetch(`${apiUrl}/health/ready`, { signal: stop });
    const text = await response.text();
    if (response.ok) return;
    if (Date.now() > deadline) throw new Error(`The api is not ready: ${text}`);
    await wait(300, undefined, { signal: stop });
  }
}
