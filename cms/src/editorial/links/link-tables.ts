import type { DocumentType, Locale } from '@minzong/content-types';
import { count, moment, text, word } from '../../table-columns';

export const LINK_TABLE = 'editorial_links';
export const PLACE_TABLE = 'editorial_link_places';
export const RUN_TABLE = 'editorial_link_runs';

/**
 * `unchecked`: not looked at yet; `recheck`: failed once; `broken`: failed in two runs; `unsure`: the
 * site does not let programs in; `refused`: we do not go there; `dead`: leads to nothing on this site.
 */
export type LinkStatus = 'unchecked' | 'ok' | 'recheck' | 'broken' | 'unsure' | 'refused' | 'dead';

/** One address that stands in texts, and what was seen there. Times are milliseconds. */
export const linkModel = {
  uid: 'editorial::link',
  singularName: 'editorial-link',
  tableName: LINK_TABLE,
  attributes: {
    id: { type: 'increments' },
    url: text(),
    /** SHA-256 of `url`: addresses are too long for an index */
    digest: word(64),
    kind: word(10),
    status: word(12),
    words: text(),
    httpStatus: count(),
    movedTo: text(),
    failures: count(),
    /** run of the last failure */
    failedRun: count(),
    checkedAt: moment(),
    /** the run that is to look at it; 0: none */
    pendingRun: count(),
    ignoredReason: text(),
    ignoredBy: word(200),
    ignoredAt: moment(),
  },
  indexes: [
    { name: 'editorial_links_digest_unique', columns: ['digest'], type: 'unique' },
    { name: 'editorial_links_pending_index', columns: ['pending_run'] },
  ],
};

/** Every place at which a link stands. */
export const placeModel = {
  uid: 'editorial::link-place',
  singularName: 'editorial-link-place',
  tableName: PLACE_TABLE,
  attributes: {
    id: { type: 'increments' },
    linkId: count(),
    type: word(40),
    documentId: word(40),
    locale: word(10),
    path: word(200),
    title: text(),
    words: text(),
    inDraft: count(),
    inPublished: count(),
  },
  indexes: [
    { name: 'editorial_link_places_link_index', columns: ['link_id'] },
    { name: 'editorial_link_places_document_index', columns: ['type', 'document_id'] },
  ],
};

/** Runs of the check. One at a time: `slot` is `running` or the run's own. */
export const runModel = {
  uid: 'editorial::link-run',
  singularName: 'editorial-link-run',
  tableName: RUN_TABLE,
  attributes: {
    id: { type: 'increments' },
    scope: word(20),
    slot: word(40),
    startedBy: word(200),
    startedAt: moment(),
    finishedAt: moment(),
    leasedUntil: moment(),
    total: count(),
    done: count(),
  },
  indexes: [{ name: 'editorial_link_runs_slot_unique', columns: ['slot'], type: 'unique' }],
};

/** Rows as the database gives them. */
export interface LinkRow {
  id: number;
  url: string;
  digest: string;
  kind: 'external' | 'internal';
  status: LinkStatus;
  words: string | null;
  http_status: number;
  moved_to: string | null;
  failures: number;
  failed_run: number;
  checked_at: number | string;
  pending_run: number;
  ignored_reason: string | null;
  ignored_by: string;
  ignored_at: number | string;
}

export interface PlaceRow {
  id: number;
  link_id: number;
  type: DocumentType;
  document_id: string;
  locale: Locale;
  path: string;
  title: string | null;
  words: string | null;
  in_draft: number;
  in_published: number;
}

export interface RunRow {
  id: number;
  scope: 'all' | 'some';
  slot: string;
  started_by: string;
  started_at: number | string;
  finished_at: number | string;
  leased_until: number | string;
  total: number;
  done: number;
}
