import type { WithdrawalRequest } from '../desk-types';

export type WithdrawalDraft = WithdrawalRequest;

export const EMPTY_WITHDRAWAL: WithdrawalDraft = { kind: 'error', reason: '' };

const MINIMUM_REASON = 5;
const MAXIMUM_REASON = 500;

/** What is still missing before a document can be withdrawn; null when nothing is. */
export const withdrawalFault = ({ kind, reason, successor }: WithdrawalDraft): string | null => {
  if (kind === 'replaced' && successor === undefined) return '请选择代替它的内容。';
  const length = reason.trim().length;
  return length < MINIMUM_REASON || length > MAXIMUM_REASON
    ? `请写明理由，${String(MINIMUM_REASON)} 至 ${String(MAXIMUM_REASON)} 字，公众会看到。`
    : null;
};
