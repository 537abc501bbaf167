import type { Collection } from '@minzong/api-contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnyDocument } from './any-document';
import { failureOf, type Failure } from './failure';
import { readDocument } from './library';
import { rememberRead } from './reading-history';
import { useSettings } from './settings';

export type DocumentState =
  | { status: 'loading' }
  | { status: 'failed'; failure: Failure }
  | { status: 'ready'; document: AnyDocument; keptAt?: number | undefined };

/** One document in the reader's language, with the way to ask for it again. */
export const useDocument = (
  collection: Collection,
  slug: string,
): { state: DocumentState; refresh: () => Promise<void> } => {
  const { locale } = useSettings();
  const [state, setState] = useState<DocumentState>({ status: 'loading' });
  const question = useRef(0);

  const refresh = useCallback(async () => {
    const asked = ++question.current;
    try {
      const read = await readDocument(collection, slug, locale);
      if (asked !== question.current) return;
      // The compiler does not see that every collection's document is one of AnyDocument.
      const document = read.value as unknown as AnyDocument;
      const { type, title } = document;
      rememberRead({ type, slug, title });
      const keptAt = read.fresh ? undefined : read.keptAt;
      setState({ status: 'ready', document, keptAt });
    } catch (error) {
      if (asked !== question.current) return;
      setState({ status: 'failed', failure: failureOf(error) });
    }
  }, [collection, slug, locale]);

  useEffect(() => {
    setState({ status: 'loading' });
    void refresh();
  }, [refresh]);

  return { state, refresh };
};
