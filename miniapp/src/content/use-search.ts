import type { SearchHit, SearchResult } from '@minzong/api-contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf, type Failure } from './failure';
import { readSearch } from './library';
import { queryOf, type SearchQuestion } from './search-question';
import { useSettings } from './settings';

/** What a search shows now. `keptAt` tells that it is the answer of an earlier time. */
export type SearchState =
  | { status: 'idle' | 'loading' }
  | { status: 'failed'; failure: Failure }
  | {
      status: 'ready';
      result: SearchResult;
      keptAt?: number | undefined;
      /** the next page is on its way */
      growing: boolean;
      /** the next page did not come */
      growthFailed: boolean;
    };

export interface Search {
  state: SearchState;
  /** asks the same again */
  refresh: () => Promise<void>;
  /** asks for the next page when there is one */
  more: () => void;
}

const keyOf = ({ type, id, locale }: SearchHit): string => `${type}/${id}/${locale}`;

/** What is published meanwhile moves others to the next page: none is shown twice. */
const grown = (before: SearchResult, next: SearchResult): SearchResult => {
  const known = new Set(before.hits.map(keyOf));
  return { ...next, hits: [...before.hits, ...next.hits.filter((hit) => !known.has(keyOf(hit)))] };
};

export const hasMore = ({ page, pageSize, total }: SearchResult): boolean =>
  page * pageSize < total;

/** The answer to a search, growing by pages; idle while there are no words. */
export const useSearch = (question: SearchQuestion): Search => {
  const { locale } = useSettings();
  const [state, setState] = useState<SearchState>({ status: 'idle' });
  // Only the answer to the latest question is shown, however late earlier ones arrive.
  const latest = useRef(0);
  // WeChat may say twice that the bottom was reached before the first is answered.
  const growing = useRef(false);
  const key = JSON.stringify(question);

  const refresh = useCallback(async () => {
    const asked = ++latest.current;
    growing.current = false;
    const wanted = JSON.parse(key) as SearchQuestion;
    if (wanted.q === '') {
      setState({ status: 'idle' });
      return;
    }
    try {
      const read = await readSearch(queryOf(wanted, locale, 1));
      if (asked !== latest.current) return;
      const keptAt = read.fresh ? undefined : read.keptAt;
      const still = { growing: false, growthFailed: false };
      setState({ status: 'ready', result: read.value, keptAt, ...still });
    } catch (error) {
      if (asked === latest.current) setState({ status: 'failed', failure: failureOf(error) });
    }
  }, [key, locale]);

  useEffect(() => {
    setState({ status: question.q === '' ? 'idle' : 'loading' });
    void refresh();
  }, [question.q, refresh]);

  const more = useCallback(() => {
    if (state.status !== 'ready' || growing.current || state.keptAt !== undefined) return;
    if (!hasMore(state.result)) return;
    growing.current = true;
    const asked = latest.current;
    const settle = (change: Partial<Extract<SearchState, { status: 'ready' }>>): void => {
      growing.current = false;
      if (asked === latest.current) setState({ ...state, growing: false, ...change });
    };
    setState({ ...state, growing: true, growthFailed: false });
    const query = queryOf(JSON.parse(key) as SearchQuestion, locale, state.result.page + 1);
    readSearch(query).then(
      ({ value }) => {
        settle({ result: grown(state.result, value), growthFailed: false });
      },
      () => {
        settle({ growthFailed: true });
      },
    );
  }, [key, locale, state]);

  return { state, refresh, more };
};
