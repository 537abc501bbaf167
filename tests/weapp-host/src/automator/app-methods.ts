import { list, text, type Methods, type Session } from './session.ts';

type WxMethod = (...args: unknown[]) => unknown;

const pageFacts = ({ id, route, query }: { id: number; route: string; query: object }) => ({
  ...{ pageId: id, path: route, query },
});

/** A mocked answer comes to callbacks and promises as WeChat's own would. */
const answering = (method: string, result: unknown): WxMethod => {
  if (method.endsWith('Sync')) return () => result;
  return (options) => {
    const { success, fail, complete } = (options ?? {}) as Record<string, WxMethod | undefined>;
    const { errMsg = '' } = (result ?? {}) as { errMsg?: string };
    const failed = errMsg.includes(':fail');
    if (!success && !fail && !complete)
      // WeChat rejects with a plain object.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      return failed ? Promise.reject(result) : Promise.resolve(result);
    (failed ? fail : success)?.(result);
    complete?.(result);
    return undefined;
  };
};

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

/** `Tool.*` and `App.*` of the automator's protocol. */
export const createAppMethods = ({ host, emit, exit }: Session): Methods => {
  const { wx, service, chrome } = host;
  const originals = new Map<string, unknown>();
  const { across } = service.realm;
  const functionFrom = (declaration: string): WxMethod =>
    service.realm.evaluate(declaration, 'automator') as WxMethod;
  const answer = (choice: number): void => {
    if (chrome.dialog === undefined) throw new Error('no dialog is shown');
    chrome.dialog.answer(choice);
  };
  const natives: Record<string, (data: unknown) => unknown> = {
    confirmModal: () => {
      answer(0);
    },
    cancelModal: () => {
      answer(1);
    },
    authorizeAllow: () => {
      answer(0);
    },
    authorizeCancel: () => {
      answer(1);
    },
    navigateLeft: () => {
      service.stack.navigateBack();
    },
    goHome: () => {
      service.stack.reLaunch(host.project.app.pages[0] ?? '');
    },
    switchTab: (data) => {
      service.stack.switchTab((data as { url: string }).url);
    },
    shareConfirm: () => host.share.fromMenu(),
    shareCancel: () => undefined,
    closePaymentDialog: () => undefined,
  };

  return {
    'Tool.getInfo': () => ({ SDKVersion: wx['version'] }),
    'Tool.enableRemoteDebug': () => {
      throw new Error('there is no telephone to connect');
    },
    'Tool.getTestAccounts': () => ({ accounts: [] }),
    'Tool.getTicket': () => ({ ticket: '' }),
    'Tool.setTicket': () => ({}),
    'Tool.refreshTicket': () => ({}),
    'Tool.native': (params) => natives[text(params, 'method')]?.(params['data']),
    'Tool.close': () => {
      setImmediate(exit);
    },
    'App.exit': () => ({}),
    'App.getCurrentPage': () => pageFacts(host.page()),
    'App.getPageStack': () => ({ pageStack: service.stack.pages.map(pageFacts) }),
    'App.callWxMethod': async (params) => {
      const method = wx[text(params, 'method')];
      if (typeof method !== 'function') throw new Error(`wx.${text(params, 'method')} not exists`);
      const result: unknown = (method as WxMethod)(...across(list(params)));
      return { result: isThenable(result) ? await result : result };
    },
    'App.mockWxMethod': (params) => {
      const name = text(params, 'method');
      if (!originals.has(name)) originals.set(name, wx[name]);
      const origin = originals.get(name);
      const { functionDeclaration } = params;
      if (typeof functionDeclaration === 'string') {
        const mock = functionFrom(functionDeclaration);
        wx[name] = (...args: unknown[]) => mock.call({ origin }, ...args, ...across(list(params)));
      } else if ('result' in params) wx[name] = answering(name, across(params['result']));
      else {
        wx[name] = origin;
        originals.delete(name);
      }
      return {};
    },
    'App.callFunction': async (params) => {
      const run = functionFrom(text(params, 'functionDeclaration'));
      return { result: await run(...across(list(params))) };
    },
    'App.addBinding': (params) => {
      const name = text(params, 'name');
      service.realm.context[name] = (...args: unknown[]) => {
        emit('App.bindingCalled', { name, args });
      };
      return {};
    },
    'App.enableLog': () => {
      host.onLog(({ type, values }) => {
        emit('App.logAdded', { type, args: values });
      });
      return {};
    },
    'App.captureScreenshot': async () => {
      const picture = await host.page().tab?.screenshot();
      if (picture === undefined) throw new Error('there is no browser');
      return { data: picture.toString('base64') };
    },
  };
};
