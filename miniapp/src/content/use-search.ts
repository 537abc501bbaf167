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

/** The question of a key: a text, so that the same question made anew asks nothing anew. */
const wantedBy = (key: string): SearchQuestion => (JSON.parse(key) as [SearchQuestion])[0];

export const hasMore = ({ page, pageSize, total }: SearchResult): boolean =>
  page * pageSize < total;

/** The answer to a search, growing by pages; idle while there are no words. */
export const useSearch = (question: SearchQuestion): Search => {
  const { locale } = useSettings();
  const key = JSON.stringify([question, locale]);
  const [answered, setAnswered] = useState<{ to: string; state: SearchState }>();
  // Only the answer to the latest question is shown, however late earlier ones arrive.
  const latest = useRef(0);
  // WeChat may say twice that the bottom was reached before the first is answered.
  const growing = useRef(false);

  // Another question never stands above the answer to the one before.
  const waiting: SearchState = { status: question.q === '' ? 'idle' : 'loading' };
  const state = answered?.to === key ? answered.state : waiting;

  const refresh = useCallback(async () => {
    const asked = ++latest.current;
    growing.current = false;
    const settle = (settled: SearchState): void => {
      if (asked === latest.current) setAnswered({ to: key, state: settled });
    };
    const wanted = wantedBy(key);
    if (wanted.q === '') return;
    try {
      const read = await readSearch(queryOf(wanted, locale, 1));
      const keptAt = read.fresh ? undefined : read.keptAt;
      const still = { growing: false, growthFailed: false };
      settle({ status: 'ready', result: read.value, keptAt, ...still });
    } catch (error) {
      settle({ status: 'failed', failure: failureOf(error) });
    }
  }, [key, locale]);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const more = useCallback(() => {
    if (state.status !== 'ready' || growing.current || state.keptAt !== undefined) return;
    if (!hasMore(state.result)) return;
    growing.current = true;
    const asked = latest.current;
    const settle = (change: Partial<Extract<SearchState, { status: 'ready' }>>): void => {
      growing.current = false;
      if (asked !== latest.current) return;
      setAnswered({ to: key, state: { ...state, growing: false, ...change } });
    };
    setAnswered({ to: key, state: { ...state, growing: true, growthFailed: false } });
    const query = queryOf(wantedBy(key), locale, state.result.page + 1);
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
