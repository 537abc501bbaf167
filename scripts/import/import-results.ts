/** What the cms answers (cms/src/importing/handle-import.ts), as far as a report needs it. */

interface Failed {
  path: string;
  outcome: 'failed';
  reason: string;
}

export interface Examined {
  path: string;
  outcome: 'readable';
  type: string;
  locale: string;
  slug?: string;
  /** place of its type in the order of import */
  rank: number;
  /** files that it needs, as paths from where its own path starts */
  assets: string[];
}
export type ExamineResult = Examined | Failed;

export interface Note {
  kind: 'recognised' | 'left-out' | 'attention';
  text: string;
}

export interface Stored {
  path: string;
  outcome: 'created' | 'updated' | 'unchanged' | 'skipped';
  type: string;
  locale: string;
  documentId: string;
  slug: string;
  title: string;
  missingLinks: string[];
  notes: Note[];
}
export type StoreResult = Stored | Failed;

interface Address {
  type: string;
  documentId: string;
  locale: string;
}

export type PublishResult = Address &
  (
    | { outcome: 'published'; apiPath: string; revision?: number }
    | { outcome: 'unchanged' }
    | { outcome: 'refused'; errors: { path: string; message: string }[] }
  );
