import { useEffect, useSyncExternalStore } from 'react';
import type { DocumentKey } from '../desk-types';
import {
  documentStore,
  openDocument,
  reloadFindings,
  reloadState,
  type OpenDocument,
} from './document-store';

const LOOK_AGAIN_MILLISECONDS = 15_000;

export const useOpenDocument = (): OpenDocument =>
  useSyncExternalStore(documentStore.subscribe, documentStore.read);

/** What Strapi hands to panels and actions of the edit view. */
export interface EditViewProps {
  activeTab?: string | null;
  model: string;
  documentId?: string;
  document?: { locale?: string; updatedAt?: string; documentId?: string };
  collectionType: string;
}

/** The document of an edit view; null while it is new or lacks the language that is shown. */
export const keyOf = ({ model, document }: EditViewProps): DocumentKey | null => {
  const type = /^api::([a-z-]+)\./.exec(model)?.[1];
  const { documentId, locale } = document ?? {};
  if (type === undefined || documentId === undefined || locale === undefined) return null;
  return { type, documentId, locale };
};

/** Follows the document of an edit view: at once, after each save, and now and then for what others do. */
export const useFollowing = (props: EditViewProps): void => {
  const { type, documentId, locale } = keyOf(props) ?? {};
  const savedAt = props.document?.updatedAt;
  useEffect(() => {
    if (type === undefined || documentId === undefined || locale === undefined) {
      openDocument(null);
      return;
    }
    const key = { type, documentId, locale };
    openDocument(key);
    void reloadState(key);
    void reloadFindings(key);
    const timer = window.setInterval(() => {
      if (globalThis.document.visibilityState === 'visible') void reloadState(key);
    }, LOOK_AGAIN_MILLISECONDS);
    return () => {
      window.clearInterval(timer);
    };
  }, [type, documentId, locale, savedAt]);
};
