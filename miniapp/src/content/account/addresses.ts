import type { PersonalListName } from '@minzong/api-contract';

/** Page with one of the reader's lists. */
export const listsAddress = (list: PersonalListName): string =>
  `/packages/account/lists/index?list=${list}`;

/** Page that says what is kept and deletes it. */
export const PRIVACY_ADDRESS = '/packages/account/privacy/index';
