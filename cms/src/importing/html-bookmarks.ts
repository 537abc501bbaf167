import type { Element, ElementContent, Parents } from 'hast';
import type { Nodes, Parents as MarkdownParents, Root } from 'mdast';
import { Anchors } from '../publishing/markdown/anchors';
import { wordsOf } from './html-cleaning';
import { leftOut, type Note } from './note';
import { plainTextOf } from './tree-text';

/** The words of the heading in which a bookmark stands, by the bookmark's name. */
export type Bookmarks = Map<string, string>;

const isElement = (node: ElementContent): node is Element => node.type === 'element';
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

const NOTE_BACK = /note-ref-|^_(?:ftn|edn)(?:ref)?\d/;

const collect = (parent: Parents, heading: string | undefined, found: Bookmarks): void => {
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    const inside = /^h[1-6]$/.test(child.tagName) ? words(wordsOf(child)) : heading;
    const { id, name, href } = child.properties;
    const own = typeof id === 'string' ? id : name;
    if (inside !== undefined && typeof own === 'string') found.set(own, inside);
    collect(child, inside, found);
    const isTarget = child.tagName === 'a' && (href === undefined || href === '');
    return isTarget && !NOTE_BACK.test(typeof own === 'string' ? own : '')
      ? child.children
      : [child];
  });
};

/** Reads the bookmarks in headings and takes away the empty elements that mark places. */
export const takeBookmarks = (page: Parents): Bookmarks => {
  const found: Bookmarks = new Map();
  collect(page, undefined, found);
  return found;
};

const anchorsOf = (root: Root): Map<string, string> => {
  const anchors = new Anchors();
  const byWords = new Map<string, string>();
  for (const node of root.children) {
    if (node.type !== 'heading') continue;
    const text = plainTextOf(node);
    const anchor = anchors.forHeading(text);
    if (!byWords.has(text)) byWords.set(text, anchor);
  }
  return byWords;
};

/** Links to headings lead to where the heading will stand; links to other places keep their words. */
export const settleBookmarks = (root: Root, bookmarks: Bookmarks, notes: Note[]): void => {
  const anchors = anchorsOf(root);
  let lost = 0;
  const settle = (parent: MarkdownParents): void => {
    const children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
      if ('children' in child) settle(child);
      if (child.type !== 'link' || !child.url.startsWith('#')) return [child];
      const anchor = anchors.get(bookmarks.get(child.url.slice(1)) ?? '');
      if (anchor !== undefined) return [{ ...child, url: `#${anchor}` }];
      lost += 1;
      return child.children;
    });
    parent.children = children as typeof parent.children;
  };
  settle(root);
  if (lost > 0) notes.push(leftOut(`指向文内其他位置的链接 ${String(lost)} 处，保留文字`));
};
