import type { DocumentReference } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';

/** One language of a document, as far as readers of its address are concerned. */
export interface Version {
  locale: string;
  state: 'published' | 'withdrawn';
  slug: string;
  title: string;
  withdrawn_at: string | null;
  reason: string | null;
  successor_type: string | null;
  successor_id: string | null;
}

export type ReadVersions = (type: DocumentType, id: string) => Promise<Version[]>;

/** Where a chain of successors ends: something published, or withdrawn without a successor. */
export interface ChainEnd extends DocumentReference {
  versions: Version[];
}

/** The language that was withdrawn last: its reason and successor are those of the document. */
export const lastWithdrawn = (versions: readonly Version[]): Version | undefined =>
  versions
    .filter(({ state }) => state === 'withdrawn')
    .toSorted((a, b) => ((a.withdrawn_at ?? '') < (b.withdrawn_at ?? '') ? 1 : -1))[0];

const successorOf = (versions: readonly Version[]): DocumentReference | undefined => {
  const last = lastWithdrawn(versions);
  if (last?.successor_id == null || last.successor_type === null) return undefined;
  return { type: last.successor_type as DocumentType, id: last.successor_id };
};

/**
 * Follows what took the place of a withdrawn document, however many steps. A circle, which the cms
 * refuses but which deliveries out of order can make for a moment, ends before it closes; so does a
 * successor that the store has never held.
 */
export const followSuccessors = async (
  from: DocumentReference,
  read: ReadVersions,
): Promise<ChainEnd> => {
  const seen = new Set<string>();
  let end: ChainEnd = { ...from, versions: await read(from.type, from.id) };
  for (;;) {
    seen.add(`${end.type}/${end.id}`);
    if (end.versions.some(({ state }) => state === 'published')) return end;
    const next = successorOf(end.versions);
    if (next === undefined || seen.has(`${next.type}/${next.id}`)) return end;
    const versions = await read(next.type, next.id);
    if (versions.length === 0) return end;
    end = { ...next, versions };
  }
};
