import knex, { type Knex } from 'knex';
import { existsSync } from 'node:fs';
import database from '../../../config/database';
import { cmsConfig } from '../../config';
import { inBeijingTime } from '../beijing-time';
import { auditSource } from './audit-source';
import { headFilesIn, readAnchors } from './head-file';
import { auditKeys } from './seal';
import { verifyAudit, type BadRow, type Verification } from './verify';

/** `npm run verify-audit`: works beside a running cms and without one. Ends with 1 when a row is bad. */
const open = (): Knex => {
  const { client, connection } = database.connection;
  if (client === 'mysql') return knex({ client: 'mysql2', connection });
  const { filename } = connection as { filename: string };
  if (!existsSync(filename)) throw new Error(`没有数据库文件 ${filename}，请检查 DATA_DIRECTORY`);
  return knex({
    client: 'better-sqlite3',
    connection: { filename, options: { readonly: true } } as Knex.Sqlite3ConnectionConfig,
    useNullAsDefault: true,
  });
};

const badInWords = ({ id, at, what }: BadRow): string =>
  [
    '审计记录有问题：',
    id === null ? undefined : `编号 ${String(id)}`,
    at === null ? undefined : inBeijingTime(at),
    what,
  ]
    .filter((part) => part !== undefined)
    .join('  ');

const periodOf = ({ from, to }: Verification): string =>
  from === null || to === null ? '' : `，${inBeijingTime(from)} 至 ${inBeijingTime(to)}`;

const run = async (): Promise<number> => {
  const config = cmsConfig();
  const connection = open();
  try {
    const keys = auditKeys(config.AUDIT_SECRET);
    const files = headFilesIn(config.dataDirectory);
    const found = await verifyAudit(auditSource(connection), keys, () => readAnchors(files));
    process.stdout.write(`核对 ${String(found.rows)} 条审计记录${periodOf(found)}\n`);
    for (const warning of found.warnings) process.stderr.write(`注意：${warning}\n`);
    process.stdout.write(found.bad === null ? '记录完整\n' : `${badInWords(found.bad)}\n`);
    return found.bad === null ? 0 : 1;
  } finally {
    await connection.destroy();
  }
};

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`不能核对：${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
