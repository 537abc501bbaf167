import type { Definition, Nodes, Parents, Root } from 'mdast';
import { visitAll } from './tree-text';

const definitionsOf = (root: Root): Map<string, Definition> => {
  const found = new Map<string, Definition>();
  visitAll(root, (node) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  });
  return found;
};

const resolved = (node: Nodes, definitions: Map<string, Definition>): Nodes => {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node;
  const definition = definitions.get(node.identifier);
  if (definition === undefined) return node;
  const { url, title } = definition;
  return node.type === 'linkReference'
    ? { type: 'link', url, title: title ?? null, children: node.children }
    : { type: 'image', url, title: title ?? null, alt: node.alt ?? '' };
};

const resolveIn = (parent: Parents, definitions: Map<string, Definition>): void => {
  const children = (parent.children as Nodes[])
    .filter((node) => node.type !== 'definition')
    .map((node) => resolved(node, definitions));
  parent.children = children as typeof parent.children;
  for (const child of children) if ('children' in child) resolveIn(child, definitions);
};

/** Writes out `[text][name]` where it stands, so that every link carries its own address. */
export const resolveReferences = (root: Root): void => {
  resolveIn(root, definitionsOf(root));
};
