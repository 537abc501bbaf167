import type { Html, Nodes, Parents, Root, RootContent } from 'mdast';
import { parseMarkdown } from './dialect';
import { convertHtmlFragment } from './html';
import { attention, leftOut, type Note } from './note';
import { resolveReferences } from './references';

const COMMENT = /^<!--.*?-->$/s;

/** Raw HTML between blocks is read as HTML; a comment says nothing to the public. */
const blockOf = (node: Html, notes: Note[]): RootContent[] => {
  if (COMMENT.test(node.value.trim())) return [node];
  notes.push(attention(`第 ${String(node.position?.start.line ?? 0)} 行的 HTML 已转换`));
  return convertHtmlFragment(node.value, notes);
};

const inlineOf = (node: Html, line: number, notes: Note[]): Nodes[] => {
  if (/^<br\s*\/?>$/i.test(node.value)) return [{ type: 'break' }];
  if (!COMMENT.test(node.value) && !node.value.startsWith('</')) {
    notes.push(leftOut(`第 ${String(line)} 行的 HTML 标记 ${node.value.slice(0, 40)}，保留文字`));
  }
  return [];
};

const settleHtml = (parent: Parents, lineOffset: number, notes: Note[], top = true): void => {
  const children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if ('children' in child) settleHtml(child, lineOffset, notes, false);
    if (child.type !== 'html') return [child];
    const line = (child.position?.start.line ?? 0) + lineOffset;
    return top ? blockOf(child, notes) : inlineOf(child, line, notes);
  });
  parent.children = children as typeof parent.children;
};

/** Markdown as a tree, with its raw HTML converted or dropped and noted; top-level comments stay. */
export const convertMarkdown = (source: string, lineOffset: number, notes: Note[]): Root => {
  const root = parseMarkdown(source);
  resolveReferences(root);
  settleHtml(root, lineOffset, notes);
  return root;
};
