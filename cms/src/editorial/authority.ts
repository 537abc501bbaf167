import type { DocumentType } from '@minzong/content-types';
import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Why a publication or withdrawal is allowed although it does not come from the review: content
 * brought over from another system that was reviewed there, or a withdrawal that has its reason.
 */
export type Authority =
  { kind: 'migration' } | { kind: 'withdrawal'; type: DocumentType; documentId: string };

const storage = new AsyncLocalStorage<Authority>();

/** Runs `act`; everything it does to documents, however deep, is done under this authority. */
export const actUnder = <T>(authority: Authority, act: () => Promise<T>): Promise<T> =>
  storage.run(authority, act);

export const authorityNow = (): Authority | undefined => storage.getStore();
