import { href } from '@minzong/content-types';
import type { Image, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import { attention, leftOut, type Note } from './note';
import { plainTextOf } from './tree-text';

/*
 * Brings a Markdown tree to what content-types/rich-text.ts can hold: no raw HTML, rules or code
 * blocks, every image in a paragraph of its own, only links that a reader can follow.
 */

type Rewrite = (node: Nodes, notes: Note[]) => Nodes[] | undefined;

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

const codeAsParagraphs: Rewrite = (node, notes) => {
  if (node.type !== 'code') return undefined;
  notes.push(attention('代码块改为普通段落'));
  const lines = node.value.split('\n').filter((line) => line.trim() !== '');
  return lines.map((value) => paragraph([{ type: 'text', value: value.trim() }]));
};

const withoutRules: Rewrite = (node, notes) => {
  if (node.type !== 'thematicBreak') return undefined;
  notes.push(leftOut('分隔线'));
  return [];
};

const withoutDeadLinks: Rewrite = (node, notes) => {
  if (node.type !== 'link' || href.safeParse(node.url).success) return undefined;
  const address = node.url.slice(0, 80);
  notes.push(leftOut(`链接“${address}”不是公开网址，保留文字；如为附件请在附件栏上传`));
  return node.children;
};

// What is left of raw HTML at this point are comments, which say nothing to the public.
const withoutHtml: Rewrite = (node) => (node.type === 'html' ? [] : undefined);

const withoutTicks: Rewrite = (node, notes) => {
  if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return undefined;
  notes.push(leftOut('任务清单的勾选框'));
  return [{ ...node, checked: null }];
};

const REWRITES = [withoutTicks, withoutHtml, codeAsParagraphs, withoutRules, withoutDeadLinks];

const rewrite = (parent: Parents, notes: Note[]): void => {
  const children = (parent.children as Nodes[]).flatMap((child) => {
    if ('children' in child) rewrite(child, notes);
    for (const rule of REWRITES) {
      const replaced = rule(child, notes);
      if (replaced !== undefined) return replaced;
    }
    return [child];
  });
  parent.children = children as typeof parent.children;
};

/** Takes the images out of a line of text, wherever they hide in it, links around them included. */
const takeImages = (parent: Parents): Image[] => {
  const taken: Image[] = [];
  const kept = (parent.children as Nodes[]).filter((child) => {
    if (child.type === 'image') taken.push(child);
    if (child.type === 'image') return false;
    if (!('children' in child)) return true;
    const inside = takeImages(child);
    taken.push(...inside);
    return (
      inside.length === 0 ||
      child.type === 'tableRow' ||
      child.type === 'tableCell' ||
      plainTextOf(child) !== ''
    );
  });
  parent.children = kept as typeof parent.children;
  return taken;
};

const imageParagraphs = (images: Image[]): Paragraph[] => images.map((image) => paragraph([image]));

/** A paragraph with images becomes the words before, each image alone, and the words after. */
const splitAtImages = (node: Paragraph): Paragraph[] => {
  const parts: Paragraph[] = [];
  let words: PhrasingContent[] = [];
  const endWords = (): void => {
    const line = paragraph(words);
    if (plainTextOf(line) !== '') parts.push(line);
    words = [];
  };
  for (const child of node.children) {
    const images = child.type === 'image' ? [child] : 'children' in child ? takeImages(child) : [];
    if (child.type !== 'image' && (images.length === 0 || plainTextOf(child) !== '')) {
      words.push(child);
    }
    if (images.length === 0) continue;
    endWords();
    parts.push(...imageParagraphs(images));
  }
  endWords();
  return parts;
};

const hasImage = (node: Nodes): boolean =>
  node.type === 'image' || ('children' in node && (node.children as Nodes[]).some(hasImage));

const settleImages = (parent: Parents): void => {
  const children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (!hasImage(child)) return [child];
    if (child.type === 'paragraph') return splitAtImages(child);
    if (child.type === 'heading' || child.type === 'table') {
      const images = takeImages(child);
      return plainTextOf(child) === ''
        ? imageParagraphs(images)
        : [child, ...imageParagraphs(images)];
    }
    if ('children' in child) settleImages(child);
    return [child];
  });
  parent.children = children as typeof parent.children;
};

// A section cannot begin inside a quotation or a list: its heading becomes a strong line there.
const demoteNestedHeadings = (parent: Parents, top = true): void => {
  const children = parent.children as Nodes[];
  children.forEach((child, at) => {
    if (child.type === 'heading' && !top) {
      children[at] = paragraph([{ type: 'strong', children: child.children }]);
    } else if ('children' in child) demoteNestedHeadings(child, false);
  });
};

const PHRASING = new Set(
  'text emphasis strong delete inlineCode break link image footnoteReference textDirective'.split(
    ' ',
  ),
);
const HOLDS_BLOCKS = new Set(['root', 'listItem', 'blockquote', 'footnoteDefinition']);

// HTML may set words beside blocks; the writer of Markdown escapes words in paragraphs alone.
const wrapLooseWords = (parent: Parents): void => {
  const children: Nodes[] = [];
  let loose: Paragraph | undefined;
  for (const child of parent.children as Nodes[]) {
    if ('children' in child) wrapLooseWords(child);
    if (!HOLDS_BLOCKS.has(parent.type) || !PHRASING.has(child.type)) {
      loose = undefined;
      children.push(child);
    } else if (loose === undefined) {
      loose = paragraph([child as PhrasingContent]);
      children.push(loose);
    } else loose.children.push(child as PhrasingContent);
  }
  parent.children = children as typeof parent.children;
};

const isEmptyBlock = (node: Nodes): boolean =>
  (node.type === 'paragraph' || node.type === 'heading') &&
  !hasImage(node) &&
  plainTextOf(node) === '';

/** Makes a tree publishable and notes what could not be kept. Changes `root` in place. */
export const settleBlocks = (root: Root, notes: Note[]): void => {
  rewrite(root, notes);
  wrapLooseWords(root);
  settleImages(root);
  demoteNestedHeadings(root);
  root.children = root.children.filter((node) => !isEmptyBlock(node));
};
