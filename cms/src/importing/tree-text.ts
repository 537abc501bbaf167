import type { Nodes, Parents } from 'mdast';

const SKIPPED = new Set(['html', 'footnoteReference', 'image', 'imageReference']);

/** The words of a node without any marks, runs of white space as one space. */
export const plainTextOf = (node: Nodes): string => rawTextOf(node).replace(/\s+/g, ' ').trim();

const rawTextOf = (node: Nodes): string => {
  if (SKIPPED.has(node.type)) return '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(rawTextOf).join('') : '';
};

/** Calls `visit` for every node below `parent`, in reading order. */
export const visitAll = (parent: Parents, visit: (node: Nodes, parent: Parents) => void): void => {
  for (const child of [...parent.children] as Nodes[]) {
    visit(child, parent);
    if ('children' in child) visitAll(child, visit);
  }
};
