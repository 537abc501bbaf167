import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { BlockContent, FootnoteDefinition, FootnoteReference } from 'mdast';

/** How the Word converter names notes: `#footnote-2` in the text, `<li id="footnote-2">` at the end. */
const NOTE = /^#?((?:foot|end)note-[\w-]+)$/;
const BACK_LINK = /^#(?:foot|end)note-ref-/;

const isElement = (node: ElementContent): node is Element => node.type === 'element';

const identifierIn = (value: unknown): string | undefined =>
  typeof value === 'string' && !value.includes('note-ref-') ? NOTE.exec(value)?.[1] : undefined;

const referenceOf = (identifier: string): FootnoteReference => ({
  type: 'footnoteReference',
  identifier,
  label: identifier,
});

const hrefOf = ({ properties: { href } }: Element): string =>
  typeof href === 'string' ? href : '';

const withoutBackLinks = (element: Element): Element => ({
  ...element,
  children: element.children
    .filter((child) => !(isElement(child) && BACK_LINK.test(hrefOf(child))))
    .map((child) => (isElement(child) ? withoutBackLinks(child) : child)),
});

/** A raised link to a note is its reference; any other raised text stays text. */
export const sup: Handle = (state, element: Element) => {
  const link = element.children.find(isElement);
  const identifier = identifierIn(link?.properties['href']);
  return identifier === undefined ? state.all(element) : referenceOf(identifier);
};

/** The list of notes at the end becomes their definitions; any other list stays a list. */
export const ol: Handle = (state, element: Element) => {
  const items = element.children.filter(isElement);
  const identifiers = items.map((item) => identifierIn(item.properties['id']));
  if (items.length === 0 || identifiers.includes(undefined)) {
    return defaultHandlers.ol(state, element);
  }
  return items.map((item, at): FootnoteDefinition => {
    const identifier = identifiers[at] ?? '';
    const children = state.toFlow(state.all(withoutBackLinks(item))) as BlockContent[];
    return { type: 'footnoteDefinition', identifier, label: identifier, children };
  });
};
