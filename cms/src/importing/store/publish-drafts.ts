import { documentPath } from '@minzong/api-contract';
import type { DraftAddress, DraftTable } from './draft-table';
import type { ImportRecords } from './import-records';

export interface PublishFault {
  path: string;
  message: string;
}

export type PublishResult = DraftAddress &
  (
    | { outcome: 'published'; apiPath: string; revision: number | undefined }
    | { outcome: 'unchanged' }
    | { outcome: 'refused'; errors: PublishFault[] }
  );

export interface PublishParts {
  drafts: DraftTable;
  records: ImportRecords;
  /** the revision under which a document is being delivered */
  revisionOf: (address: DraftAddress) => Promise<number | undefined>;
}

interface StrapiRefusal {
  message?: string;
  details?: { errors?: { path?: (string | number)[] | string; message?: string }[] };
}

/** The single faults of a refused publication, as the publishing checks name them. */
const faultsOf = (error: unknown): PublishFault[] => {
  const { message = String(error), details } = (error ?? {}) as StrapiRefusal;
  const faults = (details?.errors ?? []).map((fault) => ({
    path: Array.isArray(fault.path) ? fault.path.join('.') : (fault.path ?? ''),
    message: fault.message ?? message,
  }));
  return faults.length > 0 ? faults : [{ path: '', message }];
};

const publishOne = async (address: DraftAddress, parts: PublishParts): Promise<PublishResult> => {
  const { drafts, records } = parts;
  const record = await records.byDocument(address.documentId, address.locale);
  if (record !== undefined && record.publishedHash === record.sourceHash) {
    return { ...address, outcome: 'unchanged' };
  }
  try {
    await drafts.publish(address);
  } catch (error) {
    return { ...address, outcome: 'refused', errors: faultsOf(error) };
  }
  if (record !== undefined) await records.save({ ...record, publishedHash: record.sourceHash });
  const slug = (await drafts.slugOf(address)) ?? '';
  const apiPath = `/v1${documentPath(address.type, slug)}?locale=${address.locale}`;
  return { ...address, outcome: 'published', apiPath, revision: await parts.revisionOf(address) };
};

/**
 * Publishes drafts in the given order through the document service, so that every publishing check
 * applies. What was published from the same source before is left as the editors made it since.
 */
export const publishDrafts = async (
  addresses: DraftAddress[],
  parts: PublishParts,
): Promise<PublishResult[]> => {
  const results: PublishResult[] = [];
  for (const address of addresses) results.push(await publishOne(address, parts));
  return results;
};
