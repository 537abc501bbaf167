/** Rows of citizen services (decision 0036). What a person wrote stands in them sealed. */

/** A form as it was served; kept while a case or a draft was made with it. */
export interface CaseFormRow {
  guide: string;
  version: string;
  /** JSON text of the module's KeptForm */
  body: string;
  seen_at_ms: number;
}

export interface CaseRow {
  id: string;
  number: string;
  /** SHA-256 of the random key that came with the submission */
  key_digest: string;
  /** HMAC of the submission under that key, which is not kept */
  content_digest: string;
  guide: string;
  version: string;
  kind: string;
  reviews: number;
  stage: string;
  outcome: string | null;
  closed: number;
  revision: number;
  received_at: string;
  /** in Beijing, as `2026-11` */
  received_month: string;
  decided_month: string | null;
  /** from acceptance to the end, without the days of corrections */
  working_days: number | null;
  in_time: number | null;
  due_day: string;
  due_basis: string;
  /** JSON text of the module's CaseClock */
  clock: string;
  escalated: number;
  assignee_id: number | null;
  /** JSON text of an Official, as the other officials */
  assignee: string | null;
  proposer: string | null;
  /** sealed */
  proposal: string | null;
  /** sealed */
  correction: string | null;
  /** sealed; null once erased */
  answers: string | null;
  /** sealed: the last word of the office */
  answer: string | null;
  result_file: string | null;
  /** of an enrolment: held or waiting */
  place: string | null;
  /** JSON text of a Booking */
  booking: string | null;
  /** sealed */
  rating: string | null;
  overall: number | null;
  /** blind index of the identity number */
  applicant: string | null;
  erase_at_ms: number | null;
  erased_at: string | null;
}

export interface CaseStepRow {
  case_id: string;
  position: number;
  act: string;
  at: string;
  stage: string;
  /** sealed, to the person */
  words: string | null;
  /** sealed, for the file */
  reason: string | null;
  official: string | null;
  key_digest: string | null;
  content_digest: string | null;
}

/** An official has looked at what a person handed in. */
export interface CaseLookRow {
  id: string;
  case_id: string;
  official: string;
  file_id: string | null;
  at: string;
}

/** The ledger of consents: what was read or agreed to, when, and when that was taken back. */
export interface CaseConsentRow {
  id: string;
  case_id: string;
  kind: 'notice' | 'separate';
  text_digest: string;
  purpose: string;
  channel: string;
  given_at: string;
  withdrawn_at: string | null;
}

/** A file that lies sealed in the data folder under its id. */
export interface CaseFileRow {
  id: string;
  origin: 'person' | 'office';
  guide: string;
  material: string;
  case_id: string | null;
  /** sealed */
  name: string;
  mime: string;
  size_bytes: number;
  /** null once it belongs to a case */
  keep_until_ms: number | null;
}

export interface CaseSlotRow {
  guide: string;
  place: string;
  day: string;
  time: string;
  taken: number;
}

export interface CaseDraftRow {
  token_digest: string;
  guide: string;
  version: string;
  /** sealed */
  content: string;
  kept_until_ms: number;
}

/** Which generation of a register is asked. */
export interface RegisterRow {
  name: string;
  generation: string;
  /** JSON text of the keys of fields */
  fields: string;
}

export interface RegisterEntryRow {
  name: string;
  generation: string;
  /** keyed digest of the values */
  row_digest: string;
}

export interface CaseTables {
  case_forms: CaseFormRow;
  cases: CaseRow;
  case_steps: CaseStepRow;
  case_looks: CaseLookRow;
  case_consents: CaseConsentRow;
  case_files: CaseFileRow;
  case_slots: CaseSlotRow;
  case_drafts: CaseDraftRow;
  registers: RegisterRow;
  register_rows: RegisterEntryRow;
}
