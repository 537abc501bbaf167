import { documentDigest, type LedgerEntry } from '@minzong/api-contract';
import { DOCUMENT_TYPES, locale as localeSchema } from '@minzong/content-types';
import { buildDocument } from './build-document';
import type { DeliveryParts } from './delivery';
import type { DocumentKey, OutboxRow } from './outbox-table';
import { everythingPublished } from './published-rows';

export interface ReconciliationReport {
  /** documents compared, each language counted */
  checked: number;
  /** sent again because the store lacked them or held something else */
  repaired: number;
  /** withdrawn because the store showed what is not published, or knew nothing of its withdrawal */
  withdrawn: number;
}

const nameOf = ({ type, documentId, locale }: DocumentKey): string =>
  `${type} ${documentId} ${locale}`;

const publishedKeys = async ({ strapi }: DeliveryParts): Promise<DocumentKey[]> => {
  const keys: DocumentKey[] = [];
  for (const type of DOCUMENT_TYPES)
    for (const { documentId, locale } of await everythingPublished(strapi, type))
      if (localeSchema.safeParse(locale).success) keys.push({ type, documentId, locale });
  return keys;
};

const digestNow = async (parts: DeliveryParts, key: DocumentKey): Promise<string | undefined> => {
  const built = await buildDocument(parts, key, 1);
  return built?.document === undefined ? undefined : documentDigest(built.document);
};

const isAsPublished = async (
  parts: DeliveryParts,
  key: DocumentKey,
  row: OutboxRow,
  entry: LedgerEntry | undefined,
  thorough: boolean,
): Promise<boolean> => {
  if (entry?.state !== 'published' || entry.revision !== row.delivered_revision) return false;
  const digest = thorough ? await digestNow(parts, key) : row.delivered_digest;
  return digest === undefined || digest === entry.digest;
};

const entriesByName = (entries: LedgerEntry[]): Map<string, LedgerEntry> =>
  new Map(entries.map((entry) => [nameOf({ ...entry, documentId: entry.id }), entry]));

const rowsByName = (rows: OutboxRow[]): Map<string, OutboxRow> =>
  new Map(rows.map((row) => [nameOf({ ...row, documentId: row.document_id }), row]));

const repairMissing = async (
  parts: DeliveryParts,
  keys: DocumentKey[],
  entries: Map<string, LedgerEntry>,
  rows: Map<string, OutboxRow>,
  thorough: boolean,
): Promise<number> => {
  let repaired = 0;
  for (const key of keys) {
    const entry = entries.get(nameOf(key));
    const row = rows.get(nameOf(key));
    if (row !== undefined && row.state !== 'delivered') continue;
    if (row !== undefined && (await isAsPublished(parts, key, row, entry, thorough))) continue;
    await parts.outbox.bump(key, { above: entry?.revision ?? 0 });
    repaired += 1;
  }
  return repaired;
};

const withdrawStrays = async (
  parts: DeliveryParts,
  keys: DocumentKey[],
  entries: Map<string, LedgerEntry>,
  rows: Map<string, OutboxRow>,
): Promise<number> => {
  const published = new Set(keys.map(nameOf));
  let withdrawn = 0;
  for (const [name, { type, id, locale, revision, state }] of entries) {
    if (state !== 'published' || published.has(name) || rows.get(name)?.state === 'pending')
      continue;
    await parts.outbox.bump({ type, documentId: id, locale }, { above: revision });
    withdrawn += 1;
  }
  return withdrawn;
};

// A store that was set up anew must also know what is gone and why, and where its readers are led.
const renewTombstones = async (
  parts: DeliveryParts,
  keys: DocumentKey[],
  entries: Map<string, LedgerEntry>,
  rows: Map<string, OutboxRow>,
): Promise<number> => {
  const published = new Set(keys.map(nameOf));
  let renewed = 0;
  for (const [name, row] of rows) {
    if (published.has(name) || entries.has(name) || row.state !== 'delivered') continue;
    await parts.outbox.bump({ type: row.type, documentId: row.document_id, locale: row.locale });
    renewed += 1;
  }
  return renewed;
};

/**
 * Compares what is published here with what the content store holds, and puts every difference
 * into the outbox. What is on its way already is left alone.
 * @param thorough builds every document anew instead of trusting what was noted at its delivery
 */
export const reconcile = async (
  parts: DeliveryParts,
  thorough: boolean,
): Promise<ReconciliationReport> => {
  const entries = entriesByName(await parts.store.ledger());
  const rows = rowsByName(await parts.outbox.all());
  const keys = await publishedKeys(parts);
  const repaired = await repairMissing(parts, keys, entries, rows, thorough);
  const strays = await withdrawStrays(parts, keys, entries, rows);
  const withdrawn = strays + (await renewTombstones(parts, keys, entries, rows));
  const checked = new Set([...entries.keys(), ...keys.map(nameOf)]).size;
  return { checked, repaired, withdrawn };
};
