import type { SearchResult } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf, type Failure } from './failure';
import { search } from './library';
import { useSettings } from './settings';

export type SearchState =
  | { status: 'idle' | 'loading' }
  | { status: 'failed'; failure: Failure }
  | { status: 'ready'; result: SearchResult };

/** The answer to a search, growing by pages; idle while `words` is empty. */
export const useSearch = (words: string, type?: DocumentType) => {
  const { locale } = useSettings();
  const [state, setState] = useState<SearchState>({ status: 'idle' });
  const question = useRef(0);

  const ask = useCallback(
    async (page: number, before: SearchResult['hits']) => {
      const asked = ++question.current;
      try {
        const result = await search({ q: words, locale, page, ...(type && { type }) });
        if (asked !== question.current) return;
        setState({ status: 'ready', result: { ...result, hits: [...before, ...result.hits] } });
      } catch (error) {
        if (asked === question.current) setState({ status: 'failed', failure: failureOf(error) });
      }
    },
    [words, locale, type],
  );

  const refresh = useCallback(async () => {
    if (words === '') {
      question.current += 1;
      setState({ status: 'idle' });
      return;
    }
    setState({ status: 'loading' });
    await ask(1, []);
  }, [ask, words]);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const more = (): void => {
    if (state.status !== 'ready') return;
    const { hits, total, page } = state.result;
    if (hits.length < total) void ask(page + 1, hits);
  };

  return { state, refresh, more };
};
