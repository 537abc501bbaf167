import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'mysql2/promise';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startChild } from './child';
import { freePort } from './free-port';

const BINARY = [
  '/usr/sbin/mariadbd',
  '/usr/local/sbin/mariadbd',
  '/opt/homebrew/bin/mariadbd',
].find((path) => existsSync(path));

/**
 * Whether tests on MariaDB can run. Where CI is set they must; on a person's machine without
 * MariaDB they are skipped, and that is said.
 */
export const hasMariadb = (): boolean => {
  const has = process.env.TEST_MYSQL_URL !== undefined || BINARY !== undefined;
  if (!has && process.env.CI === 'true') throw new Error('CI needs mariadbd or TEST_MYSQL_URL');
  if (!has) console.warn('SKIPPED: no mariadbd found and no TEST_MYSQL_URL given');
  return has;
};

export interface Mariadb {
  /** Makes an empty database. @returns its address */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

const onServer = (serverUrl: string, stop: () => Promise<void>): Mariadb => ({
  createDatabase: async (name) => {
    const connection = await createConnection(serverUrl);
    await connection.query(`drop database if exists ${name}`);
    await connection.query(`create database ${name}`);
    await connection.end();
    return new URL(`/${name}`, serverUrl).href;
  },
  stop,
});

const startOwn = async (binary: string): Promise<Mariadb> => {
  const directory = await mkdtemp(join(tmpdir(), 'minzong-mariadb-'));
  const data = join(directory, 'data');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await promisify(execFile)('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...user,
  ]);
  const init = join(directory, 'init.sql');
  await writeFile(
    init,
    "create user test@'%' identified by 'test';\ngrant all on *.* to test@'%';\n",
  );
  const port = await freePort();
  const url = `mysql://test:test@127.0.0.1:${String(port)}/mysql`;
  const server = await startChild(
    binary,
    [
      '--no-defaults',
      ...user,
      `--datadir=${data}`,
      // A server that starts clears its temporary folder: in a shared one, of others' tables too.
      `--tmpdir=${directory}`,
      `--socket=${join(directory, 's')}`,
      `--port=${String(port)}`,
      '--bind-address=127.0.0.1',
      `--init-file=${init}`,
      '--innodb-buffer-pool-size=32M',
      '--innodb-flush-log-at-trx-commit=2',
    ],
    async () => {
      await (await createConnection(url)).end();
      return true;
    },
  );
  return onServer(url, async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  });
};

/** The server named by TEST_MYSQL_URL, or one of our own in a temporary folder. */
export const startMariadb = async (): Promise<Mariadb> => {
  const given = process.env.TEST_MYSQL_URL;
  if (given !== undefined) return onServer(given, () => Promise.resolve());
  if (BINARY === undefined) throw new Error('no mariadbd');
  return await startOwn(BINARY);
};
