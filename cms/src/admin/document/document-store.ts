import type { Finding } from '../../editorial/checks/finding';
import { readFindings, readState } from '../desk-client';
import type { DeskState, DocumentKey } from '../desk-types';

/** What the desk knows of the document that is open. */
export interface OpenDocument {
  key: DocumentKey | null;
  state: DeskState | null;
  findings: Finding[] | null;
  /** why the state could not be read */
  error: string | null;
}

const NOTHING: OpenDocument = { key: null, state: null, findings: null, error: null };

let open: OpenDocument = NOTHING;
const listeners = new Set<() => void>();

const change = (next: OpenDocument): void => {
  open = next;
  for (const listener of listeners) listener();
};

const same = (one: DocumentKey | null, other: DocumentKey | null): boolean =>
  one?.type === other?.type &&
  one?.documentId === other?.documentId &&
  one?.locale === other?.locale;

/** Panels, actions and fields are rendered apart from each other: this is what they share. */
export const documentStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): OpenDocument => open,
};

/** The document that the edit view shows now; null: none, or one that is not saved yet. */
export const openDocument = (key: DocumentKey | null): void => {
  if (!same(open.key, key)) change({ ...NOTHING, key });
};

export const showState = (key: DocumentKey, state: DeskState): void => {
  if (!same(open.key, key)) return;
  const others = state.others ?? open.state?.others ?? [];
  change({ ...open, state: { ...state, others }, error: null });
};

/** Asks where the document stands; a document that was left meanwhile is not shown. */
export const reloadState = async (key: DocumentKey): Promise<void> => {
  try {
    const state = await readState(key);
    showState(key, state);
  } catch (error) {
    if (same(open.key, key)) change({ ...open, error: (error as Error).message });
  }
};

/** Asks the checks, which read the saved draft. */
export const reloadFindings = async (key: DocumentKey): Promise<void> => {
  try {
    const findings = await readFindings(key);
    if (same(open.key, key)) change({ ...open, findings });
  } catch {
    if (same(open.key, key)) change({ ...open, findings: null });
  }
};
