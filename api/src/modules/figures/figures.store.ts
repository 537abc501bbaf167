import { documentPath, type MonthFigures } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';

export interface CountKey {
  measure: 'read' | 'search' | 'nothing-found';
  /** `type/id` of a document; empty for searches */
  subject: string;
}

const MOST_READ = 20;

/** SQL of the figures. */
export const createFiguresStore = (db: Kysely<Tables>) => {
  const ofDays = async (from: string, until: string, measure: CountKey['measure']) =>
    db
      .selectFrom('daily_counts')
      .select(['day', (eb) => eb.fn.sum<number | string>('count').as('count')])
      .where('day', '>=', from)
      .where('day', '<', until)
      .where('measure', '=', measure)
      .groupBy('day')
      .orderBy('day')
      .execute();

  return {
    /** Adds counts to a day in Beijing, such as `2026-11-22`. */
    add: (day: string, counts: ReadonlyMap<string, CountKey & { count: number }>): Promise<void> =>
      writeToStore(db, async (trx) => {
        for (const { measure, subject, count } of counts.values()) {
          const updated = await trx
            .updateTable('daily_counts')
            .set((eb) => ({ count: eb('count', '+', count) }))
            .where('day', '=', day)
            .where('measure', '=', measure)
            .where('subject', '=', subject)
            .executeTakeFirst();
          if (updated.numUpdatedRows === 0n)
            await trx.insertInto('daily_counts').values({ day, measure, subject, count }).execute();
        }
      }),

    byDay: async (from: string, until: string, measure: CountKey['measure']) =>
      (await ofDays(from, until, measure)).map(({ day, count }) => ({ day, count: Number(count) })),

    /** Reads by subject since a day, all documents that were read at all. */
    readsSince: async (from: string): Promise<Map<string, number>> => {
      const rows = await db
        .selectFrom('daily_counts')
        .select(['subject', (eb) => eb.fn.sum<number | string>('count').as('total')])
        .where('day', '>=', from)
        .where('measure', '=', 'read')
        .groupBy('subject')
        .execute();
      return new Map(rows.map(({ subject, total }) => [subject, Number(total)]));
    },

    mostRead: async (from: string, until: string): Promise<MonthFigures['mostRead']> => {
      const rows = await db
        .selectFrom('daily_counts')
        .select(['subject', (eb) => eb.fn.sum<number | string>('count').as('total')])
        .where('day', '>=', from)
        .where('day', '<', until)
        .where('measure', '=', 'read')
        .groupBy('subject')
        .orderBy('total', 'desc')
        .limit(MOST_READ * 2)
        .execute();
      const found = await Promise.all(
        rows.map(async ({ subject, total }) => {
          const [type = '', id = ''] = subject.split('/');
          const document = await db
            .selectFrom('documents')
            .select(['title', 'slug'])
            .where('type', '=', type)
            .where('id', '=', id)
            .where('state', '=', 'published')
            .orderBy('locale', 'desc')
            .executeTakeFirst();
          if (document === undefined) return undefined;
          const path = documentPath(type as DocumentType, document.slug);
          return {
            type: type as DocumentType,
            id,
            title: document.title,
            path,
            count: Number(total),
          };
        }),
      );
      return found.filter((line) => line !== undefined).slice(0, MOST_READ);
    },
  };
};
export type FiguresStore = ReturnType<typeof createFiguresStore>;
