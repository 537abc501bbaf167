import type { Context } from 'koa';
import { hrefOf } from '../addresses';
import { safeBack } from '../pages/settings';
import { settingsCookie, settingsFromCookie, settingsFromForm } from '../settings';
import type { Locale } from '@minzong/content-types';
import { readForm } from './read-form';

const LARGEST_FORM_BYTES = 4096;

const originOf = (address: string): string | undefined => {
  try {
    return new URL(address).host;
  } catch {
    return undefined;
  }
};

/** True when the form was sent from a page of this site (OWASP ASVS 5.0 V3.5.1). */
const isOwnForm = (
  headers: {
    origin?: string | undefined;
    host?: string | undefined;
    fetchSite?: string | undefined;
  },
  siteUrl: string,
): boolean => {
  // A page that tells nobody where its readers come from sends `null`.
  if (headers.origin === undefined || headers.origin === 'null')
    return headers.fetchSite === 'same-origin';
  const host = originOf(headers.origin);
  return host !== undefined && (host === headers.host || host === originOf(siteUrl));
};

/** Keeps the settings that a form sent and goes back to where the reader was; false when refused. */
export const saveSettings = async (
  ctx: Context,
  locale: Locale,
  siteUrl: string,
): Promise<boolean> => {
  const { origin, host } = ctx.headers;
  const fetchSite = ctx.get('sec-fetch-site') || undefined;
  if (!isOwnForm({ origin, host, fetchSite }, siteUrl)) return false;
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
