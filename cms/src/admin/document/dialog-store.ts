import { useSyncExternalStore } from 'react';
import type { FieldDifference } from '../desk-types';

/** A dialog of the edit view. Actions open them; the review panel shows them. */
export type DeskDialog =
  | { kind: 'submit' | 'recall' | 'approve' | 'send-back' | 'publish' | 'emergency' }
  | { kind: 'history' | 'changes' | 'withdraw' | 'cancel-withdrawal' }
  | { kind: 'schedule'; action: 'publish' | 'withdraw' }
  | { kind: 'outdated'; message: string; difference: FieldDifference[] }
  | { kind: 'conflict'; message: string; difference: FieldDifference[] };

let dialog: DeskDialog | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const openDialog = (next: DeskDialog): void => {
  dialog = next;
  for (const listener of listeners) listener();
};

export const closeDialog = (): void => {
  dialog = null;
  for (const listener of listeners) listener();
};

export const useDialog = (): DeskDialog | null => useSyncExternalStore(subscribe, () => dialog);
