import {
  COLLECTIONS,
  FILTERS,
  isLinkFilter,
  SITE_PAGES,
  type Collection,
  type SitePage,
} from '@minzong/api-contract';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@minzong/content-types';
import { formatOf, type Format } from './downloads/formats';
import { properSearch } from './search-address';

/** What a path names, below its language root. */
export type Place =
  | { kind: 'home' }
  | { [Name in SitePage]: { kind: Name } }[SitePage]
  | { kind: 'feed' }
  | { kind: 'search-description' }
  | { kind: 'list'; collection: Collection }
  | { kind: 'detail'; collection: Collection; slug: string }
  | { kind: 'download'; collection: Collection; slug: string; format: Format }
  | { kind: 'braille-proof'; collection: Collection; slug: string }
  | { kind: 'braille-pages'; collection: Collection; slug: string }
  | { kind: 'apply'; slug: string }
  | { kind: 'case-receipt' }
  | { kind: 'case-slip' };

interface Whereabouts {
  locale: Locale;
  /** path below the language root, `/` for the home page */
  path: string;
  query: Record<string, string>;
}

export type Address = Place & Whereabouts;

const REPORT_KINDS = ['feedback', 'contact', 'receipt'] as const;
const SERVICE_KINDS = ['apply', 'case', 'case-receipt', 'service-figures'] as const;
const FILE_KINDS = ['feed', 'search-description', 'case-slip'] as const;

/** Pages by which somebody reports or asks something. */
export type ReportAddress = Extract<Address, { kind: (typeof REPORT_KINDS)[number] }>;

/** Pages by which somebody applies and follows a case. */
export type ServiceAddress = Extract<Address, { kind: (typeof SERVICE_KINDS)[number] }>;

/** Pages with a form for one person, drawn anew for each and never kept. */
export type FormAddress = ReportAddress | ServiceAddress;

/** Pages that are the same for everybody; the others are forms, and files for machines. */
export type PageAddress = Exclude<Address, FormAddress | { kind: (typeof FILE_KINDS)[number] }>;

const isOneOf = (kinds: readonly string[], { kind }: Address): boolean => kinds.includes(kind);

export const isReportAddress = (address: Address): address is ReportAddress =>
  isOneOf(REPORT_KINDS, address);

export const isServiceAddress = (address: Address): address is ServiceAddress =>
  isOneOf(SERVICE_KINDS, address);

export const isFormAddress = (address: Address): address is FormAddress =>
  isReportAddress(address) || isServiceAddress(address);

export const isPageAddress = (address: Address): address is PageAddress =>
  !isOneOf(FILE_KINDS, address) && !isFormAddress(address);

/** What to do with a request's address: show a page, go to its proper form, or say what is wrong. */
export type Reading =
  | { outcome: 'page'; address: Address }
  | { outcome: 'redirect'; to: string }
  | { outcome: 'missing' | 'malformed'; locale: Locale };

const NAMED_PLACES = new Map<
  string,
  Exclude<
    Place['kind'],
    'list' | 'detail' | 'download' | 'braille-proof' | 'braille-pages' | 'apply'
  >
>([
  ['/', 'home'],
  ...SITE_PAGES.map((name) => [`/${name}`, name] as const),
  ['/feed.xml', 'feed'],
  ['/opensearch.xml', 'search-description'],
  ['/case/receipt', 'case-receipt'],
  ['/case/slip-30.brf', 'case-slip'],
  ['/case/slip-40.brf', 'case-slip'],
  ['/case/slip.txt', 'case-slip'],
]);

const ROOTS = new Map<string, Locale>([
  ['en', 'en'],
  ['bo', 'bo'],
  ['ii', 'ii'],
]);
/** The proof of a document's braille, below its own address. */
export const PROOF = 'braille-proof';
/** The form of a guide, below its own address. */
const APPLY = 'apply';
/** Its pages as they are embossed. */
export const SHEETS = 'braille-pages';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SAFE_PATH = /^\/(?:[a-z0-9.-]+(?:\/[a-z0-9.-]+)*\/?)?$/;
const LONGEST_VALUE = 200;
/** Few programs take a longer `Location`; no proper address comes near it. */
const LONGEST_REDIRECTED = 8000;

/** The root of a language's tree: none for Chinese, else `/en`, `/bo`, `/ii`. */
const rootOf = (locale: Locale): string => (locale === DEFAULT_LOCALE ? '' : `/${locale}`);

/** The address of a page as seen from outside: language root, path and query. */
export const hrefOf = (
  locale: Locale,
  path: string,
  query: Record<string, string | number | undefined> = {},
): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  const base = path === '/' ? rootOf(locale) || '/' : `${rootOf(locale)}${path}`;
  return search === '' ? base : `${base}?${search}`;
};

const isCollection = (name: string): name is Collection => Object.hasOwn(COLLECTIONS, name);

