import { ApiError, createAccountClient } from '@minzong/api-client';
import { accountTransport } from '../../platform/account-request';
import { deviceKind, loginCode } from '../../platform/login';
import { ConnectionError } from '../../platform/request';
import { readStored, removeStored, writeStored } from '../../platform/storage';
import { isOnline } from '../connection';
import { createStore, useStore } from '../store';

const KEY = 'session:1';

/** Signed in is only who wants to synchronise; everything else works without. */
export type Session =
  | { status: 'signed-in'; token: string }
  /** `ended`: it was over without this reader having ended it here */
  | { status: 'signed-out'; ended: boolean };

export const account = createAccountClient(accountTransport);

const stored = (): Session => {
  const token = readStored(KEY);
  return typeof token === 'string'
    ? { status: 'signed-in', token }
    : { status: 'signed-out', ended: false };
};

const session = createStore<Session>(stored());

export const useSession = (): Session => useStore(session);
export const isSignedIn = (): boolean => session.get().status === 'signed-in';

const begin = (token: string): void => {
  writeStored(KEY, token);
  session.set({ status: 'signed-in', token });
};

/** Forgets the session on this device. What is on the lists stays. */
export const forgetSession = (ended: boolean): void => {
  removeStored(KEY);
  session.set({ status: 'signed-out', ended });
};

/** WeChat gave no code. */
export class WechatAway extends Error {
  override name = 'WechatAway';
}

const code = async (): Promise<string> => {
  try {
    return await loginCode();
  } catch (error) {
    // WeChat gives no code without network either, and the reader can help that.
    if (!(await isOnline())) throw new ConnectionError('no network', false, { cause: error });
    throw new WechatAway('wx.login failed', { cause: error });
  }
};

/** Signs in; a code that was too old is replaced once. @throws WechatAway, ApiError, ConnectionError */
export const signIn = async (): Promise<void> => {
  const attempt = async (): Promise<void> => {
    const { token } = await account.signIn({ code: await code(), device: deviceKind() });
    begin(token);
  };
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.code !== 'sign-in-code-invalid') throw error;
    await attempt();
  }
};

let renewing: Promise<string> | undefined;

/** Another token for one that has expired; only for the same person, and only if nobody ended it. */
const renew = async (renews: string): Promise<string> => {
  try {
    const request = { code: await code(), device: deviceKind(), renews };
    const { token } = await account.signIn(request);
    begin(token);
    return token;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) forgetSession(true);
    throw error;
  }
};

/**
 * Calls with the token of the session. When that has expired it is renewed without a word, once for
 * all callers that wait; when it cannot be, the reader is signed out and loses nothing.
 * @throws ApiError 401 when there is no session
 */
export const withSession = async <T>(call: (token: string) => Promise<T>): Promise<T> => {
  const now = session.get();
  if (now.status === 'signed-out') throw new ApiError(401);
  try {
    return await call(now.token);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    const current = session.get();
    if (current.status === 'signed-out') throw error;
    // Somebody else who waited has renewed it already.
    if (current.token !== now.token) return await call(current.token);
    renewing ??= renew(now.token).finally(() => {
      renewing = undefined;
    });
    return await call(await renewing);
  }
};
