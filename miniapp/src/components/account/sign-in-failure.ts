import { ApiError } from '@minzong/api-client';
import { WechatAway } from '../../content/account/session';
import { ConnectionError } from '../../platform/request';
import type { Words } from '../../words/zh-cn';

/** Why signing in did not work, in words that say what still does. */
export const signInFailure = (error: unknown, { account }: Words): string => {
  const said = account.failure;
  if (error instanceof ConnectionError) return said.offline;
  if (error instanceof WechatAway) return said.away;
  if (!(error instanceof ApiError)) return said.trouble;
  if (error.status === 429) return said.tooMany;
  switch (error.problem.code) {
    case 'wechat-unavailable':
      return said.away;
    case 'sign-in-refused':
      return said.refused;
    default:
      return said.trouble;
  }
};
