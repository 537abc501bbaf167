import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { complain } from './setup/say.ts';
import { readSecrets } from './start/secrets.ts';
import { createServices } from './start/services.ts';
import { readSettings } from './start/settings.ts';

/** `npm run verify-audit`: names the first bad row of the cms's audit; ends with 1 if there is one. */
const script = join(root, 'cms/dist/src/editorial/audit/verify-command.js');
const { settings, problems } = readSettings(process.env);
if (!existsSync(script)) problems.push('The CMS is not built: run npm start first.');
if (problems.length > 0) {
  for (const problem of problems) complain(problem);
  process.exit(2);
}
const secrets = readSecrets(settings, process.env);
const services = createServices(settings, secrets, process.env, { firstContent: false });
const cms = services.find(({ name }) => name === 'cms');
const { status } = spawnSync(process.execPath, [script], {
  stdio: 'inherit',
  env: { ...process.env, ...cms?.environment },
});
process.exitCode = status ?? 2;
