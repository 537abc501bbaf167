import { ApiError } from '@minzong/api-client';
import type { DeletedData, HeldData } from '@minzong/api-contract';
import { forgetAll } from '../kept';
import { emptyShelf } from '../offline/shelf';
import { forgetSearches } from '../past-searches';
import { forgetReading } from '../reading-history';
import { forgetLists, personalEntries } from './lists';
import { account, forgetSession, isSignedIn, withSession } from './session';
import { forgetAgreement } from './sync';

/** Forgets everything on this device but the settings. */
const forgetHere = (): void => {
  forgetReading();
  forgetSearches();
  forgetAll();
  emptyShelf();
  forgetLists();
  forgetAgreement();
};

/** Ends the session on this device, or all of them; the lists stay here. */
export const signOut = async (which: 'this' | 'all'): Promise<void> => {
  try {
    await withSession((token) => account.endSession(token, which));
  } catch (error) {
    // What is over already needs no end; a session that could not be reached ends by itself.
    if (which === 'all' && !(error instanceof ApiError && error.status === 401)) throw error;
  }
  forgetSession(false);
  forgetAgreement();
};

/**
 * Deletes everything that is held of this reader: on the server first, so that nothing is said to be
 * deleted that is not, then on this device.
 * @returns what the server deleted; undefined when it held nothing
 */
export const deleteMyData = async (): Promise<DeletedData | undefined> => {
  let deleted: DeletedData | undefined;
  if (isSignedIn()) {
    try {
      deleted = await withSession((token) => account.deleteData(token));
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
    }
    forgetSession(false);
  }
  forgetHere();
  return deleted;
};

/** Everything that is held, as JSON to be read by people and programs. */
export const exportMyData = async (): Promise<string> => {
  const held: HeldData | undefined = isSignedIn()
    ? await withSession((token) => account.data(token))
    : undefined;
  return JSON.stringify({ server: held ?? null, phone: personalEntries() }, null, 2);
};
