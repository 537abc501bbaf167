import { documentType, locale } from '@minzong/content-types';
import { labelOf } from './field-label';
import type { FieldFault, OutboxRow } from './outbox-table';
import type { Publishing } from './publishing';

/** What the side panel shows of one document in one language. */
export interface DeliveryStatus {
  state: 'never' | 'delivered' | 'pending' | 'refused';
  revision: number;
  deliveredRevision: number;
  attempts: number;
  deliveredAt: string | null;
  error: string | null;
  faults: (FieldFault & { label: string })[];
}

const NEVER: DeliveryStatus = {
  state: 'never',
  revision: 0,
  deliveredRevision: 0,
  attempts: 0,
  deliveredAt: null,
  error: null,
  faults: [],
};

const faultsOf = ({ type, faults }: OutboxRow): DeliveryStatus['faults'] =>
  faults === null
    ? []
    : (JSON.parse(faults) as FieldFault[]).map((fault) => ({
        ...fault,
        label: labelOf(type, fault.path),
      }));

const statusOf = (row: OutboxRow): DeliveryStatus => ({
  state: row.state,
  revision: row.revision,
  deliveredRevision: row.delivered_revision,
  attempts: row.attempts,
  deliveredAt:
    Number(row.delivered_at) === 0 ? null : new Date(Number(row.delivered_at)).toISOString(),
  error: row.last_error,
  faults: faultsOf(row),
});

/** Where a document is on its road to the public; undefined for an unknown type or language. */
export const deliveryStatus = async (
  { parts }: Publishing,
  asked: { type: unknown; documentId: unknown; locale: unknown },
): Promise<DeliveryStatus | undefined> => {
  const type = documentType.safeParse(asked.type);
  const language = locale.safeParse(asked.locale);
  if (!type.success || !language.success || typeof asked.documentId !== 'string') return undefined;
  const rows = await parts.outbox.rowsOf(type.data, asked.documentId);
  const row = rows.find((candidate) => candidate.locale === language.data);
  return row === undefined ? NEVER : statusOf(row);
};
