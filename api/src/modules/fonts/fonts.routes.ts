import type Router from '@koa/router';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../errors';

/**
 * The scripts that few telephones can draw (SIL Open Font License), each with the letters of its
 * script alone. WOFF and not WOFF2: WeChat's page on wx.loadFontFace names old iPhones that cannot
 * read the latter.
 */
const FONTS = new Map(
  Object.entries({
    'noto-serif-tibetan.woff':
      require.resolve('@fontsource/noto-serif-tibetan/files/noto-serif-tibetan-tibetan-400-normal.woff'),
    'noto-sans-yi.woff':
      require.resolve('@fontsource/noto-sans-yi/files/noto-sans-yi-yi-400-normal.woff'),
  }),
);

const THIRTY_DAYS = 'public, max-age=2592000';

/** `GET /fonts/<name>.woff`, for the mini-program, which may not carry them in its package. */
export const fontRoutes = (router: Router): void => {
  router.get('/fonts/:name', async (context) => {
    const file = FONTS.get(String(context.params.name));
    if (file === undefined) throw new AppError('not-found', 'address-unknown');
    context.set({
      'cache-control': THIRTY_DAYS,
      // WeChat loads fonts from pages of its own origin.
      'access-control-allow-origin': '*',
    });
    context.type = 'font/woff';
    context.body = await readFile(file);
  });
};
