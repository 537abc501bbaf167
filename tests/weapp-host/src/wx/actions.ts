import type { AsyncMethod } from './async-method.ts';
import { recorded, type WxContext } from './context.ts';
import type { Privacy } from './privacy.ts';

/** Methods that leave the mini-program: written down, answered with success. */
const LEAVING = [
  ...['previewImage', 'previewMedia', 'makePhoneCall', 'openDocument', 'openLocation'],
  ...[
    'navigateToMiniProgram',
    'openEmbeddedMiniProgram',
    'openCustomerServiceChat',
    'shareFileMessage',
  ],
  ...['showShareImageMenu', 'showShareMenu', 'hideShareMenu', 'updateShareMenu', 'vibrateShort'],
  ...['vibrateLong', 'setKeepScreenOn', 'reportEvent', 'exitMiniProgram'],
  ...['hideKeyboard', 'setPageStyle', 'preloadSubpackage', 'saveFileToDisk', 'restartMiniProgram'],
] as const;

/** Methods for which the privacy guide must have been agreed to. */
const PERSONAL = [
  ...['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'addPhoneContact', 'getLocation'],
  ...['chooseLocation', 'chooseAddress', 'chooseImage', 'chooseMedia', 'scanCode'],
] as const;

/** What a reader lets the telephone do. */
export const createActions = (context: WxContext, privacy: Privacy) => {
  const { telephone, method } = context;
  const guarded = ([name, run]: [string, AsyncMethod]): [string, AsyncMethod] => [
    name,
    privacy.guard(name, run),
  ];
  return {
    ...Object.fromEntries(LEAVING.map((name) => recorded(context, name))),
    ...Object.fromEntries(PERSONAL.map((name) => guarded(recorded(context, name)))),
    ...Object.fromEntries([
      guarded(
        recorded(context, 'setClipboardData', ({ data }: { data: string }) => {
          telephone.clipboard = data;
          context.chrome.toast = { title: '内容已复制', icon: 'success' };
          context.chrome.changed();
        }),
      ),
      guarded(recorded(context, 'getClipboardData', () => ({ data: telephone.clipboard }))),
    ]),
    ...Object.fromEntries([
      recorded(context, 'loadFontFace', (font: { family: string; source: string }) => {
        for (const page of context.service.stack.all()) page.tab?.loadFont(font);
      }),
    ]),
    requestSubscribeMessage: method<{ tmplIds: string[] }>('requestSubscribeMessage', (options) =>
      Object.fromEntries(options.tmplIds.map((id) => [id, 'accept'])),
    ),
    getImageInfo: method<{ src: string }>('getImageInfo', async ({ src }) => {
      const size = await context.tab()?.imageSize(src);
      if (size === undefined) throw new Error('getImageInfo:fail no browser');
      return { ...size, path: src, type: 'png', orientation: 'up' };
    }),
  };
};
