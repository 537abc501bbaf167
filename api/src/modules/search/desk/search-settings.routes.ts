import type Router from '@koa/router';
import { SEARCH_DESK_PATHS, searchSettings, type SearchSettings } from '@minzong/api-contract';
import type { Context } from 'koa';
import { AppError } from '../../../errors';
import { parseJson } from '../../../middleware/body';
import { faultsOf, messagesFor } from '../../../middleware/query';

const LIMIT_BYTES = 5 * 1024 * 1024;

export interface SettingsDoor {
  readSigned(context: Context, limitBytes: number): Promise<Buffer>;
  read(): Promise<SearchSettings>;
  /** @returns false when what is held is newer */
  replace(settings: SearchSettings): Promise<boolean>;
}

/**
 * `PUT /publishing/search-settings` takes what the desk has decided, whole: 204, or 409 when a newer
 * version is held, which then stays. `GET` gives it back.
 */
export const searchSettingsRoutes = (router: Router, door: SettingsDoor): void => {
  router.put(SEARCH_DESK_PATHS.settings, async (context) => {
    const bytes = await door.readSigned(context, LIMIT_BYTES);
    const parsed = searchSettings.safeParse(parseJson(context, bytes), messagesFor(context));
    if (!parsed.success)
      throw new AppError('unprocessable', 'search-settings-invalid', {
        errors: faultsOf(parsed.error),
      });
    if (!(await door.replace(parsed.data))) throw new AppError('conflict', 'search-settings-stale');
    context.status = 204;
  });

  router.get(SEARCH_DESK_PATHS.settings, async (context) => {
    await door.readSigned(context, 0);
    context.set('cache-control', 'no-store');
    context.type = 'application/json; charset=utf-8';
    context.body = JSON.stringify(await door.read());
  });
};
