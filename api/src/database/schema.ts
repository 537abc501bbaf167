import type { CaseTables } from './case-rows';
import type { PaymentTables } from './payment-schema';

export type * from './case-rows';

/** Rows of the tables. Moments are ISO 8601 strings in UTC, flags are 0 or 1. */

export interface DocumentRow {
  type: string;
  id: string;
  locale: string;
  revision: number;
  state: 'published' | 'withdrawn';
  slug: string;
  title: string;
  published_at: string;
  digest: string;
  withdrawn_at: string | null;
  reason: string | null;
  /** what took the place of a withdrawn document */
  successor_type: string | null;
  successor_id: string | null;
  /** as in a list: JSON text of the contract's ListItem */
  item: string;
  /** SHA-256 of `body` */
  etag: string;
  /** as served: JSON text of the contract's ServedDocument without `requestedLocale` */
  body: string;
  /** as delivered: JSON text */
  document: string;
  /** JSON text of {@link Standing}; empty for a document that is simply current */
  standing: string | null;
}

/** Every slug that ever led to a document; the current ones are in `documents`. */
export interface SlugRow {
  type: string;
  slug: string;
  id: string;
}

/** A link of a published document. */
export interface LinkRow {
  source_type: string;
  source_id: string;
  source_locale: string;
  name: string;
  target_id: string;
  /** JSON text of clause numbers, or null */
  clauses: string | null;
}

/**
 * Lists, ready made: one row for every document, for every language a reader may ask for, and for
 * every filter value it answers to (facet `''` is the unfiltered list). A page of any list is then
 * one range of the primary key, whatever the number of documents.
 */
export interface ListingRow {
  type: string;
  requested_locale: string;
  facet: string;
  sort_key: string;
  id: string;
  /** the language in which the document is shown to that reader */
  locale: string;
}

export interface ListingTotalRow {
  type: string;
  requested_locale: string;
  facet: string;
  total: number;
}

export interface MediaReferenceRow {
  file: string;
  type: string;
  id: string;
  locale: string;
}

/** Days to come on which a document says something else of itself and must be prepared again. */
export interface TurningDayRow {
  day: string;
  type: string;
  id: string;
}

/** Documents whose ready-made texts name something that has changed since. */
export interface RefreshRow {
  type: string;
  id: string;
}

export interface SearchOutboxRow {
  type: string;
  id: string;
  /** bumped with every change; waiting while above `indexed_revision` */
  revision: number;
  indexed_revision: number;
  /** how often it is read: 0 seldom, each step four times as often */
  popularity: number;
  /** how many records of the index it is when nothing is waiting */
  records: number;
}

/** What the search knows of one language of a published document. */
export interface SearchWordsRow {
  type: string;
  id: string;
  locale: string;
  /** the languages whose readers are shown this version, e.g. `,zh-CN,bo,` */
  shown_in: string;
  /** 0 for what is repealed, expired or withdrawn, or rests on that; found last */
  in_force: number;
  published_at: string;
  /** SHA-256 of the search document */
  digest: string;
  /** JSON text of the search document's head */
  head: string;
  /** folded, for the search in the database */
  folded_title: string;
  /** JSON text of the places in `text` */
  places: string;
  folded_text: string;
  text: string;
}

/** By what a document is looked up: a hash of its title or 文号 as the search compares them. */
export interface SearchKeyRow {
  value: string;
  type: string;
  id: string;
  kind: 'title' | 'number';
}

/** What the desk decides about the search; one row. */
export interface SearchSettingsRow {
  id: number;
  version: number;
  /** the version whose synonyms the search server has */
  applied_version: number;
  /** JSON text of the contract's SearchSettings */
  settings: string;
}

/** How words are read, as the proof-readers have decided; one row. */
export interface BrailleLexiconRow {
  id: number;
  version: number;
  /** JSON text of the contract's LexiconEntry[] */
  entries: string;
}

export interface StoreStateRow {
  id: number;
  /** written first in every writing transaction: writers take turns */
  turn: number;
  /** bumped with every change that a reader can see */
  version: number;
  search_generation: number;
  /** bumped with every change of the search index */
  search_version: number;
  /** says by which rules the words of the search were made */
  search_shape: string;
  initialised_at: string | null;
}

