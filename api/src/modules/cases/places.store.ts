import type { Booking } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { CaseRow, Tables } from '../../database/schema';

/** SQL of what is limited: places of an enrolment, times of an appointment. */
export const createPlaceStore = () => ({
  countHeld: async (db: Kysely<Tables>, guide: string): Promise<number> => {
    const { held } = await db
      .selectFrom('cases')
      .select((eb) => eb.fn.countAll<number | string>().as('held'))
      .where('guide', '=', guide)
      .where('place', '=', 'held')
      .executeTakeFirstOrThrow();
    return Number(held);
  },

  firstWaiting: (db: Kysely<Tables>, guide: string): Promise<CaseRow | undefined> =>
    db
      .selectFrom('cases')
      .selectAll()
      .where('guide', '=', guide)
      .where('place', '=', 'waiting')
      .where('closed', '=', 0)
      .orderBy('received_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),

  countWaitingBefore: async (db: Kysely<Tables>, row: CaseRow): Promise<number> => {
    const { before } = await db
      .selectFrom('cases')
      .select((eb) => eb.fn.countAll<number | string>().as('before'))
      .where('guide', '=', row.guide)
      .where('place', '=', 'waiting')
      .where('closed', '=', 0)
      .where((eb) =>
        eb.or([
          eb('received_at', '<', row.received_at),
          eb.and([eb('received_at', '=', row.received_at), eb('id', '<', row.id)]),
        ]),
      )
      .executeTakeFirstOrThrow();
    return Number(before);
  },

  takenTimes: (db: Kysely<Tables>, guide: string, days: string[]) =>
    db
      .selectFrom('case_slots')
      .select(['place', 'day', 'time', 'taken'])
      .where('guide', '=', guide)
      .where('day', 'in', days)
      .execute(),

  /** Takes one of so many places of a time; false when there is none left. */
  takeTime: async (
    db: Kysely<Tables>,
    guide: string,
    { place, day, time }: Booking,
    placesEach: number,
  ): Promise<boolean> => {
    const slot = { guide, place, day, time };
    const known = await db
      .selectFrom('case_slots')
      .select('taken')
      .where((eb) => eb.and(slot))
      .executeTakeFirst();
    if (known === undefined)
      await db
        .insertInto('case_slots')
        .values({ ...slot, taken: 0 })
        .execute();
    const { numUpdatedRows } = await db
      .updateTable('case_slots')
      .set((eb) => ({ taken: eb('taken', '+', 1) }))
      .where((eb) => eb.and(slot))
      .where('taken', '<', placesEach)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  freeTime: async (
    db: Kysely<Tables>,
    guide: string,
    { place, day, time }: Booking,
  ): Promise<void> => {
    await db
      .updateTable('case_slots')
      .set((eb) => ({ taken: eb('taken', '-', 1) }))
      .where((eb) => eb.and({ guide, place, day, time }))
      .where('taken', '>', 0)
      .execute();
  },

  sweepTimes: async (db: Kysely<Tables>, before: string): Promise<void> => {
    await db.deleteFrom('case_slots').where('day', '<', before).execute();
  },
});
export type PlaceStore = ReturnType<typeof createPlaceStore>;
