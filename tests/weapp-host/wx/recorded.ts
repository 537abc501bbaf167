import { asyncMethod } from './async-method';

/** A call of wx whose effect is outside the page: a toast, a title, a preview. */
export interface RecordedCall {
  method: string;
  options: Record<string, unknown>;
}

const METHODS = [
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'setTabBarStyle',
  'setTabBarItem',
  'showToast',
  'stopPullDownRefresh',
  'previewImage',
  'setClipboardData',
  'makePhoneCall',
  'openDocument',
  'loadFontFace',
];

/**
 * Methods that are written down and answered with success; tests read the list.
 * @param isOnPage whether the page that is shown has an element with this id
 */
export const createRecorded = (calls: RecordedCall[], isOnPage: (id: string) => boolean) => ({
  ...Object.fromEntries(
    METHODS.map((method) => [
      method,
      asyncMethod<Record<string, unknown>>(method, (options) => {
        calls.push({ method, options });
      }),
    ]),
  ),
  pageScrollTo: asyncMethod<{ selector?: string }>('pageScrollTo', (options) => {
    const id = options.selector?.replace(/^#/, '');
    if (id !== undefined && !isOnPage(id)) throw new Error(`no element has the id ${id}`);
    calls.push({ method: 'pageScrollTo', options });
  }),
  showModal: asyncMethod<Record<string, unknown>>('showModal', (options) => {
    calls.push({ method: 'showModal', options });
    return { confirm: true, cancel: false };
  }),
});
