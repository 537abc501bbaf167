import { hasMariadb, startMariadb, type Mariadb } from './mariadb';

let databases = 0;

/**
 * Runs the same tests on SQLite and on MariaDB. `newDatabaseUrl` gives an empty MariaDB database,
 * or undefined for SQLite.
 */
export const onEachDatabase = (
  tests: (newDatabaseUrl: () => Promise<string | undefined>) => void,
): void => {
  describe('on SQLite', () => {
    tests(() => Promise.resolve(undefined));
  });

  (hasMariadb() ? describe : describe.skip)('on MariaDB', () => {
    let server: Mariadb;
    beforeAll(async () => {
      server = await startMariadb();
    }, 60_000);
    afterAll(() => server.stop());
    tests(() => {
      databases += 1;
      return server.createDatabase(`test_${String(process.pid)}_${String(databases)}`);
    });
  });
};