const placeAt = (path: string): Place | undefined => {
  const named = NAMED_PLACES.get(path);
  if (named !== undefined) return { kind: named };
  const [, collection = '', slug, file, ...rest] = path.split('/');
  if (!isCollection(collection) || rest.length > 0) return undefined;
  if (slug === undefined) return { kind: 'list', collection };
  if (!SLUG.test(slug) || slug.length > 120) return undefined;
  if (file === undefined) return { kind: 'detail', collection, slug };
  if (file === PROOF || file === SHEETS) return { kind: file, collection, slug };
  if (file === APPLY && collection === 'service-guides') return { kind: file, slug };
  const format = formatOf(file);
  return format === undefined ? undefined : { kind: 'download', collection, slug, format };
};

/** The query parameters that a place understands. */
const parametersOf = (place: Place): readonly string[] => {
  if (place.kind === 'list') return ['page', ...FILTERS[COLLECTIONS[place.collection]]];
  if (place.kind === 'detail') return ['print'];
  if (place.kind === 'braille-proof') return ['page'];
  if (place.kind === 'braille-pages') return ['cells', 'page'];
  if (place.kind === 'feedback') return ['about'];
  if (place.kind === 'receipt' || place.kind === 'case-slip') return ['ticket'];
  if (place.kind === 'case-receipt') return ['ticket', 'print'];
  if (place.kind === 'apply') return ['step', 'draft'];
  return place.kind === 'settings' ? ['back', 'saved'] : [];
};

const isSlugParameter = (name: string): boolean => isLinkFilter(name as never);

const isAllowed = (name: string, value: string): boolean => {
  if (!value.isWellFormed() || value.length > LONGEST_VALUE || value.includes('\u0000'))
    return false;
  if (name === 'print') return value === 'large';
  if (name === 'cells') return value === '40';
  if (name === 'step') return value === 'form';
  if (name === 'draft') return /^[\w-]{43}$/.test(value);
  if (name === 'page') return /^[1-9]\d{0,3}$/.test(value);
  return isSlugParameter(name) ? SLUG.test(value) : true;
};

const decoded = (search: string): URLSearchParams | undefined => {
  try {
    decodeURIComponent(search.replaceAll('+', ' '));
    return new URLSearchParams(search);
  } catch {
    return undefined;
  }
};

const queryOf = (place: Place, search: string): Record<string, string> | undefined => {
  // A question is answered by its own page even when nobody can make sense of it.
  if (place.kind === 'search') return properSearch(new URLSearchParams(search));
  const given = decoded(search);
  if (given === undefined) return undefined;
  const query: Record<string, string> = {};
  for (const name of parametersOf(place)) {
    const [value = '', ...doubled] = given.getAll(name).map((item) => item.trim());
    if (doubled.length > 0 || (value !== '' && !isAllowed(name, value))) return undefined;
    if (value !== '' && !(name === 'page' && value === '1')) query[name] = value;
  }
  return query;
};

/**
 * Reads the address of a request (`url` as in the request line). An address that says more than
 * the page understands (`?from=singlemessage`, an empty filter, a final slash) is sent to its
 * proper form, so that every page has one address.
 */
export const readAddress = (url: string): Reading => {
  const [rawPath = '', ...rawSearch] = url.split('?');
  const first = rawPath.split('/')[1] ?? '';
  const locale = ROOTS.get(first) ?? DEFAULT_LOCALE;
  if (!SAFE_PATH.test(rawPath) || rawPath.includes('..')) return { outcome: 'missing', locale };
  const below = locale === DEFAULT_LOCALE ? rawPath : rawPath.slice(first.length + 1);
  const path = below.replace(/\/$/, '') || '/';
  const place = placeAt(path);
  if (place === undefined) return { outcome: 'missing', locale };
  const query = queryOf(place, rawSearch.join('?'));
  if (query === undefined) return { outcome: 'malformed', locale };
  const to = hrefOf(locale, path, query);
  const address = { ...place, locale, path, query };
  const isProper = sameAddress(url, to) || url.length > LONGEST_REDIRECTED;
  return isProper ? { outcome: 'page', address } : { outcome: 'redirect', to };
};

/** Two spellings of one address are the same when they differ only in how the query is escaped. */
const sameAddress = (given: string, proper: string): boolean => {
  if (given === proper) return true;
  const [givenPath, givenQuery = ''] = given.split('?');
  const [properPath, properQuery = ''] = proper.split('?');
  return (
    givenPath === properPath &&
    !given.endsWith('?') &&
    new URLSearchParams(givenQuery).toString() === properQuery
  );
};

/** The address that reports an error on a page; without a page when it would be too long to read. */
export const reportHref = (locale: Locale, page: string | undefined): string =>
  hrefOf(locale, '/feedback', {
    about: page !== undefined && page.length <= LONGEST_VALUE ? page : undefined,
  });

/** The same place in every language. */
export const siblingsOf = (address: Address): { locale: Locale; href: string }[] =>
  LOCALES.map((locale) => ({ locale, href: hrefOf(locale, address.path, address.query) }));
