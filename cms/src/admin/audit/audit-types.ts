export interface FieldChange {
  field: string;
  label: string;
  before: string;
  after: string;
}

/** One act as `GET /editorial/audit` answers it. */
export interface AuditItem {
  id: number;
  at: string;
  person: { kind: string; id: number; name: string };
  action: string;
  actionLabel: string;
  outcome: string;
  type: string;
  typeLabel: string;
  documentId: string;
  locale: string;
  title: string;
  reason?: string;
  changes?: FieldChange[];
  facts?: Record<string, unknown>;
}

export interface AuditPageData {
  items: AuditItem[];
  page: number;
  pageSize: number;
  total: number;
}

export interface AuditChoices {
  people: { person: string; name: string }[];
  actions: { action: string; label: string }[];
}

export interface Verification {
  rows: number;
  from: number | null;
  to: number | null;
  bad: { id: number | null; at: number | null; what: string } | null;
  warnings: string[];
}

/** What is asked for; an empty text asks for everything. */
export interface AuditFilter {
  person: string;
  action: string;
  outcome: string;
  document: string;
  from: string;
  to: string;
}

export const NO_FILTER: AuditFilter = {
  person: '',
  action: '',
  outcome: '',
  document: '',
  from: '',
  to: '',
};
