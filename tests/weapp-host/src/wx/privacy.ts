import { randomUUID } from 'node:crypto';
import { WxError, type AsyncMethod } from './async-method.ts';
import type { WxContext } from './context.ts';

type Resolve = (answer: { event: string; buttonId?: string }) => void;
type Listener = (resolve: Resolve, info: { referrer: string }) => void;

export interface Privacy {
  methods: Record<string, unknown>;
  /** Makes a method wait for the reader's consent, where the app asks for it. */
  guard(name: string, method: AsyncMethod): AsyncMethod;
  agree(): void;
}

const REFUSED = 104;

/** The privacy guide: what is asked before a protected method runs, and login beside it. */
export const createPrivacy = (context: WxContext): Privacy => {
  const { method, telephone, project, chrome, calls } = context;
  const listeners = new Set<Listener>();
  const needed = (): boolean =>
    project.app.__usePrivacyCheck__ === true && !telephone.privacyAgreed;
  const agree = (): void => {
    telephone.privacyAgreed = true;
  };
  const refuse = (name: string): never => {
    throw new WxError(`${name}:fail privacy permission is not authorized`, { errno: REFUSED });
  };

  /** The app's own dialog when it has one; else WeChat's. */
  const ask = async (name: string): Promise<boolean> => {
    if (listeners.size > 0) {
      const event = await new Promise<string>((resolve) => {
        for (const listener of listeners)
          listener(
            (answer) => {
              if (answer.event !== 'exposureAuthorization') resolve(answer.event);
            },
            { referrer: name },
          );
      });
      return event === 'agree';
    }
    const choices = ['同意', '拒绝'];
    const dialog = { kind: 'privacy', title: '用户隐私保护提示', content: '', choices } as const;
    return (await chrome.ask(dialog)) === 0;
  };
  const ensure = async (name: string): Promise<void> => {
    if (!needed()) return;
    if (!(await ask(name))) refuse(name);
    agree();
  };
  return {
    agree,
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
        return { code: randomUUID().replaceAll('-', '') };
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
