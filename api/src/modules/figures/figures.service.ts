import type { MonthFigures, VisitReport } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { dayInChina } from '../../china-day';
import type { Counter } from './counter';
import type { FiguresStore } from './figures.store';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The first day of the month after the one given as `2026-11`. */
const monthAfter = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0])}-${String(next[1]).padStart(2, '0')}-01`;
};

/** Rules of counting: what counts as read, and how a month is summed up. */
export const createFiguresService = (
  store: FiguresStore,
  counter: Counter,
  findId: (type: DocumentType, slug: string) => Promise<string | undefined>,
) => ({
  /** Takes what the site counted. An address that leads nowhere counts for nothing. */
  takeVisits: async ({ visits }: VisitReport): Promise<void> => {
    for (const { type, slug, count } of visits) {
      const id = await findId(type, slug);
      if (id !== undefined) counter.count('read', `${type}/${id}`, count);
    }
  },

  /** How often each document was read in the last days, by `type/id`. */
  readCounts: (days: number): Promise<ReadonlyMap<string, number>> =>
    store.readsSince(dayInChina(Date.now() - days * DAY_MS)),

  month: async (month: string): Promise<MonthFigures> => {
    await counter.flush();
    const [from, until] = [`${month}-01`, monthAfter(month)] as const;
    const [reads, searches, nothing, mostRead] = await Promise.all([
      store.byDay(from, until, 'read'),
      store.byDay(from, until, 'search'),
      store.byDay(from, until, 'nothing-found'),
      store.mostRead(from, until),
    ]);
    const empty = new Map(nothing.map(({ day, count }) => [day, count]));
    return {
      month,
      reads,
      searches: searches.map((line) => ({ ...line, nothingFound: empty.get(line.day) ?? 0 })),
      mostRead,
    };
  },
});
export type FiguresService = ReturnType<typeof createFiguresService>;
