import type Router from '@koa/router';
import { PERSONAL_LISTS_PATH, personalListsSent, type PersonalLists } from '@minzong/api-contract';
import type { Context } from 'koa';
import { AppError } from '../../errors';
import { isKnownVersion } from '../../middleware/conditional';
import { readJson } from '../../middleware/json-body';
import type { PersonalListsService } from './personal-lists.service';

/** Two full lists with the longest titles. */
const LIMIT_BYTES = 3 * 1024 * 1024;

export interface PersonalListsRouteParts {
  /** undefined: nobody can sign in here */
  service: PersonalListsService | undefined;
  /** the account of whoever asks; throws unauthorised, too-many, unavailable */
  accountOf: (context: Context) => Promise<string>;
}

/** `GET` and `PUT /v1/personal-lists`. */
export const personalListsRoutes = (router: Router, parts: PersonalListsRouteParts): void => {
  const open = (): PersonalListsService => {
    if (parts.service === undefined) throw new AppError('unavailable', 'sign-in-unavailable');
    return parts.service;
  };
  const answer = (context: Context, lists: PersonalLists): void => {
    context.body = lists;
    context.set('etag', `"${lists.version}"`);
  };

  router.get(PERSONAL_LISTS_PATH, async (context) => {
    answer(context, await open().read(await parts.accountOf(context)));
    if (isKnownVersion(context.get('if-none-match'), context.response.get('etag')))
      context.status = 304;
  });

  router.put(PERSONAL_LISTS_PATH, async (context) => {
    const account = await parts.accountOf(context);
    const { entries } = await readJson(context, personalListsSent, LIMIT_BYTES);
    answer(context, await open().merge(account, entries));
  });
};
