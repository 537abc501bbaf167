import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { fingerprint } from './fingerprint.ts';
import { runStep } from './step.ts';
import { stampAt } from './stamp.ts';

/** Downloads that packages would make besides themselves: none is needed. */
export const QUIET_ENVIRONMENT = {
  PUPPETEER_SKIP_DOWNLOAD: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  STRAPI_TELEMETRY_DISABLED: 'true',
  npm_config_update_notifier: 'false',
  npm_config_loglevel: 'warn',
  // npm passes this on from the machine's own settings; a value for another Node breaks add-ons.
  ...(process.env['npm_config_nodedir'] && {
    npm_config_nodedir: process.env['npm_config_nodedir'],
  }),
};

/** Installs the packages of package-lock.json, unless exactly these are installed already. */
export async function install(stop?: AbortSignal): Promise<void> {
  const stamp = stampAt('node_modules/.minzong-install');
  const wanted = fingerprint(['package-lock.json']);
  if (stamp.matches(wanted)) return;
  if (!isInstalledByHand()) {
    stamp.remove();
    await runStep({
      title: 'Installing the packages',
      expectedSeconds: 130,
      command: 'npm',
      args: ['ci', '--no-audit', '--no-fund'],
      environment: QUIET_ENVIRONMENT,
      log: 'install',
      stop,
    });
  }
  stamp.write(wanted);
}

interface Lockfile {
  packages: Record<string, { version?: string; integrity?: string; optional?: boolean }>;
}

/**
 * Somebody who works on the project runs `npm install` themselves. npm writes its hidden lockfile
 * when it has finished; it then lists what package-lock.json does, less the optional packages of
 * other systems.
 */
function isInstalledByHand(): boolean {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = readLockfile(join(root, 'package-lock.json'));
  const installed = readLockfile(hidden);
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed.packages[path];
    if (!found) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function readLockfile(file: string): Lockfile {
  return JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
}
