import type { Core } from '@strapi/strapi';
import { dayOf } from '../clock/beijing-days';
import { readClock } from '../clock/clock';
import { brokenLinkCounts } from '../links/broken-links';
import { word } from '../../table-columns';

const TABLE = 'editorial_daily_figures';
const EVERY_MILLISECONDS = 3_600_000;
const FIRST_LOOK_MILLISECONDS = 60_000;

export type DailyMeasure = 'broken-links' | 'late-columns';

interface DailyFigure {
  day: string;
  measure: DailyMeasure;
  count: number;
}

/** How things stood on each day: what cannot be found out afterwards is written down at the time. */
export const dailyFiguresModel = {
  uid: 'editorial::daily-figure',
  singularName: 'daily-figure',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    day: word(10),
    measure: word(20),
    count: { type: 'integer', column: { notNullable: true, defaultTo: 0 } },
  },
  indexes: [
    { name: 'editorial_daily_figures_unique', columns: ['day', 'measure'], type: 'unique' },
  ],
};

const write = async (strapi: Core.Strapi, figure: DailyFigure): Promise<void> => {
  const { day, measure, count } = figure;
  await strapi.db
    .connection<DailyFigure>(TABLE)
    .insert(figure)
    .onConflict(['day', 'measure'])
    .merge({ day, measure, count });
};

/** Writes down how things stand now; the last look of a day is the one that stays. */
export const noteDay = async (strapi: Core.Strapi, now = Date.now()): Promise<void> => {
  const { columns } = await readClock(strapi, now);
  const { broken, dead } = await brokenLinkCounts(strapi);
  const day = dayOf(now);
  const late = columns.filter(({ state }) => state === 'overdue' || state === 'blank').length;
  await write(strapi, { day, measure: 'late-columns', count: late });
  await write(strapi, { day, measure: 'broken-links', count: broken + dead });
};

/** The figures written down from one day to before another. */
export const notedDays = async (
  strapi: Core.Strapi,
  measure: DailyMeasure,
  from: string,
  until: string,
): Promise<{ day: string; count: number }[]> =>
  strapi.db
    .connection<DailyFigure>(TABLE)
    .select('day', 'count')
    .where({ measure })
    .andWhere('day', '>=', from)
    .andWhere('day', '<', until)
    .orderBy('day');

const timers = new WeakMap<Core.Strapi, NodeJS.Timeout[]>();

/** Looks every hour, and once soon after the start. */
export const noteHourly = (strapi: Core.Strapi): void => {
  const look = (): void => {
    noteDay(strapi).catch((error: unknown) => {
      strapi.log.warn(`The figures of the day could not be noted: ${String(error)}`);
    });
  };
  timers.set(strapi, [
    setTimeout(look, FIRST_LOOK_MILLISECONDS).unref(),
    setInterval(look, EVERY_MILLISECONDS).unref(),
  ]);
};

export const stopNoting = (strapi: Core.Strapi): void => {
  for (const timer of timers.get(strapi) ?? []) clearInterval(timer);
};
