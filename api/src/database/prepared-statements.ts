import type SqliteDatabase from 'better-sqlite3';
import { LRUCache } from 'lru-cache';

/** More than the api has kinds of queries; lists of ids of every length count as kinds. */
const MOST_STATEMENTS = 400;

const CHANGES_TABLES = /^\s*(?:create|alter|drop)/i;

/**
 * A database that prepares a statement once and runs it often: to prepare one takes longer than to
 * look up what most of them ask for. Statements are not for streaming: one that is being read
 * cannot be run again.
 */
export const withPreparedStatements = (file: SqliteDatabase.Database) => {
  const statements = new LRUCache<string, SqliteDatabase.Statement>({ max: MOST_STATEMENTS });
  return {
    prepare: (sql: string): SqliteDatabase.Statement => {
      if (CHANGES_TABLES.test(sql)) {
        statements.clear();
        return file.prepare(sql);
      }
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = file.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
    close: (): void => {
      statements.clear();
      file.close();
    },
  };
};
