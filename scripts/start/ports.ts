import { createServer, connect } from 'node:net';
import type { Ports, Settings } from './settings.ts';

const VARIABLES: Record<keyof Ports, string> = {
  site: 'SITE_PORT',
  api: 'API_PORT',
  cms: 'CMS_PORT',
  meilisearch: 'MEILISEARCH_PORT',
};

/** @returns a sentence for every port that another process holds. */
export async function findTakenPorts(settings: Settings): Promise<string[]> {
  const wanted = (Object.keys(VARIABLES) as (keyof Ports)[]).filter(
    (service) => service !== 'meilisearch' || settings.meilisearchUrl === undefined,
  );
  const checks = wanted.map(async (service) => {
    const port = settings.ports[service];
    // Either check alone misses a listener on some system: a wildcard and a loopback socket can coexist.
    const free = (await canListen(port)) && (await canListen(port, '127.0.0.1'));
    if (free) return [];
    const variable = VARIABLES[service];
    return [
      `Port ${String(port)} is taken: end the program that listens there, or give another port in ${variable}.`,
    ];
  });
  return (await Promise.all(checks)).flat();
}

function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

const CONNECT_TIMEOUT_MS = 1500;

/** @returns a sentence when nothing answers at the address of DATABASE_URL. */
export function findUnreachableDatabase({ databaseUrl }: Settings): Promise<string[]> {
  if (!databaseUrl) return Promise.resolve([]);
  const port = Number(databaseUrl.port || '3306');
  const address = `${databaseUrl.hostname}:${String(port)}`;
  return new Promise((resolve) => {
    const socket = connect({ host: databaseUrl.hostname, port, timeout: CONNECT_TIMEOUT_MS });
    const settle = (problems: string[]): void => {
      socket.destroy();
      resolve(problems);
    };
    const unreachable = `DATABASE_URL: no database answers at ${address}. Start it, or leave the variable out to use SQLite.`;
    socket.once('connect', () => {
      settle([]);
    });
    socket.once('error', () => {
      settle([unreachable]);
    });
    socket.once('timeout', () => {
      settle([unreachable]);
    });
  });
}
