import type { Context } from 'koa';

const hostOf = (address: string): string | undefined => {
  try {
    return new URL(address).host;
  } catch {
    return undefined;
  }
};

/** True when the form was sent from a page of this site (OWASP ASVS 5.0 V3.5.1). */
export const isOwnForm = (ctx: Context, siteUrl: string): boolean => {
  const { origin, host } = ctx.headers;
  // A page that tells nobody where its readers come from sends `null`.
  if (origin === undefined || origin === 'null') return ctx.get('sec-fetch-site') === 'same-origin';
  const from = hostOf(origin);
  return from !== undefined && (from === host || from === hostOf(siteUrl));
};
