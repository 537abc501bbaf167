// Strapi writes the column's name into each of these, so every attribute needs one of its own.

/** Text of any length, or nothing. */
export const text = () => ({ type: 'text' });

/** Milliseconds since the epoch; 0 for never. */
export const moment = () => ({
  type: 'biginteger',
  column: { notNullable: true, defaultTo: 0 },
});

/** A whole number from 0. */
export const count = () => ({ type: 'integer', column: { notNullable: true, defaultTo: 0 } });

/** Text of at most `length` characters that may be part of an index; empty for none. */
export const word = (length: number) => ({
  type: 'string',
  column: { type: 'string', args: [length], notNullable: true, defaultTo: '' },
});
