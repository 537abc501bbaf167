import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort, isRunning, run, until } from './testing/process-under-test.ts';

const WITH_NODE = join(__dirname, 'with-node.mjs');
const SERVICE = 'scripts/start/fake-service.fixture.ts';

async function pidOfService(port: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${String(port)}/`);
  return ((await response.json()) as { pid: number }).pid;
}

it('ends with the exit code of the script', async () => {
  const started = run(WITH_NODE, [SERVICE, '0', 'sick']);
  await expect(started.ended).resolves.toBe(7);
});

it('passes a signal on and waits for the end', async () => {
  const port = await freePort();
  const started = run(WITH_NODE, [SERVICE, String(port)]);
  await started.says('begun');
  const pid = await pidOfService(port);
  started.child.kill('SIGTERM');
  await expect(started.ended).resolves.toBe(0);
  expect(isRunning(pid)).toBe(false);
}, 30_000);

it('does not outlive the shell through which npm runs it', async () => {
  const port = await freePort();
  const command = `"${process.execPath}" "${WITH_NODE}" ${SERVICE} ${String(port)}; true`;
  const shell = spawn('sh', ['-c', command], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => shell.stdout.once('data', resolve));
  const pid = await pidOfService(port);
  shell.kill('SIGTERM');
  await until(() => !isRunning(pid));
}, 30_000);
