import type { deskCaseQuery } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { CaseRow, Tables } from '../../../database/schema';

const DESK_PAGE_SIZE = 20;
/** Nobody pages further; counting on would cost more the more cases there ever were. */
const MOST_COUNTED = 10_000;

export type DeskQuery = z.output<typeof deskCaseQuery>;

/** SQL of the inbox. */
export const createDeskStore = (db: Kysely<Tables>) => {
  const chosen = ({ stage, assignee, guide, overdue }: DeskQuery, today: string) => {
    let cases = db.selectFrom('cases');
    cases = stage === undefined ? cases.where('closed', '=', 0) : cases.where('stage', '=', stage);
    if (assignee !== undefined) cases = cases.where('assignee_id', '=', assignee);
    if (guide !== undefined) cases = cases.where('guide', '=', guide);
    if (overdue !== undefined)
      cases = cases
        .where('closed', '=', 0)
        .where('stage', '!=', 'correcting')
        .where('due_day', '<', today);
    return cases;
  };
  return {
    page: (query: DeskQuery, today: string): Promise<CaseRow[]> =>
      chosen(query, today)
        .selectAll()
        .orderBy('due_day')
        .orderBy('number')
        .limit(DESK_PAGE_SIZE)
        .offset((query.page - 1) * DESK_PAGE_SIZE)
        .execute(),

    total: async (query: DeskQuery, today: string): Promise<number> => {
      const { total } = await db
        .selectFrom(chosen(query, today).select('id').limit(MOST_COUNTED).as('chosen'))
        .select((eb) => eb.fn.countAll<number | string>().as('total'))
        .executeTakeFirstOrThrow();
      return Number(total);
    },
  };
};
export type DeskStore = ReturnType<typeof createDeskStore>;
