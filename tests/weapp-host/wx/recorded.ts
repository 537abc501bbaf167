import { asyncMethod } from './async-method';

/** A call of wx whose effect is outside the page: a toast, a title, a preview. */
export interface RecordedCall {
  method: string;
  options: Record<string, unknown>;
}

const METHODS = [
  'setNavigationBarTitle',
  'setTabBarItem',
  'showToast',
  'stopPullDownRefresh',
  'pageScrollTo',
  'previewImage',
  'setClipboardData',
  'makePhoneCall',
  'downloadFile',
  'openDocument',
];

/** Methods that are written down and answered with success; tests read the list. */
export const createRecorded = (calls: RecordedCall[]) => ({
  ...Object.fromEntries(
    METHODS.map((method) => [
      method,
      asyncMethod<Record<string, unknown>>(method, (options) => {
        calls.push({ method, options });
      }),
    ]),
  ),
  showModal: asyncMethod<Record<string, unknown>>('showModal', (options) => {
    calls.push({ method: 'showModal', options });
    return { confirm: true, cancel: false };
  }),
});
