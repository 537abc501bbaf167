import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { System } from '../system/system.ts';
import { ratio } from './load.ts';

interface StrapiServer {
  port: number;
  token: string;
  ids: string[];
  pid: number;
  stop(): void;
}

/** The demo editor is for development only: production refuses to know one. */
const serverSecrets = (system: System): Record<string, string> =>
  Object.fromEntries(
    Object.entries(system.secrets).filter(([name]) => !name.startsWith('DEMO_EDITOR')),
  );

const startStrapi = (system: System, articles: number): Promise<StrapiServer> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'strapi-server.cjs'), String(articles)],
      {
        cwd: join(import.meta.dirname, '..', '..', 'cms'),
        env: {
          ...process.env,
          ...serverSecrets(system),
          CMS_PORT: '0',
          RECONCILE_AT_START: 'false',
          NODE_ENV: 'production',
          STRAPI_TELEMETRY_DISABLED: 'true',
          DATA_DIRECTORY: mkdtempSync(join(tmpdir(), 'minzong-bench-')),
          // Its publications go nowhere: only its own REST is measured here.
          API_URL: 'http://127.0.0.1:9',
        },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const line = /^\{"port".*\}$/m.exec(printed)?.[0];
      if (line === undefined) return;
      const ready = JSON.parse(line) as Omit<StrapiServer, 'pid' | 'stop'>;
      resolve({ ...ready, pid: child.pid ?? 0, stop: () => child.kill('SIGKILL') });
    });
    child.once('exit', (code) => {
      reject(new Error(`Strapi for the comparison ended with ${String(code)}`));
    });
  });

/** The api's requests per processor second divided by those of Strapi's REST: a list of ten, one document. */
export const compareWithStrapi = async (
  system: System,
  slug: string,
): Promise<{ list: number; detail: number }> => {
  const strapi = await startStrapi(system, 200);
  try {
    const headers = { authorization: `Bearer ${strapi.token}` };
    const rest = (path: string) => ({
      url: `http://127.0.0.1:${String(strapi.port)}/api/articles${path}`,
      pid: strapi.pid,
      headers,
    });
    const api = (path: string) => ({
      url: `${system.api}/v1/articles${path}`,
      pid: system.pid('api'),
    });
    const populated = 'populate[cover]=true&populate[topics]=true&populate[column]=true';
    return {
      list: await ratio(
        api('?pageSize=10'),
        rest(`?locale=zh-CN&sort=issuedAt:desc&pagination[pageSize]=10&${populated}`),
        3,
      ),
      detail: await ratio(
        api(`/${slug}`),
        rest(`/${strapi.ids[0] ?? ''}?locale=zh-CN&${populated}`),
        3,
      ),
    };
  } finally {
    strapi.stop();
  }
};
