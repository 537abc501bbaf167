import { recorded, type WxContext } from './context.ts';

interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  confirmText?: string;
  cancelText?: string;
  editable?: boolean;
}

/** Toasts, dialogs and sheets: drawn by WeChat above the page. */
export const createInteraction = (context: WxContext) => {
  const { chrome } = context;
  const toast = (title: string, icon: string): void => {
    chrome.toast = { title, icon };
    chrome.changed();
  };
  const hide = (): void => {
    chrome.toast = undefined;
    chrome.changed();
  };
  const show = ({ title = '', icon = 'success', duration = 1500 }: ToastOptions): void => {
    toast(title, icon);
    const shown = chrome.toast;
    setTimeout(() => {
      if (chrome.toast === shown) hide();
    }, duration).unref();
  };
  return Object.fromEntries([
    recorded(context, 'showToast', show),
    recorded(context, 'hideToast', hide),
    recorded(context, 'showLoading', ({ title = '' }: ToastOptions) => {
      toast(title, 'loading');
    }),
    recorded(context, 'hideLoading', hide),
    recorded(context, 'showModal', async (options: ModalOptions) => {
      const { title = '', content = '', showCancel = true } = options;
      const confirm = options.confirmText ?? '确定';
      const choices = showCancel ? [confirm, options.cancelText ?? '取消'] : [confirm];
      const choice = await chrome.ask({ kind: 'modal', title, content, choices });
      return { confirm: choice === 0, cancel: choice !== 0 };
    }),
    recorded(context, 'showActionSheet', async ({ itemList }: { itemList: string[] }) => {
      const sheet = { kind: 'sheet', title: '', content: '', choices: itemList } as const;
      const tapIndex = await chrome.ask(sheet);
      if (tapIndex < 0) throw new Error('showActionSheet:fail cancel');
      return { tapIndex };
    }),
  ]);
};

interface ToastOptions {
  title?: string;
  icon?: string;
  duration?: number;
}
