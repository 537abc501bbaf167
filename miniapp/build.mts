import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Compiles the mini-program to dist/. TARO_APP_API_URL is the origin of the api that it will call,
 * CONTACT_TELEPHONE the number that it offers to call.
 * Ends with code 1, naming the reason, when anything is wrong: Taro itself sometimes ends with 0.
 */
const dist = path.join(import.meta.dirname, 'dist');

/** WeChat refuses a package above 2 MB and a mini-program above 20 MB. */
const MOST_BYTES_A_PACKAGE = 2_000_000;

const fail = (reason: string): never => {
  console.error(`mini-program: ${reason}`);
  process.exit(1);
};

const checkApiUrl = (url = 'http://127.0.0.1:4000'): string => {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url.replace(/\/+$/, '');
  return fail(
    `TARO_APP_API_URL is "${url}". It must be the origin of the api, e.g. https://api.example.cn`,
  );
};

const compile = (apiUrl: string): void => {
  rmSync(dist, { recursive: true, force: true });
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')),
    'bin/taro',
  );
  const { status } = spawnSync(process.execPath, [cli, 'build', '--type', 'weapp'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', TARO_APP_API_URL: apiUrl },
  });
  if (status !== 0) fail(`the compiler ended with code ${String(status)}`);
  if (!existsSync(path.join(dist, 'app.json'))) fail('the compiler wrote no app.json');
};

const sizeBytes = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);

const subpackages = (): string[] => {
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
  };
  return subPackages.map(({ root }) => root.replace(/\/+$/, ''));
};

const reportSizes = (): void => {
  const below = subpackages().map((root) => [root, sizeBytes(path.join(dist, root))] as const);
  const main = below.reduce((rest, [, bytes]) => rest - bytes, sizeBytes(dist));
  for (const [name, size] of [['main', main] as const, ...below]) {
    console.log(`mini-program: package ${name} ${String(Math.round(size / 1000))} KB`);
    if (size > MOST_BYTES_A_PACKAGE) fail(`package ${name} is larger than WeChat's 2 MB`);
  }
};

compile(checkApiUrl(process.env.TARO_APP_API_URL));
reportSizes();
