import type { Collection, List, ListItem, ListQuery, TypeOf } from '@minzong/api-contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useReconnected } from './connection';
import { failureOf, type Failure } from './failure';
import { readList, type Read } from './library';
import { useSettings } from './settings';

/** What a list shows now. `keptAt` tells that it is the copy of an earlier visit. */
export interface ListState<C extends Collection> {
  status: 'loading' | 'ready' | 'failed';
  items: ListItem<TypeOf<C>>[];
  total: number;
  page: number;
  keptAt?: number | undefined;
  /** a fresh one is still on its way */
  waiting?: boolean;
  failure?: Failure | undefined;
  /** the next page is on its way */
  growing: boolean;
  /** the next page did not come */
  growthFailed: boolean;
}

const EMPTY = {
  status: 'loading',
  items: [],
  total: 0,
  page: 0,
  growing: false,
  growthFailed: false,
} as const;

export interface ListControls<C extends Collection> extends ListState<C> {
  refresh: () => Promise<void>;
  more: () => void;
}

/** A list that grows by pages. It starts anew when the collection, the filter or the language change. */
export const useList = <C extends Collection>(
  collection: C,
  filter: ListQuery<TypeOf<C>> = {} as ListQuery<TypeOf<C>>,
): ListControls<C> => {
  const { locale } = useSettings();
  const [state, setState] = useState<ListState<C>>({ ...EMPTY, items: [] });
  // Only the answer to the latest question is shown, however late earlier ones arrive.
  const question = useRef(0);
  const key = JSON.stringify(filter);

  const refresh = useCallback(async () => {
    const asked = ++question.current;
    const query = { ...(JSON.parse(key) as ListQuery<TypeOf<C>>), locale };
    const show = (read: Read<List<TypeOf<C>>>, waiting: boolean): void => {
      if (asked !== question.current) return;
      const { items, total, page } = read.value;
      const keptAt = read.fresh ? undefined : read.keptAt;
      setState({ ...EMPTY, status: 'ready', items, total, page, keptAt, waiting });
    };
    try {
      const settled = await readList(collection, query, (copy) => {
        show(copy, true);
      });
      show(settled, false);
    } catch (error) {
      if (asked !== question.current) return;
      setState({ ...EMPTY, status: 'failed', items: [], failure: failureOf(error) });
    }
  }, [collection, key, locale]);

  useEffect(() => {
    setState({ ...EMPTY, items: [] });
    void refresh();
  }, [refresh]);

  useReconnected(state.status === 'failed' || state.keptAt !== undefined, refresh);

  const more = useCallback(() => {
    const { status, growing, items, total, page, keptAt } = state;
    if (status !== 'ready' || growing || keptAt !== undefined || items.length >= total) return;
    const asked = question.current;
    const query = { ...(JSON.parse(key) as ListQuery<TypeOf<C>>), locale, page: page + 1 };
    setState({ ...state, growing: true, growthFailed: false });
    readList(collection, query).then(
      ({ value }) => {
        if (asked !== question.current) return;
        setState((now) => grown(now, value.items, value.page));
      },
      () => {
        if (asked === question.current) {
          setState((now) => ({ ...now, growing: false, growthFailed: true }));
        }
      },
    );
  }, [collection, key, locale, state]);

  return { ...state, refresh, more };
};

// The compiler does not look into the items of a collection that it does not know yet.
const idOf = (item: unknown): string => (item as { id: string }).id;

/** A document published meanwhile moves others to the next page: none is shown twice. */
const grown = <C extends Collection>(
  now: ListState<C>,
  items: ListItem<TypeOf<C>>[],
  page: number,
): ListState<C> => {
  const known = new Set(now.items.map(idOf));
  const added = items.filter((item) => !known.has(idOf(item)));
  return { ...now, items: [...now.items, ...added], page, growing: false };
};