/** How often something happened on a day in Beijing. */
export interface DailyCountRow {
  day: string;
  measure: string;
  subject: string;
  count: number;
}

/** How often words were searched on a day in Beijing in a language, and what came of it. */
export interface SearchLogRow {
  day: string;
  locale: string;
  /** evened out; empty for all searches whose words are not kept */
  words: string;
  asked: number;
  /** how many of these searches found nothing */
  found_nothing: number;
  /** of the last search of the day */
  results: number;
  clicks: number;
  first_rank_clicks: number;
  rank_sum: number;
}

export interface LeaseRow {
  name: string;
  holder: string;
  expires_at_ms: number;
}

/** A preview; its words and files go when it is revoked, the row when it has expired. */
export interface PreviewRow {
  id: string;
  kind: 'preview' | 'fact-check';
  expires_at_ms: number;
  revoked: number;
  revision: number | null;
  /** the language that is shown first */
  locale: string;
  /** JSON text of the contract's FactCheckQuestions, or null */
  fact_check: string | null;
  /** how many replies have come in */
  replies: number;
}

export interface PreviewDocumentRow {
  preview_id: string;
  locale: string;
  /** as `documents.item` */
  item: string;
  /** as `documents.body` */
  body: string;
}

export interface PreviewMediaRow {
  file: string;
  preview_id: string;
}

/** A reply that the cms has not fetched yet. */
export interface FactCheckReplyRow {
  id: string;
  preview_id: string;
  received_at: string;
  /** JSON text of the contract's FactCheckReply */
  reply: string;
}

/** What a reader reported; its words go as soon as the cms has them, the row a year after the end. */
export interface ReportRow {
  /** SHA-256 of the report with its key */
  id: string;
  number: string;
  kind: 'correction' | 'message';
  received_at: string;
  /** sealed JSON of the contract's NewReport; null once the cms has it */
  content: string | null;
  /** of the progress below; 0 before the first */
  revision: number;
  /** sealed JSON of the contract's ReportProgress */
  progress: string | null;
  closed_at_ms: number | null;
}

/** The access token of WeChat's server interface, shared by all processes of the api. */
export interface WechatTokenRow {
  app_id: string;
  /** sealed */
  token: string;
  expires_at_ms: number;
}

/** Somebody who has signed in. No name, no openid: only what recognises the person the next time. */
export interface AccountRow {
  id: string;
  /** keyed hash of the openid */
  person: string;
  created_at_ms: number;
  /** when one of its sessions was last used, to the hour */
  seen_at_ms: number;
}

export interface SessionRow {
  /** SHA-256 of the token, which is kept nowhere */
  token_digest: string;
  /** by which its owner can end it */
  id: string;
  account_id: string;
  device: string;
  created_at_ms: number;
  /** when it was last used, to the hour */
  seen_at_ms: number;
  /** when it ends, however often it is used */
  ends_at_ms: number;
}

/** Favourites and following of an account. */
export interface PersonalListsRow {
  account_id: string;
  /** another one after every change */
  version: string;
  /** sealed JSON of the contract's PersonalEntry[] */
  content: string;
}

export interface Tables extends CaseTables, PaymentTables {
  wechat_tokens: WechatTokenRow;
  accounts: AccountRow;
  sessions: SessionRow;
  personal_lists: PersonalListsRow;
  reports: ReportRow;
  documents: DocumentRow;
  slugs: SlugRow;
  links: LinkRow;
  listing: ListingRow;
  listing_totals: ListingTotalRow;
  media_references: MediaReferenceRow;
  refresh: RefreshRow;
  turning_days: TurningDayRow;
  search_outbox: SearchOutboxRow;
  search_words: SearchWordsRow;
  search_keys: SearchKeyRow;
  search_settings: SearchSettingsRow;
  braille_lexicon: BrailleLexiconRow;
  store_state: StoreStateRow;
  leases: LeaseRow;
  previews: PreviewRow;
  preview_documents: PreviewDocumentRow;
  preview_media: PreviewMediaRow;
  fact_check_replies: FactCheckReplyRow;
  daily_counts: DailyCountRow;
  search_log: SearchLogRow;
}
