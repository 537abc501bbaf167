import { documentDigest, type Delivery } from '@minzong/api-contract';
import { buildDocument } from './build-document';
import type { PublishingParts } from './changes';
import { DeliveryFailed, DeliveryRefused, type ContentStore } from './content-store';
import { LEASE_SECONDS } from './delivery-marks';
import type { FieldFault, OutboxRow } from './outbox-table';
import { faultsInWords } from './refusal';
import { inTransaction } from './transaction';
import { withdrawalOf } from './withdrawal-note';

const LONGEST_PAUSE_SECONDS = 30;
const FIRST_PAUSE_SECONDS = 0.5;
const REFUSED_PAUSE_SECONDS = 180;

export interface DeliveryParts extends PublishingParts {
  store: ContentStore;
  /** name of this process in the leases */
  holder: string;
}

/** Seconds until the next attempt: doubled each time, with jitter, at most half a minute. */
const pauseSeconds = (attempts: number, random = Math.random()): number =>
  Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** Math.min(attempts, 10)) *
  (0.5 + random / 2);

interface Sent {
  /** the revision that the store holds now */
  revision: number;
  digest: string;
  fileIds: number[];
}

const keyOf = ({ type, document_id, locale }: OutboxRow) => ({
  type,
  documentId: document_id,
  locale,
});

const withdrawalOfRow = (row: OutboxRow): Delivery => {
  const { type, document_id: id, locale, revision } = row;
  const note = withdrawalOf(row);
  // Without a note, as when a language is deleted in the settings, the last change has the date.
  const at = note === undefined || note.kind === 'shown' ? Number(row.changed_at) : note.at;
  return {
    action: 'withdraw',
    type,
    id,
    locale,
    revision,
    withdrawnAt: new Date(at).toISOString(),
    ...(note === undefined ? {} : { reason: note.reason }),
    ...(note?.successor === undefined
      ? {}
      : { successor: { type: note.successor.type, id: note.successor.documentId } }),
  };
};

const sendDocument = async (parts: DeliveryParts, row: OutboxRow): Promise<Sent> => {
  // One transaction reads one state; what changes meanwhile raises the revision again.
  const built = await inTransaction(parts.strapi, () =>
    buildDocument(parts, keyOf(row), row.revision),
  );
  if (built === undefined) {
    const receipt = await parts.store.deliver(withdrawalOfRow(row));
    return { revision: receipt.revision, digest: '', fileIds: [] };
  }
  const { document, faults, sources, fileIds } = built;
  if (document === undefined) throw new DeliveryRefused(faultsInWords(row.type, faults), faults);
  for (const source of sources) await parts.store.deliverMedia(source);
  const receipt = await parts.store.deliver({ action: 'publish', document });
  return { revision: receipt.revision, digest: documentDigest(document), fileIds };
};

const failureOf = (error: unknown, row: OutboxRow) => {
  const isRefusal = error instanceof DeliveryRefused;
  const faults: FieldFault[] = isRefusal ? error.faults : [];
  const seconds = isRefusal ? REFUSED_PAUSE_SECONDS : pauseSeconds(row.attempts);
  return {
    state: isRefusal ? ('refused' as const) : ('pending' as const),
    error: error instanceof Error ? error.message : String(error),
    faults,
    retryAt: Date.now() + seconds * 1000,
  };
};

/** Delivers one leased row and notes the outcome in it; never throws for a failed delivery. */
export const deliverRow = async (parts: DeliveryParts, row: OutboxRow): Promise<void> => {
  const { outbox, holder, strapi } = parts;
  const renewal = setInterval(
    () => void outbox.renewLease(row, holder).catch(() => undefined),
    (LEASE_SECONDS * 1000) / 3,
  );
  try {
    const sent = await sendDocument(parts, row);
    // The store knows a later revision: this database is older than it. Rise above and send again.
    if (sent.revision > row.revision) await outbox.bump(keyOf(row), { above: sent.revision });
    await outbox.markDelivered(row, sent.digest, sent.fileIds);
  } catch (error) {
    if (!(error instanceof DeliveryFailed || error instanceof DeliveryRefused))
      strapi.log.error(error);
    const failure = failureOf(error, row);
    strapi.log.warn(
      `Delivery of ${row.type} ${row.document_id} ${row.locale} failed: ${failure.error}`,
    );
    await outbox.markFailed(row, failure);
  } finally {
    clearInterval(renewal);
  }
};
