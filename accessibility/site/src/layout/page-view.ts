import type { Locale } from '@minzong/content-types';
import type { VNode } from 'preact';
import type { Address } from '../addresses';
import type { Phrase } from '../words/say';

/** One step of the way to this page; the last one has no address. */
export interface Crumb {
  label: Phrase;
  href?: string;
}

/** What a page says, before it is drawn inside the frame. */
export interface PageView {
  status: number;
  title: Phrase;
  description?: Phrase | undefined;
  /** the way here, below the home page */
  crumbs: Crumb[];
  main: VNode;
  /** stands before everything else on the page */
  above?: VNode;
  /** where the reader is; undefined for pages without an address of their own, such as 404 */
  address?: Address | undefined;
  /** in which languages the content exists; every language when undefined: the switch and `hreflang` say so */
  locales?: Locale[] | undefined;
  /** the language of the content, when it is not that of the page */
  shownLocale?: Locale | undefined;
  /** can be read aloud by the browser, for which it has a script */
  readsAloud?: boolean;
  /** has suggestions while typing: a script, and the style of the search */
  withSearch?: boolean;
  /** is worked with and not read: kept out of search engines */
  unlisted?: boolean;
  /** shows braille beside print: needs the style of the proof */
  withProof?: boolean;
  /** whatever decides over the page beside the answers of the api */
  version?: string;
  /** drawn for the printer: large, and without what a page is navigated by */
  print?: boolean;
  retryAfterSeconds?: number;
  /** with status 301: where the page is now */
  location?: string;
}
