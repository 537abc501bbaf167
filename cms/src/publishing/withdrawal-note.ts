import type { DocumentType } from '@minzong/content-types';
import type { OutboxRow } from './outbox-table';

/**
 * Why a document is withdrawn: published in error, replaced by a successor, or shown for reference
 * only. Kept in its outbox row, so that whatever is delivered later says the same (decision 0015).
 */
export interface WithdrawalNote {
  kind: 'error' | 'replaced' | 'shown';
  reason: string;
  /** milliseconds since the epoch */
  at: number;
  successor?: { type: DocumentType; documentId: string };
}

export const withdrawalOf = (row: OutboxRow | undefined): WithdrawalNote | undefined =>
  row?.withdrawal ? (JSON.parse(row.withdrawal) as WithdrawalNote) : undefined;

/** The note of a document that stays readable, as it is published; undefined for any other. */
export const shownWithdrawal = (
  row: OutboxRow | undefined,
): { at: string; reason: string } | undefined => {
  const note = withdrawalOf(row);
  if (note?.kind !== 'shown') return undefined;
  return { at: new Date(note.at).toISOString(), reason: note.reason };
};
