/**
 * What a page may do: show its own style, pictures, fonts and media, and send its forms home. No
 * script runs at all, nobody may frame it (OWASP ASVS 5.0 V3.4).
 * Pages with a search and pages that can be read aloud are the exceptions: see
 * {@link searchHeaders}, {@link readAloudHeaders}.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  // No script, but the `ping` of a link, and what tools such as Lighthouse read of robots.txt.
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // The names in the language menu come with the style sheet: nothing moves when they arrive.
  "font-src 'self' data:",
  "media-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Headers of a page with a search: the script of its suggestions runs, served by the site itself, and
 * it and the `ping` of a hit may speak to the site.
 */
export const searchHeaders = (headers: Record<string, string>): Record<string, string> => ({
  ...headers,
  'content-security-policy': CONTENT_SECURITY_POLICY.replace(
    "script-src 'none'",
    "script-src 'self'",
  ),
});

/** Headers of a page that can be read aloud: its script runs, and speaks to nobody. */
export const readAloudHeaders = (headers: Record<string, string>): Record<string, string> => ({
  ...headers,
  'content-security-policy': CONTENT_SECURITY_POLICY.replace(
    "script-src 'none'",
    "script-src 'self'",
  ),
});

/**
 * Headers of every answer about a preview: nobody keeps it, lists it or learns its address, and
 * only the desk may show it in a frame.
 * @param deskUrl origin of the cms; undefined: nobody may frame it
 */
export const previewHeaders = (
  headers: Record<string, string>,
  deskUrl: string | undefined,
): Record<string, string> => ({
  ...headers,
  'content-security-policy': CONTENT_SECURITY_POLICY.replace(
    "frame-ancestors 'none'",
    `frame-ancestors ${deskUrl ?? "'none'"}`,
  ),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
});

/** Headers of every answer of the site. */
export const securityHeaders = (siteUrl: string): Record<string, string> => ({
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  ...(siteUrl.startsWith('https:')
    ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
    : {}),
});
