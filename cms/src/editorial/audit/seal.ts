import { createHmac, hkdfSync } from 'node:crypto';
import type { AuditRow } from './audit-table';

/** Where the chain stood at a time: the last hash and how many rows led to it. */
export interface Head {
  count: number;
  /** milliseconds since the epoch */
  at: number;
  hash: string;
}

/** A head with the seal that only the holder of the key can make. */
export interface SealedHead extends Head {
  seal: string;
}

/** Everything of a row that its hash is made of. */
export type RowContent = Omit<AuditRow, 'id' | 'hash'>;

/** The keys of the audit, made from AUDIT_SECRET. */
export interface AuditKeys {
  hashOf(row: RowContent): string;
  seal(head: Head): SealedHead;
}

const derive = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'minzong-audit', purpose, 32));

const hmac = (key: Buffer, parts: unknown[]): string =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');

/**
 * HMAC-SHA256 over everything a row says, the hash before it included: whoever can write into the
 * database but does not have the secret cannot continue or rewrite the chain (decision 0011).
 */
export const auditKeys = (secret: string): AuditKeys => {
  const rows = derive(secret, 'rows');
  const heads = derive(secret, 'heads');
  return {
    hashOf: (row) =>
      hmac(rows, [
        row.previous_hash,
        Number(row.at),
        row.actor_kind,
        row.actor_id,
        row.actor_name,
        row.action,
        row.outcome,
        row.type,
        row.document_id,
        row.locale,
        row.title,
        row.details,
      ]),
    seal: ({ count, at, hash }) => ({ count, at, hash, seal: hmac(heads, [count, at, hash]) }),
  };
};
