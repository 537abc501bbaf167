import type { Collection, List, ListItem } from '@minzong/api-contract';
import type { Placement } from '@minzong/content-types';
import type { AnyItem } from '../../components/item-line';
import type { Word } from '../../words/say';
import { inOwnLanguage } from '../../own-site';
import type { PageRequest } from '../page-request';

/** One column of 政府信息公开 with what it begins with. */
export interface Column {
  /** its name, and its anchor on the page */
  word: Word;
  path: string;
  query: Record<string, string>;
  items: AnyItem[];
  total: number;
}

/** Columns that are filled with pages, before and after those that a type of content fills. */
const FIRST_PAGES = ['disclosure-guide', 'disclosure-rules', 'disclosure-report'] as const;
const LAST_PAGES = ['website-report'] as const;
const SHOWN = 5;
/** All that there are: nobody reads a part of who leads an authority. */
const EVERYBODY = 100;

type Request = Pick<PageRequest, 'api' | 'locale'>;

const pagesColumn = async ({ api, locale }: Request, placement: Placement): Promise<Column> => {
  const list = await api.list('pages', {
    ...inOwnLanguage(locale),
    placement,
    pageSize: SHOWN,
  });
  return {
    word: `placement.${placement}`,
    path: '/pages',
    query: { placement },
    items: list.items,
    total: list.total,
  };
};

const column = (
  collection: Collection & Word,
  { items, total }: List<AnyItem['type']>,
  word: Word = collection,
): Column => ({
  word,
  path: `/${collection}`,
  query: {},
  items: items as AnyItem[],
  total,
});

/**
 * The columns that a government site must have (inspection item D4), in their customary order.
 * One without content is left out: a blank column is a fault by itself (item V4).
 */
export const loadColumns = async (request: Request): Promise<Column[]> => {
  const { api, locale } = request;
  const own = inOwnLanguage(locale);
  const pages = (placements: readonly Placement[]) =>
    Promise.all(placements.map((placement) => pagesColumn(request, placement)));
  const [first, overview, leaders, departments, last] = await Promise.all([
    pages(FIRST_PAGES),
    pages(['overview']),
    api.list('leaders', { ...own, pageSize: EVERYBODY }),
    api.list('departments', { ...own, pageSize: EVERYBODY }),
    pages(LAST_PAGES),
  ]);
  const [policies, explainers, articles, announcements] = await Promise.all([
    api.list('policies', { ...own, pageSize: SHOWN }),
    api.list('explainers', { ...own, pageSize: SHOWN }),
    api.list('articles', { ...own, pageSize: SHOWN }),
    api.list('announcements', { ...own, pageSize: SHOWN }),
  ]);
  return [
    ...first,
    ...overview,
    column('leaders', leaders),
    column('departments', departments),
    column('policies', policies),
    column('explainers', explainers),
    column('articles', articles, 'latestNews'),
    column('announcements', announcements),
    ...last,
  ].filter(({ total }) => total > 0);
};

/** The report that stands on the home page now, if any: see {@link isShownOn}. */
export const reportOnHome = async (
  { api, locale }: Request,
  { today, until }: { today: string; until: string },
): Promise<ListItem<'page'> | undefined> => {
  const { items } = await api.list('pages', {
    ...inOwnLanguage(locale),
    placement: 'website-report',
    pageSize: SHOWN,
  });
  return items.find(({ reportYear }) => isShownOn(reportYear, today, until));
};

/**
 * Whether the yearly report of the web site stands on the home page on a day: from the beginning of
 * the next year to a day of it (inspection item W3).
 * @param today as `2027-01-20`
 * @param until last day, as `03-31`
 */
export const isShownOn = (year: number | undefined, today: string, until: string): boolean =>
  year !== undefined && today.slice(0, 4) === String(year + 1) && today.slice(5) <= until;
