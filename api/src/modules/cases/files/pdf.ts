/** Actions and files within a PDF: nobody hands in a paper that runs something. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
const END_BYTES = 2048;

export const isPdf = (bytes: Buffer): boolean =>
  /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8));

/** `/J#61vaScript` is another way to write `/JavaScript` (ISO 32000-1, 7.3.5). */
const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );

/**
 * Why a PDF is not taken, or undefined. It must be whole and open to be read without a password; what
 * is named outside of compressed streams must not act.
 */
export const pdfFault = (bytes: Buffer): 'broken' | 'active' | 'locked' | undefined => {
  const text = plainNames(bytes.toString('latin1'));
  if (!/startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(-END_BYTES).replaceAll('\0', ' ')))
    return 'broken';
  if (ENCRYPTED.test(text)) return 'locked';
  return ACTIVE.test(text) ? 'active' : undefined;
};
