/**
 * Pages of the site that are neither documents nor lists of them, by the name that is their address:
 * the site serves them, and the desk knows that a link to them leads somewhere.
 */
export const SITE_PAGES = [
  'search',
  'settings',
  'feedback',
  'contact',
  'receipt',
  'site-map',
  'accessibility',
  'open-government',
  'about',
  'culture',
  'visiting',
  'case',
  'service-figures',
] as const;
export type SitePage = (typeof SITE_PAGES)[number];
