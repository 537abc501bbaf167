import type { DocumentType, Locale } from '@minzong/content-types';
import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Why a publication or withdrawal is allowed although it does not come from the review: content
 * brought over from another system that was reviewed there, a withdrawal that has its reason, or an
 * emergency, whose review is owed afterwards.
 */
export type Authority =
  | { kind: 'migration' }
  | { kind: 'withdrawal'; type: DocumentType; documentId: string }
  | { kind: 'emergency'; type: DocumentType; documentId: string; locale: Locale; reason: string };

const KEY = Symbol.for('minzong.editorial.authority');

// One for the process: Strapi runs the compiled modules, a test beside the code its source.
const shared = globalThis as { [KEY]?: AsyncLocalStorage<Authority> };
const storage = (shared[KEY] ??= new AsyncLocalStorage<Authority>());

/** Runs `act`; everything it does to documents, however deep, is done under this authority. */
export const actUnder = <T>(authority: Authority, act: () => Promise<T>): Promise<T> =>
  storage.run(authority, act);

export const authorityNow = (): Authority | undefined => storage.getStore();
