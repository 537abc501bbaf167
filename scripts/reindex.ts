import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { complain } from './setup/say.ts';
import { addressesOf, createServices } from './start/services.ts';
import { readSecrets } from './start/secrets.ts';
import { readSettings } from './start/settings.ts';

/** `npm run reindex`: fills a new search index from the content store and swaps it in. */
const script = join(root, 'api/dist/reindex.js');
const { settings, problems } = readSettings(process.env);
if (!existsSync(script)) problems.push('The api is not built: run npm start first.');
if (problems.length > 0) {
  for (const problem of problems) complain(problem);
  process.exit(1);
}
const secrets = readSecrets(settings, process.env);
const services = createServices(settings, secrets, process.env, { firstContent: false });
const api = services.find(({ name }) => name === 'api');
const { status } = spawnSync(process.execPath, [script], {
  stdio: 'inherit',
  env: { ...process.env, ...api?.environment, API_URL: addressesOf(settings, process.env).api },
});
process.exitCode = status ?? 1;
