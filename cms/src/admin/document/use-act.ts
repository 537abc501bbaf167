import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { act, DeskRefusal } from '../desk-client';
import type { DocumentKey, ReviewAct, ReviewBody } from '../desk-types';
import { closeDialog, openDialog } from './dialog-store';
import { reloadFindings, reloadState, showState } from './document-store';
import { forgetDocument } from './strapi-cache';

export const modelOf = (type: string): string => `api::${type}.${type}`;

/** Reads everything about a document anew, after an act of any kind. */
export const reload = async (key: DocumentKey): Promise<void> => {
  forgetDocument(modelOf(key.type), key.documentId);
  await Promise.all([reloadState(key), reloadFindings(key)]);
};

export interface Running {
  busy: boolean;
  /** what the desk said when it refused */
  error: string | null;
  run: (work: () => Promise<unknown>, done: string) => Promise<void>;
}

/** Runs the act of a dialog: says that it is done and closes, or shows why it was refused. */
export const useRunning = (key: DocumentKey): Running => {
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await work();
      toggleNotification({ type: 'success', message: done });
      closeDialog();
      await reload(key);
    } catch (refusal) {
      const { message } = refusal as Error;
      if (refusal instanceof DeskRefusal && refusal.outdated)
        openDialog({ kind: 'outdated', message, difference: refusal.details.difference ?? [] });
      else setError(message);
      void reloadState(key);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
};

/** A step of the review, as a dialog runs it. */
export const useAct = (key: DocumentKey, action: ReviewAct, done: string) => {
  const running = useRunning(key);
  return {
    ...running,
    go: (body: ReviewBody): Promise<void> =>
      running.run(async () => {
        showState(key, await act(key, action, body));
      }, done),
  };
};
