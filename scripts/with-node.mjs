// Runs one TypeScript script of this folder on a Node that can (24, see engines in package.json):
// the machine's own where it is new enough, else one fetched from the npm registry into .node/.
// It has to run on any Node from 20 with nothing installed, so it is plain JavaScript.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FETCHED_VERSION = '24.21.0';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const home = join(root, '.node');
const fetchedFolder = join(home, 'node_modules', 'node');
const fetchedNode = join(fetchedFolder, 'bin', 'node');

/** True when `major.minor` of this process is at least the given one. */
function isAtLeast(major, minor) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/** Whether .node/ holds a whole Node: an interrupted download is fetched again. */
function isFetched() {
  if (!existsSync(fetchedNode)) return false;
  return (
    spawnSync(fetchedNode, ['--version'], { encoding: 'utf8' }).stdout?.trim() ===
    `v${FETCHED_VERSION}`
  );
}

function fetchNode() {
  // Standard output may be a command's result.
  console.error(
    `Node ${process.versions.node} is older than 22.12: fetching Node ${FETCHED_VERSION} into .node/ (190 MB, once) …`,
  );
  rmSync(home, { recursive: true, force: true });
  const npm = spawnSync(
    'npm',
    [
      'install',
      '--prefix',
      home,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `node@${FETCHED_VERSION}`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  if (npm.status === 0 && isFetched()) return;
  console.error(
    'Node could not be fetched from the npm registry. Install Node 24 (https://nodejs.org) or check the network, and run the command again.',
  );
  process.exit(1);
}

/** The folder with `include/node`, so that an add-on compiles against the Node in use. */
function headersOf(node) {
  if (node === process.execPath) return dirname(dirname(node));
  const packages = join(fetchedFolder, 'node_modules');
  const holder = readdirSync(packages).find((name) => existsSync(join(packages, name, 'include')));
  return holder ? join(packages, holder) : fetchedFolder;
}

/** From 22.18 on Node reads TypeScript as it is; 22.12 wants to be told, and so do its children. */
const OPTIONS_BEFORE_22_18 = '--experimental-strip-types --disable-warning=ExperimentalWarning';

function chooseNode() {
  if (isAtLeast(22, 18)) return { node: process.execPath, options: '' };
  if (isAtLeast(22, 12)) return { node: process.execPath, options: OPTIONS_BEFORE_22_18 };
  if (!isFetched()) fetchNode();
  return { node: fetchedNode, options: '' };
}

const [script, ...rest] = process.argv.slice(2);
const { node, options } = chooseNode();
const child = spawn(node, [join(root, script), ...rest], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${options}`.trim(),
    npm_config_nodedir: headersOf(node),
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

// npm run by itself passes a SIGTERM on to the shell between us, and the shell to nobody.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
}
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
