import { COLLECTION_NAMES, documentPath } from '@minzong/api-contract';
import { LOCALES, type Locale } from '@minzong/content-types';
import { exampleDocuments } from '@minzong/content-types/examples';
import { ONLINE } from './online-guide';
import { hrefOf, type FormAddress, type PageAddress } from '../addresses';

const documents = [...new Set(exampleDocuments.map(({ type, slug }) => documentPath(type, slug)))];

/**
 * Examples of every kind of page, as paths in Chinese. The one list of what there is to be looked
 * at: a kind that has no row here does not compile, and page-types.test.ts reads each row back.
 */
export const PAGE_KINDS: Record<(PageAddress | FormAddress)['kind'], readonly string[]> = {
  home: ['/'],
  list: [
    ...COLLECTION_NAMES.map((collection) => `/${collection}`),
    '/pages?placement=website-report',
  ],
  detail: documents,
  search: ['/search', '/search?q=社区', '/search?q=图书室'],
  settings: ['/settings'],
  feedback: ['/feedback'],
  contact: ['/contact'],
  receipt: ['/receipt'],
  apply: [ONLINE, `${ONLINE}?step=form`],
  case: ['/case'],
  'case-receipt': ['/case/receipt'],
  'service-figures': ['/service-figures'],
  'site-map': ['/site-map'],
  accessibility: ['/accessibility'],
  'braille-proof': ['/policies/example-policy/braille-proof'],
  'braille-pages': ['/policies/example-policy/braille-pages?cells=40'],
  'open-government': ['/open-government'],
  about: ['/about'],
  culture: ['/culture'],
  visiting: ['/visiting'],
  download: ['/articles/no-such-article/document.epub'],
};

/** Pages that say what is wrong: not found, withdrawn, not understood. */
export const TROUBLES = ['/no-such-place', '/articles/withdrawn-example', '/articles?page=none'];

const inLanguage = (locale: Locale, path: string, more: Record<string, string> = {}): string => {
  const [below = '/', search = ''] = path.split('?');
  return hrefOf(locale, below, { ...Object.fromEntries(new URLSearchParams(search)), ...more });
};

/** Every example of every kind of page in one language. */
export const pagesIn = (locale: Locale): string[] =>
  [...Object.values(PAGE_KINDS).flat(), ...TROUBLES].map((path) => inLanguage(locale, path));

/** A list in each of its forms: by day, without a day, by picture, people, offices, in one place. */
const LIST_FORMS = [
  ...['/articles', '/columns', '/products', '/leaders', '/departments'],
  '/pages?placement=website-report',
];

/** One page of each type in one language: every kind, form of a list and type of document. */
export const pageTypesIn = (locale: Locale): string[] => {
  const typeOf = (path: string): string => path.split('/')[1] ?? '';
  const detail = documents.filter(
    (path) => documents.find((other) => typeOf(other) === typeOf(path)) === path,
  );
  const types = { ...PAGE_KINDS, list: LIST_FORMS, detail };
  return [...Object.values(types).flat(), ...TROUBLES].map((path) => inLanguage(locale, path));
};

/** Addresses of every kind of page in every language. */
export const everyPage: string[] = LOCALES.flatMap(pagesIn);

/** The large print of every type of document. */
export const everyPrint: string[] = documents.map((path) =>
  inLanguage('zh-CN', path, { print: 'large' }),
);
