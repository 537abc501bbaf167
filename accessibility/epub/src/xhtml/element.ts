/** XML as a tree: text stays text until it is written, so that nothing of it can become markup. */
export interface Element {
  name: string;
  attributes: Record<string, string | undefined>;
  children: Node[];
}
export type Node = string | Element;

/** An element; attributes that are undefined are left out. */
export const el = (
  name: string,
  attributes: Record<string, string | undefined> = {},
  ...children: (Node | Node[])[]
): Element => ({ name, attributes, children: children.flat() });

// XML 1.0 has no place for these characters, not even escaped (production 2, Char).

const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Shows that a character stood here, and keeps a title that is nothing else from being empty. */
const REPLACEMENT = '\ufffd';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_XML, REPLACEMENT)
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** Writes a tree as XML. */
const serialise = (node: Node): string => {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(value)}"`]))
    .join('');
  const children = node.children.map(serialise).join('');
  return children === ''
    ? `<${node.name}${attributes}${MAY_BE_EMPTY.has(node.name) ? '/>' : `></${node.name}>`}`
    : `<${node.name}${attributes}>${children}</${node.name}>`;
};

const MAY_BE_EMPTY = new Set([
  'br',
  'hr',
  'img',
  'link',
  'meta',
  'item',
  'itemref',
  'rootfile',
  'reference',
]);

/** A whole XML file. */
export const xmlFile = (root: Element, doctype = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${serialise(root)}\n`;
