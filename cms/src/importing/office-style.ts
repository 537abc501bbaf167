import type { Element } from 'hast';

/** The `style` attribute of an element without blanks, in lower case. */
export const styleOf = ({ properties: { style } }: Element): string =>
  typeof style === 'string' ? style.replace(/\s+/g, '').toLowerCase() : '';
