import { asyncMethod } from './async-method';

type Answer = { event: string; buttonId?: string };

/** Whoever holds the telephone, as far as WeChat knows. */
export interface Account {
  /** what wx.login hands out; throws when WeChat has no code to give */
  loginCode: () => string;
  /** asks the mini-program for a yes to the privacy guideline, as a private method would */
  askForPrivacy: (answered: (answer: Answer) => void) => void;
}

export const createAccount = (): Account => ({
  loginCode: () => {
    throw new Error('login:fail');
  },
  askForPrivacy: () => {
    throw new Error('the mini-program does not listen');
  },
});

/** wx.login and the privacy methods. */
export const createAccountMethods = (account: Account) => ({
  login: asyncMethod('login', () => ({ code: account.loginCode() })),
  onNeedPrivacyAuthorization: (listener: (resolve: (answer: Answer) => void) => void) => {
    account.askForPrivacy = listener;
  },
});
