/**
 * Strapi puts what accompanies a label into one line with it. Notes are sentences: they get a line
 * of their own between the label and the input, where a reader meets them before writing.
 */
const STYLE = `
  .desk-field-notes:empty { display: none; }
  div:has(> * > .desk-field-notes > *) { flex-wrap: wrap; }
  div:has(> * > .desk-field-notes > *) > *:has(> .desk-field-notes) { display: contents; }
  .desk-field-notes { flex-basis: 100%; padding-block: 2px; }
`;

export const styleNotes = (): void => {
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
};
