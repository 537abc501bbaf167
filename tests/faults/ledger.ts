import { DELIVERY_PATHS, ledgerPage, type LedgerEntry } from '@minzong/api-contract';
import { sendSigned } from '../system/delivery';

/** Everything that the content store at `api` holds, read through its signed door. */
export const readLedger = async (api: string, secret: string): Promise<LedgerEntry[]> => {
  const entries: LedgerEntry[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor === '' ? '' : `?after=${encodeURIComponent(cursor)}`;
    const response = await sendSigned(api, secret, 'GET', DELIVERY_PATHS.ledger + query);
    if (!response.ok) throw new Error(`The ledger answered ${String(response.status)}`);
    const page = ledgerPage.parse(await response.json());
    entries.push(...page.entries);
    cursor = page.next;
  }
  return entries;
};
