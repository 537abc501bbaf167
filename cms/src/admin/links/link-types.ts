export type LinkStatus = 'unchecked' | 'ok' | 'recheck' | 'broken' | 'unsure' | 'refused' | 'dead';
export type LinkFilter = LinkStatus | 'attention' | 'moved' | 'ignored' | 'all';

/** A place at which a link stands, see the server's link-list.ts. */
export interface LinkPlace {
  type: string;
  typeLabel: string;
  documentId: string;
  locale: string;
  title: string;
  path: string;
  label: string;
  words: string;
  inDraft: boolean;
  inPublished: boolean;
}

export interface LinkItem {
  id: number;
  url: string;
  kind: 'external' | 'internal';
  status: LinkStatus;
  words: string;
  movedTo: string;
  checkedAt: string | null;
  ignored: { reason: string; by: string; at: string } | null;
  places: LinkPlace[];
}

export interface LinkRun {
  scope: 'all' | 'some';
  startedBy: string;
  startedAt: string;
  finishedAt: string | null;
  total: number;
  done: number;
}

export type LinkCounts = Record<LinkStatus | 'total' | 'moved' | 'ignored', number>;

export interface LinkListing {
  items: LinkItem[];
  total: number;
  pageSize: number;
  counts: LinkCounts;
  run: LinkRun | null;
  lastRun: LinkRun | null;
  mayReplace: boolean;
}

export interface ReplacedDocument {
  type: string;
  typeLabel: string;
  documentId: string;
  locale: string;
  title: string;
  outcome: 'changed' | 'skipped';
  words: string;
}
