import type { DeliveryStatus } from '../search/delivery-line';
import type { NamedDocument } from '../search/search-types';

/** How one word is read, as the server has it; see the server's entry.ts. */
export interface Entry {
  id: number;
  written: string;
  /** empty where only the bounds are corrected */
  reading: string;
  note: string;
  document: { type: string; id: string } | null;
  /** null as well for a document that is nowhere any more */
  named: NamedDocument | null;
  changedAt: number;
  changedBy: string;
}

export type RemovedEntry = Entry & { removedAt: number };

export interface EntryListing {
  items: Entry[];
  total: number;
  pageSize: number;
  removed: RemovedEntry[];
}

export interface LexiconStatus extends DeliveryStatus {
  count: number;
}

export interface TriedReading {
  cells: string;
  words: { text: string; reading: string; cells: string }[];
}

export type Trial =
  { fault: string } | { fault: null; withEntry: TriedReading; without: TriedReading };

/** An entry to be made or changed. */
export interface EntryForm {
  /** the entry that is changed; undefined for a new one */
  entry?: Entry;
  /** the document that a new one begins with */
  document?: NamedDocument;
}
