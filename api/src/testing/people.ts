import { ACCOUNT_PATHS, type SignedIn } from '@minzong/api-contract';
import type { WechatSimulator } from '../gateways/wechat/simulator/simulator';

/** Speaks to the api as telephones do whose owners sign in by a simulator of WeChat. */
export const createPeople = (url: () => string, simulator: () => WechatSimulator) => {
  let senders = 0;

  const call = (method: string, path: string, body?: unknown, token?: string, sender?: string) => {
    senders += 1;
    const address = sender ?? `203.0.${String(senders >> 8)}.${String(senders & 255)}`;
    return fetch(url() + path, {
      method,
      headers: {
        'x-forwarded-for': address,
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };

  const signInWith = (code: string, rest: object = {}, sender?: string) =>
    call('POST', ACCOUNT_PATHS.signIn, { code, device: 'ios', ...rest }, undefined, sender);

  return {
    call,
    signInWith,
    /** The token of a new session of this person. */
    signIn: async (person: string): Promise<string> => {
      const response = await signInWith(simulator().issueCode(person));
      if (response.status !== 201) throw new Error(await response.text());
      return ((await response.json()) as SignedIn).token;
    },
  };
};
