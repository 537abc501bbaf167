import { WxError, type AsyncMethod } from './async-method.ts';
import type { WxContext } from './context.ts';

interface Answer {
  event: string;
  buttonId?: string;
}
type Listener = (resolve: (answer: Answer) => void, info: { referrer: string }) => void;

export interface Privacy {
  methods: Record<string, unknown>;
  /** Makes a method wait for the reader's consent, where the app asks for it. */
  guard(name: string, method: AsyncMethod): AsyncMethod;
  /** The reader tapped a button that agrees. @param buttonId its id, empty when it has none */
  agree(buttonId: string): void;
}

const REFUSED = 104;

/** The privacy guide: what is asked before a protected method runs, and login beside it. */
export const createPrivacy = (context: WxContext): Privacy => {
  const { method, telephone, project, chrome, calls, warn } = context;
  const listeners = new Set<Listener>();
  const needed = (): boolean =>
    project.app.__usePrivacyCheck__ === true && !telephone.privacyAgreed;
  /** id of the button by which the reader agreed: an app cannot agree for its reader */
  let agreedBy: string | undefined;
  const refuse = (name: string): never => {
    throw new WxError(`${name}:fail privacy permission is not authorized`, { errno: REFUSED });
  };

  const isAgreement = ({ event, buttonId }: Answer): boolean => {
    if (event !== 'agree') return false;
    const isTapped = buttonId !== undefined && buttonId !== '' && buttonId === agreedBy;
    if (!isTapped) warn(`resolve: buttonId "${buttonId ?? ''}" 不是用户点击的同意按钮`);
    return isTapped;
  };

  /** The app's own dialog when it has one; else WeChat's. */
  const ask = async (name: string): Promise<boolean> => {
    if (listeners.size > 0) {
      const answered = await new Promise<Answer>((resolve) => {
        for (const listener of listeners)
          listener(
            (answer) => {
              if (answer.event !== 'exposureAuthorization') resolve(answer);
            },
            { referrer: name },
          );
      });
      return isAgreement(answered);
    }
    const choices = ['同意', '拒绝'];
    const dialog = { kind: 'privacy', title: '用户隐私保护提示', content: '', choices } as const;
    return (await chrome.ask(dialog)) === 0;
  };
  const ensure = async (name: string): Promise<void> => {
    if (!needed()) return;
    if (!(await ask(name))) refuse(name);
    telephone.privacyAgreed = true;
  };
  return {
    agree(buttonId) {
      agreedBy = buttonId;
      telephone.privacyAgreed = true;
    },
    guard: (name, run) => (options) => {
      if (!needed()) return run(options);
      const guarded = method<object>(name, async () => {
        await ensure(name);
        return run({ ...options, success: undefined, fail: undefined, complete: undefined });
      });
      return guarded(options);
    },
    methods: {
      getPrivacySetting: method('getPrivacySetting', () => ({
        needAuthorization: needed(),
        privacyContractName: '《小程序隐私保护指引》',
      })),
      requirePrivacyAuthorize: method('requirePrivacyAuthorize', () =>
        ensure('requirePrivacyAuthorize'),
      ),
      openPrivacyContract: method('openPrivacyContract', () => {
        calls.push({ method: 'openPrivacyContract', options: {} });
      }),
      onNeedPrivacyAuthorization: (listener: Listener) => {
        listeners.clear();
        listeners.add(listener);
      },
      login: method('login', () => {
        calls.push({ method: 'login', options: {} });
        if (!telephone.network.online) throw new Error('login:fail network');
        return { code: telephone.loginCode() };
      }),
      checkSession: method('checkSession', () => undefined),
      getSetting: method('getSetting', () => ({
        authSetting: Object.fromEntries(telephone.permissions),
      })),
      authorize: method<{ scope: string }>('authorize', ({ scope }) => {
        if (telephone.permissions.get(scope) === false) throw new Error('authorize:fail auth deny');
        telephone.permissions.set(scope, true);
      }),
      openSetting: method('openSetting', () => ({
        authSetting: Object.fromEntries(telephone.permissions),
      })),
    },
  };
};
