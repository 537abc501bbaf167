import type { Collection } from '@minzong/api-contract';
import { useCallback } from 'react';
import type { AnyDocument } from './any-document';
import type { Failure } from './failure';
import { readDocument, type Meanwhile, type Read } from './library';
import { rememberRead } from './reading-history';
import { useSettings } from './settings';
import { useAnswer } from './use-answer';

export type DocumentState =
  | { status: 'loading' }
  | { status: 'failed'; failure: Failure }
  | {
      status: 'ready';
      document: AnyDocument;
      keptAt?: number | undefined;
      waiting: boolean;
    };

/** One document in the reader's language, with the way to ask for it again. */
export const useDocument = (
  collection: Collection,
  slug: string,
): { state: DocumentState; refresh: () => Promise<void> } => {
  const { locale } = useSettings();
  const read = useCallback(
    async (meanwhile: Meanwhile<AnyDocument>): Promise<Read<AnyDocument>> => {
      // The compiler does not see that every collection's document is one of AnyDocument.
      const settled = (await readDocument(collection, slug, locale, (copy) => {
        meanwhile(copy as unknown as Read<AnyDocument>);
      })) as unknown as Read<AnyDocument>;
      const { type, title } = settled.value;
      rememberRead({ type, slug, title });
      return settled;
    },
    [collection, slug, locale],
  );
  const { answer, refresh } = useAnswer(read);
  if (answer.status !== 'ready') return { state: answer, refresh };
  const { value: document, ...known } = answer;
  return { state: { document, ...known }, refresh };
};
