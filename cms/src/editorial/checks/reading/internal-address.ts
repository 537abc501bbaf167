import { COLLECTIONS, documentPath, readDocumentHref, SITE_PAGES } from '@minzong/api-contract';
import { DEFAULT_LOCALE, LOCALES, type DocumentType } from '@minzong/content-types';

/** What an address of this site names. */
export type Destination =
  | { kind: 'anchor'; anchor: string }
  | { kind: 'document'; type: DocumentType; slug: string; path: string }
  | { kind: 'page' }
  | { kind: 'nothing' };

/** What the site has beside documents and lists of them. */
const PAGES = new Set<string>(['', ...SITE_PAGES, 'feed.xml', 'sitemap.xml']);
const ROOTS = new Set<string>(LOCALES.filter((locale) => locale !== DEFAULT_LOCALE));

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads an address that stands in a text; undefined when it leads elsewhere. */
export const destinationOf = (href: string): Destination | undefined => {
  if (href.startsWith('#')) return { kind: 'anchor', anchor: decoded(href.slice(1)) };
  if (!href.startsWith('/') || href.startsWith('/media/')) return undefined;
  const found = readDocumentHref(href);
  if (found !== undefined) {
    const { type, slug } = found;
    return { kind: 'document', type, slug, path: documentPath(type, slug) };
  }
  const [path = ''] = href.split(/[?#]/);
  const [first = '', ...rest] = path.replace(/\/+$/, '').split('/').slice(1);
  const [name = '', ...more] = ROOTS.has(first) ? rest : [first, ...rest];
  const isPage = more.length === 0 && (PAGES.has(name) || Object.hasOwn(COLLECTIONS, name));
  return { kind: isPage ? 'page' : 'nothing' };
};
