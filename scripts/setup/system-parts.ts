import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { complain } from './say.ts';
import { runStep } from './step.ts';

/** A program that npm cannot bring and some tests need. */
interface SystemPart {
  name: string;
  places: readonly string[];
  /** the program that runs it, where it does not run by itself */
  runBy?: string;
  /** Debian's packages. MariaDB without the package that runs it as a service of the machine. */
  packages: readonly string[];
}

const PARTS: readonly SystemPart[] = [
  {
    name: 'Chromium',
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    packages: ['chromium'],
  },
  {
    name: 'MariaDB',
    places: ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/opt/homebrew/bin/mariadbd'],
    packages: ['mariadb-server-core', 'mariadb-client-core'],
  },
  {
    name: 'EPUBCheck',
    places: ['/usr/share/java/epubcheck.jar'],
    runBy: '/usr/bin/java',
    packages: ['epubcheck', 'default-jre-headless'],
  },
  {
    name: 'liblouis',
    places: [
      '/usr/bin/lou_translate',
      '/usr/local/bin/lou_translate',
      '/opt/homebrew/bin/lou_translate',
    ],
    packages: ['liblouis-bin', 'liblouis-data'],
  },
];

/**
 * Installs with apt-get what is missing when this user may, else says what to install.
 * @returns the names of the parts that are still missing
 */
export async function installSystemParts(stop?: AbortSignal): Promise<string[]> {
  const missing = PARTS.filter((part) => !isThere(part));
  if (missing.length > 0 && mayInstall()) await aptInstall(missing, stop);
  const still = PARTS.filter((part) => !isThere(part));
  if (still.length > 0) complain(howToInstall(still));
  return still.map(({ name }) => name);
}

/** Ubuntu has a file of the right name that only asks for a snap: being there is not enough. */
function isThere({ places, runBy }: SystemPart): boolean {
  return places.some((file) => existsSync(file) && (runBy ? existsSync(runBy) : runs(file)));
}

function runs(file: string): boolean {
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function aptInstall(parts: readonly SystemPart[], stop?: AbortSignal): Promise<void> {
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  await runStep({
    title: 'Asking Debian for its list of packages',
    command: 'apt-get',
    args: ['update', '-q'],
    environment: quietly,
    log: 'apt-update',
    stop,
  });
  await runStep({
    title: `Installing ${parts.map(({ name }) => name).join(' and ')}`,
    expectedSeconds: 60,
    command: 'apt-get',
    args: [
      'install',
      '-qy',
      '--no-install-recommends',
      ...parts.flatMap(({ packages }) => packages),
    ],
    environment: quietly,
    log: 'apt-install',
    stop,
  });
}

function howToInstall(parts: readonly SystemPart[]): string {
  const names = parts.map(({ name }) => name).join(' and ');
  return `${names} missing here; tests that need it are skipped. ${remedy(parts)}`;
}

function remedy(parts: readonly SystemPart[]): string {
  if (process.platform === 'darwin') {
    return 'Install Google Chrome and: brew install mariadb liblouis';
  }
  const packages = parts.flatMap((part) => part.packages).join(' ');
  const isUbuntu =
    existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
  const browser = isUbuntu ? ' (Chromium is a snap on Ubuntu: Google Chrome serves as well)' : '';
  return `Install: sudo apt-get install ${packages}${browser}`;
}
