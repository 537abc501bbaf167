import { hasMariadb, startMariadb, type Mariadb } from '../../../../api/src/testing/mariadb';
import { describeAudit } from '../../../tests/audit-chain';

jest.setTimeout(60_000);

let mariadb: Mariadb | undefined;

afterAll(async () => {
  await mariadb?.stop();
});

const prepare = async (): Promise<void> => {
  mariadb = await startMariadb();
  const url = new URL(await mariadb.createDatabase('minzong_audit'));
  Object.assign(process.env, {
    DATABASE_CLIENT: 'mysql',
    DATABASE_HOST: url.hostname,
    DATABASE_PORT: url.port,
    DATABASE_NAME: 'minzong_audit',
    DATABASE_USERNAME: url.username,
    DATABASE_PASSWORD: url.password,
  });
};

if (hasMariadb()) describeAudit('MariaDB', prepare);
else test.skip('the audit on MariaDB', () => undefined);
