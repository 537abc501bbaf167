import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockData } from './start/data-lock.ts';
import { readSecrets } from './start/secrets.ts';
import { readSettings, SECRET_NAMES } from './start/settings.ts';
import { freePort, run } from './testing/process-under-test.ts';

const START = join(__dirname, 'start.ts');

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'minzong-start-'));
});

afterEach(() => {
  rmSync(data, { recursive: true, force: true });
});

/** Starts with free ports and an own data folder, except for what is given. */
async function refusal(environment: Record<string, string>): Promise<string> {
  const ports = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const [site, api, cms, meilisearch] = ports.map(String);
  const began = Date.now();
  const started = run(START, [], {
    ...{ SITE_PORT: site ?? '', API_PORT: api ?? '', CMS_PORT: cms ?? '' },
    ...{ MEILISEARCH_PORT: meilisearch ?? '', DATA_DIRECTORY: data },
    ...environment,
  });
  await expect(started.ended).resolves.toBe(1);
  expect(Date.now() - began).toBeLessThan(5000);
  expect(started.printed()).not.toContain('Installing');
  return started.printed();
}

it.each([
  [{ SITE_PORT: 'eighty' }, 'SITE_PORT is "eighty"'],
  [{ API_PORT: '70000' }, 'API_PORT is "70000"'],
  [{ API_PORT: '4444', CMS_PORT: '4444' }, 'CMS_PORT and API_PORT are both 4444'],
  [{ DATABASE_URL: 'postgres://x/y' }, 'DATABASE_URL must look like mysql://'],
  [{ DATABASE_URL: 'mysql://u@127.0.0.1:1/x' }, 'DATABASE_URL: no database answers'],
  [{ SITE_URL: 'example.org' }, 'SITE_URL is "example.org"'],
  [{ NODE_ENV: 'prod' }, 'NODE_ENV is "prod"'],
])('refuses %j, naming the variable and the remedy', async (environment, sentence) => {
  expect(await refusal(environment)).toContain(sentence);
});

it('names every mistake at once', async () => {
  const printed = await refusal({ SITE_PORT: '0', SITE_URL: 'x' });
  expect(printed).toContain('SITE_PORT');
  expect(printed).toContain('SITE_URL');
});

describe('when a port is taken', () => {
  let server: Server;
  const listen = (host: string): Promise<string> =>
    new Promise((resolve) => {
      server = createServer().listen(0, host, () => {
        const address = server.address();
        resolve(String(typeof address === 'object' ? address?.port : ''));
      });
    });

  afterEach(() => {
    server.close();
  });

  it.each(['127.0.0.1', '0.0.0.0'])('on %s, names the port and the variable', async (host) => {
    const port = await listen(host);
    const printed = await refusal({ CMS_PORT: port });
    expect(printed).toContain(`Port ${port} is taken`);
    expect(printed).toContain('CMS_PORT');
  });
});

describe('the data folder', () => {
  it.each([
    ['a file stands in its place', () => join(data, 'file')],
    ['it lies below a file', () => join(data, 'file', 'deeper')],
    ['the system lets nobody write there', () => '/proc/minzong'],
  ])('is refused when %s', async (_why, path) => {
    writeFileSync(join(data, 'file'), '');
    const printed = await refusal({ DATA_DIRECTORY: path() });
    expect(printed).toContain('DATA_DIRECTORY');
    expect(printed).toContain('name another folder');
  });

  it('is refused when its secrets cannot be read', async () => {
    writeFileSync(join(data, 'secrets.json'), '{"cut off');
    expect(await refusal({})).toContain('secrets.json cannot be read');
  });

  it('is refused to a second start, which names the first', async () => {
    const lock = lockData(data);
    expect(await refusal({})).toContain(`Another npm start (process ${String(process.pid)})`);
    if ('release' in lock) lock.release();
  });

  it('is free again after a start that was killed', () => {
    const holder = { name: 'start', pid: process.pid, identity: 'another time' };
    writeFileSync(join(data, 'start.lock'), JSON.stringify({ holder, services: [] }));
    expect(lockData(data)).toHaveProperty('release');
  });
});

describe('secrets', () => {
  it('must be given in production, each one by name', async () => {
    const printed = await refusal({
      ...{ NODE_ENV: 'production', MEILISEARCH_URL: 'http://search', WECHAT_APP_ID: 'wx' },
    });
    for (const name of SECRET_NAMES) expect(printed).toContain(`${name} is missing`);
  });

  it('are random in development, made once, and readable for this user only', () => {
    const { settings } = readSettings({ DATA_DIRECTORY: data });
    const first = readSecrets(settings, {});
    expect(readSecrets(settings, {})).toEqual(first);
    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
    expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('given by the environment come first and are not written down', () => {
    const { settings } = readSettings({ DATA_DIRECTORY: data });
    const secrets = readSecrets(settings, { DELIVERY_SECRET: 'given' });
    expect(secrets['DELIVERY_SECRET']).toBe('given');
    expect(readFileSync(join(data, 'secrets.json'), 'utf8')).not.toContain('given');
  });
});
