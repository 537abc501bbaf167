import type { Inline } from '@minzong/content-types';
import type { VNode } from 'preact';
import { hrefOf } from '../../addresses';
import { COLLECTIONS } from '@minzong/api-contract';
import { DEFAULT_LOCALE, type Locale } from '@minzong/content-types';
import type { Readings } from '../../readings/pinyin';

/** One footnote: what it says, and where in the text it belongs. */
export interface Note {
  number: number;
  children: Inline[];
}

/** What must be remembered while one tree is drawn from its first block to its last. */
export interface Composition {
  /** language of the tree, whose tree of pages its links stay in */
  locale: Locale;
  pageLocale: Locale;
  /** set before every anchor, so that several trees can stand on one page */
  prefix: string;
  /** how many levels the headings are pushed down */
  headingOffset: number;
  lastHeadingLevel: number;
  notes: Note[];
  /** anchors already given out: a page never has the same id twice */
  anchors: Set<string>;
  tables: number;
  insideLink: boolean;
  /** references to notes met inside a link; they follow it, for a link cannot hold a link */
  deferred: VNode[];
  afterAnchor: (anchor: string) => VNode | null;
  /** pinyin for the texts of the tree, where the reader wants it */
  readings: Readings | undefined;
}

/** An id for an anchor of the tree, or undefined when another block has taken it. */
export const idFor = (anchor: string, composition: Composition): string | undefined => {
  const id = composition.prefix + anchor;
  if (composition.anchors.has(id)) return undefined;
  composition.anchors.add(id);
  return id;
};

/** The address of a link in the tree: places of this site stay in the language of the page. */
export const addressOf = (href: string, composition: Composition): string => {
  if (href.startsWith('#')) return `#${composition.prefix}${href.slice(1)}`;
  const collection = href.split(/[/?#]/)[1] ?? '';
  const isOwnPage = href.startsWith('/') && Object.hasOwn(COLLECTIONS, collection);
  return isOwnPage && composition.pageLocale !== DEFAULT_LOCALE
    ? hrefOf(composition.pageLocale, href)
    : href;
};

/** The bare words of a run, for tables of contents and for knowing whether it says anything. */
export const plainText = (nodes: Inline[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      if (node.type === 'ruby') return node.base;
      return node.type === 'break' || node.type === 'note' ? ' ' : plainText(node.children);
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
