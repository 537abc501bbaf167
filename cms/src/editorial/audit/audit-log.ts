import type { Core } from '@strapi/strapi';
import { cmsConfig, type CmsConfig } from '../../config';
import type { Transaction } from '../../publishing/transaction';
import { AUDIT_TABLE, HEAD_TABLE, type AuditRow, type HeadRow } from './audit-table';
import { rowOf, type AuditEntry } from './entry';
import { HeadFile, headFilesIn, type HeadFiles } from './head-file';
import { auditKeys, type AuditKeys, type Head } from './seal';

/** The audit of one process: the only place that appends to the chain. */
export class AuditLog {
  readonly keys: AuditKeys;
  readonly files: HeadFiles;
  readonly headFile: HeadFile;

  constructor(strapi: Core.Strapi, config: Pick<CmsConfig, 'AUDIT_SECRET' | 'dataDirectory'>) {
    this.keys = auditKeys(config.AUDIT_SECRET);
    this.files = headFilesIn(config.dataDirectory);
    this.headFile = new HeadFile(this.files, (message) => {
      strapi.log.error(message);
    });
  }

  /** Appends one row inside the transaction; the head's row is locked until it ends. */
  async append({ trx, onCommit }: Transaction, entry: AuditEntry): Promise<void> {
    const before = await this.lockHead(trx);
    const row = rowOf(entry, before.hash, Date.now());
    const hash = this.keys.hashOf(row);
    await trx(AUDIT_TABLE).insert({ ...row, hash });
    const head = this.keys.seal({ count: before.count + 1, at: Number(row.at), hash });
    await trx(HEAD_TABLE).where({ id: 1 }).update(head);
    onCommit(() => {
      this.headFile.note(head);
    });
  }

  // A locking read sees what others have committed meanwhile; on SQLite one writes at a time anyway.
  private async lockHead(trx: Transaction['trx']): Promise<Head> {
    const read = () => trx<HeadRow>(HEAD_TABLE).where({ id: 1 }).forUpdate().first();
    const known = await read();
    if (known !== undefined) return { ...known, at: Number(known.at) };
    const [counted] = await trx(AUDIT_TABLE).count({ count: '*' });
    const last = await trx<AuditRow>(AUDIT_TABLE).orderBy('id', 'desc').first('hash', 'at');
    const first = this.keys.seal({
      count: Number(counted?.['count'] ?? 0),
      at: Number(last?.at ?? 0),
      hash: last?.hash ?? '',
    });
    await trx(HEAD_TABLE)
      .insert({ id: 1, ...first })
      .onConflict('id')
      .ignore();
    const made = await read();
    return { count: made?.count ?? 0, at: Number(made?.at ?? 0), hash: made?.hash ?? '' };
  }
}

const NAME = 'editorial.audit-log';

/** The audit of this Strapi, which keeps it: there is one, however often this module is loaded. */
export const auditLogOf = (strapi: Core.Strapi): AuditLog => {
  if (!strapi.has(NAME)) strapi.add(NAME, new AuditLog(strapi, cmsConfig()));
  return strapi.get<AuditLog>(NAME);
};
