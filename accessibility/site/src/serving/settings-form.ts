import type { Context } from 'koa';
import { hrefOf } from '../addresses';
import { safeBack } from '../pages/settings';
import { settingsCookie, settingsFromCookie, settingsFromForm } from '../settings';
import type { Locale } from '@minzong/content-types';
import { isOwnForm } from './own-form';
import { readForm } from './read-form';

const LARGEST_FORM_BYTES = 4096;

/** Keeps the settings that a form sent and goes back to where the reader was; false when refused. */
export const saveSettings = async (
  ctx: Context,
  locale: Locale,
  siteUrl: string,
): Promise<boolean> => {
  if (!isOwnForm(ctx, siteUrl)) return false;
  const form = await readForm(ctx, LARGEST_FORM_BYTES);
  if (form === undefined) return false;
  const settings = settingsFromForm(form, settingsFromCookie(ctx.headers.cookie));
  ctx.set('Set-Cookie', settingsCookie(settings, siteUrl.startsWith('https:')));
  ctx.set('Cache-Control', 'no-store');
  ctx.status = 303;
  ctx.set('Location', safeBack(form.get('back')) ?? hrefOf(locale, '/settings', { saved: '1' }));
  ctx.body = '';
  return true;
};
