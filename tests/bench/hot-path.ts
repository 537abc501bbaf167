import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../system/free-port.ts';
import { waitFor } from '../system/wait.ts';
import { ratio } from './load.ts';

/** Headers that Node writes by itself or that belong to one connection. */
const OWN_HEADERS = new Set([
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
]);

/**
 * Requests per processor second of the server `pid` at `url`, divided by those of a bare node:http
 * server that sends the same bytes with the same headers.
 */
export const compareWithBareServer = async (
  url: string,
  pid: number,
  headers: Record<string, string> = {},
): Promise<{ ratio: number; bytes: number }> => {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity', ...headers } });
  const body = Buffer.from(await response.arrayBuffer());
  const file = join(mkdtempSync(join(tmpdir(), 'minzong-bench-')), 'body');
  writeFileSync(file, body);
  const lines = [...response.headers]
    .filter(([name]) => !OWN_HEADERS.has(name))
    .map(([name, value]) => `${name}: ${value}`);
  const port = String(await freePort());
  const bare = spawn(
    process.execPath,
    [join(import.meta.dirname, 'bare-server.ts'), file, port, ...lines],
    {
      stdio: 'inherit',
    },
  );
  try {
    const bareUrl = `http://127.0.0.1:${port}/`;
    await waitFor('the bare server answers', async () =>
      (await fetch(bareUrl)).ok ? true : undefined,
    );
    const sameHeaders = { 'accept-encoding': 'identity', ...headers };
    return {
      ratio: await ratio(
        { url, pid, headers: sameHeaders },
        { url: bareUrl, pid: bare.pid ?? 0, headers: sameHeaders },
      ),
      bytes: body.length,
    };
  } finally {
    bare.kill();
  }
};
