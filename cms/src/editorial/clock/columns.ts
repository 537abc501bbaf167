import type { DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { dayOf } from './beijing-days';
import { columnClock, type ColumnClock } from './column-state';
import { lastUpdate, publishedColumns, type LastUpdate } from './last-updates';
import { COLUMN_TYPES, HOME_KEY, columnKey, limitOf, typeKey, type ClockSettings } from './limits';

/** One line of the clock. */
export interface ClockColumn extends ColumnClock {
  key: string;
  name: string;
  owner: string | null;
  limitDays: number | null;
  lastUpdate: LastUpdate | null;
}

/** Worst first: what must be done today stands at the top. */
const URGENCY = { overdue: 0, blank: 1, soon: 2, ok: 3, unlimited: 4 } as const;

const newest = (updates: readonly (LastUpdate | undefined)[]): LastUpdate | undefined =>
  updates.filter((update) => update !== undefined).sort((a, b) => b.at - a.at)[0];

const nameOfType = (strapi: Core.Strapi, type: DocumentType): string =>
  strapi.contentType(uidOf(type)).info.displayName;

/** Every column with its owner, its last update and the days that are left. */
export const clockColumns = async (
  strapi: Core.Strapi,
  settings: ClockSettings,
  today: string,
): Promise<ClockColumn[]> => {
  const line = (key: string, name: string, update: LastUpdate | undefined): ClockColumn => {
    const limit = limitOf(settings, key);
    const last = update === undefined ? undefined : dayOf(update.at);
    return {
      key,
      name,
      owner: settings.duties[key]?.owner ?? null,
      limitDays: limit ?? null,
      lastUpdate: update ?? null,
      ...columnClock(last, limit, settings.soonDays, today),
    };
  };
  const columns = await Promise.all(
    (await publishedColumns(strapi)).map(async ({ documentId, title }) =>
      line(columnKey(documentId), title, await lastUpdate(strapi, 'article', documentId)),
    ),
  );
  const types = await Promise.all(
    COLUMN_TYPES.map(async (type) =>
      line(typeKey(type), nameOfType(strapi, type), await lastUpdate(strapi, type)),
    ),
  );
  const news = await lastUpdate(strapi, 'article');
  const home = line(
    HOME_KEY,
    '首页',
    newest([news, ...types.map((each) => each.lastUpdate ?? undefined)]),
  );
  return [home, ...columns, ...types].sort(
    (a, b) => URGENCY[a.state] - URGENCY[b.state] || (a.daysLeft ?? 9999) - (b.daysLeft ?? 9999),
  );
};
