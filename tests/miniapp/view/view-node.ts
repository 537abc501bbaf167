import { TEXT, type ViewElement } from '@minzong/weapp-host';

/** A node of a page as it was when the test looked. Attributes that are undefined are not there. */
export interface ViewNode {
  tag: string;
  attributes: Record<string, unknown>;
  children: (ViewNode | string)[];
  parent: ViewNode | undefined;
  /** what it is in the host, to be touched */
  element: ViewElement;
}

const attributesOf = (element: ViewElement): Record<string, unknown> => ({
  ...Object.fromEntries(
    [...element.attributes.keys()].map((name) => [name, element.current(name)]),
  ),
  ...(element.elementId && { id: element.elementId }),
  ...(element.classes.size > 0 && { class: [...element.classes].join(' ') }),
  ...(element.style && { style: element.style }),
});

/** The element and all that is in it, as it is now. */
export const lookAtElement = (element: ViewElement, parent?: ViewNode): ViewNode => {
  const node: ViewNode = {
    ...{ tag: element.tag, attributes: attributesOf(element), parent, element },
    children: [],
  };
  node.children = element.children.map((child) =>
    child.tag === TEXT ? child.text : lookAtElement(child, node),
  );
  return node;
};
/** The node and everything below it, in reading order. */
export const descendants = (node: ViewNode): ViewNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : descendants(child))),
];

export const textOf = (node: ViewNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

const classesOf = (node: ViewNode): string[] =>
  typeof node.attributes['class'] === 'string' ? node.attributes['class'].split(/\s+/) : [];

export const byClass = (root: ViewNode, name: string): ViewNode[] =>
  descendants(root).filter((node) => classesOf(node).includes(name));

export const byRole = (root: ViewNode, role: string): ViewNode[] =>
  descendants(root).filter((node) => node.attributes['aria-role'] === role);

/** What a screen reader says of a node: its label, or the text inside that is not hidden. */
export const nameOf = (node: ViewNode): string => {
  const label = node.attributes['aria-label'];
  if (typeof label === 'string' && label !== '') return label;
  return node.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return child.attributes['aria-hidden'] === true ? '' : nameOf(child);
    })
    .join('')
    .trim();
};
