/** Characters that a URI cannot hold (RFC 3986) and that WHATWG leaves as they are. */
const NOT_URI = /["<>\\^`{|}[\]]/g;

/**
 * An address as a book may hold it: absolute, with every character that needs it escaped;
 * undefined for what no reading system could follow.
 */
export const bookAddress = (href: string): string | undefined => {
  if (!URL.canParse(href)) return undefined;
  const { href: proper, protocol } = new URL(href);
  if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) return undefined;
  return proper.replace(NOT_URI, (character) => encodeURIComponent(character));
};
