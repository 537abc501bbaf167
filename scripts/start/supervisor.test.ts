import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  freePort,
  isRunning,
  run,
  until,
  type ProcessUnderTest,
} from '../testing/process-under-test.ts';

const FIXTURE = join(__dirname, 'supervisor.fixture.ts');

interface Who {
  pid: number;
  child?: number;
}

let folder: string;
let running: ProcessUnderTest | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzong-supervisor-'));
});

afterEach(async () => {
  running?.child.kill('SIGTERM');
  await running?.ended;
  rmSync(folder, { recursive: true, force: true });
});

async function ask(port: number): Promise<Who> {
  return (await (await fetch(`http://127.0.0.1:${String(port)}/`)).json()) as Who;
}

/** @returns a function that tells who answers for the service now */
async function start(services: Record<string, string>): Promise<(name: string) => Promise<Who>> {
  const ports = new Map<string, number>();
  for (const name of Object.keys(services)) ports.set(name, await freePort());
  const args = Object.entries(services).map(([name, manners]) =>
    [name, String(ports.get(name)), manners].filter((it) => it !== '').join(':'),
  );
  running = run(FIXTURE, [folder, ...args]);
  return (name) => ask(ports.get(name) ?? 0);
}

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('on %s', (signal) => {
  it('stops every process it started, deaf ones and children too, and ends with 0', async () => {
    const who = await start({ meilisearch: '', api: 'deaf', cms: 'parent', site: '' });
    await running?.says('ready');
    const all = await Promise.all(['meilisearch', 'api', 'cms', 'site'].map(who));
    const pids = all.flatMap(({ pid, child }) => (child === undefined ? [pid] : [pid, child]));
    expect(pids).toHaveLength(5);
    running?.child.kill(signal);
    await expect(running?.ended).resolves.toBe(0);
    expect(pids.filter(isRunning)).toEqual([]);
  }, 30_000);
});

it('ends within 10 seconds even if a process does not listen', async () => {
  const who = await start({ api: 'deaf', site: 'deaf' });
  await running?.says('ready');
  const pids = (await Promise.all(['api', 'site'].map(who))).map(({ pid }) => pid);
  const began = Date.now();
  running?.child.kill('SIGINT');
  await running?.ended;
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(pids.filter(isRunning)).toEqual([]);
}, 30_000);

it('can be stopped while a process is still starting', async () => {
  await start({ api: 'mute' });
  const log = join(folder, 'api.log');
  await until(() => existsSync(log) && readFileSync(log, 'utf8').includes('begun'));
  const began = Date.now();
  running?.child.kill('SIGTERM');
  await expect(running?.ended).resolves.toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);
}, 30_000);

it('leaves nothing running when a second Ctrl-C, later, ends it at once', async () => {
  const who = await start({ api: 'deaf' });
  await running?.says('ready');
  const { pid } = await who('api');
  running?.child.kill('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 1700));
  running?.child.kill('SIGINT');
  await expect(running?.ended).resolves.toBe(1);
  await until(() => !isRunning(pid));
}, 30_000);

it('takes the same Ctrl-C, passed on twice, for one', async () => {
  await start({ api: 'deaf' });
  await running?.says('ready');
  running?.child.kill('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 100));
  running?.child.kill('SIGINT');
  await expect(running?.ended).resolves.toBe(0);
}, 30_000);

it('starts a process again that died, and says which with the end of its log', async () => {
  const who = await start({ api: '' });
  await running?.says('ready');
  const { pid } = await who('api');
  process.kill(pid, 'SIGKILL');
  await running?.says('Starting api again (1 of 3)');
  expect(running?.printed()).toContain('api was ended by SIGKILL');
  let later = pid;
  await until(() => {
    void who('api').then(
      (answer) => (later = answer.pid),
      () => undefined,
    );
    return later !== pid;
  });
}, 30_000);

it('stops everything when a process that is needed cannot be started', async () => {
  const who = await start({ api: '', cms: 'sick' });
  const code = await running?.ended;
  expect(code).toBe(1);
  expect(running?.printed()).toContain('cms ended with exit code 7');
  expect(running?.printed()).toContain('the reason is written here');
  await expect(who('api')).rejects.toThrow();
}, 30_000);

it('goes on without the search server, and says so', async () => {
  await start({ api: '', meilisearch: 'sick:optional' });
  await running?.says('ready');
  expect(running?.printed()).toContain('meilisearch ended with exit code 7');
}, 30_000);
