import SqliteDatabase from 'better-sqlite3';
import { Kysely, MysqlDialect, SqliteDialect } from 'kysely';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPool } from 'mysql2';
import type { DialectName } from './dialect';
import { withPreparedStatements } from './prepared-statements';
import type { Tables } from './schema';

export interface Database {
  dialect: DialectName;
  db: Kysely<Tables>;
}

/** Not mkdir's own `recursive`: where a folder can never be made, as below /proc, Node loops for ever. */
const makeDirectory = (path: string): void => {
  if (existsSync(path)) return;
  makeDirectory(dirname(path));
  mkdirSync(path);
};

const openSqlite = (dataDirectory: string): Database => {
  makeDirectory(dataDirectory);
  // A short busy timeout, because better-sqlite3 waits synchronously: transactions.ts retries
  // without holding up readers.
  const file = new SqliteDatabase(join(dataDirectory, 'content.sqlite'), { timeout: 50 });
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.pragma('cache_size = -16384');
  return {
    dialect: 'sqlite',
    db: new Kysely({ dialect: new SqliteDialect({ database: withPreparedStatements(file) }) }),
  };
};

const openMysql = (databaseUrl: string): Database => {
  const pool = createPool({
    uri: databaseUrl.replace(/^mariadb:/, 'mysql:'),
    charset: 'utf8mb4_bin',
    connectionLimit: 10,
    connectTimeout: 3000,
    queueLimit: 200,
    timezone: 'Z',
  });
  return { dialect: 'mysql', db: new Kysely({ dialect: new MysqlDialect({ pool }) }) };
};

/** Opens the store: MySQL or MariaDB when an address is given, else SQLite in the data directory. */
export const connect = (options: {
  databaseUrl: string | undefined;
  dataDirectory: string;
}): Database =>
  options.databaseUrl === undefined
    ? openSqlite(options.dataDirectory)
    : openMysql(options.databaseUrl);
