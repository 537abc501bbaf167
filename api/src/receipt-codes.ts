import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * Query codes: eight digits that belong to a receipt number, made again when they are needed and
 * kept nowhere.
 * @param secrets one or several joined by commas; the first gives codes out, all of them are known
 * @param purpose separates the codes that one secret is used for
 */
export const createReceiptCodes = (secrets: string, purpose: string) => {
  const keys = secrets
    .split(',')
    .map((secret) => Buffer.from(hkdfSync('sha256', secret, '', `minzong ${purpose} codes`, 32)));
  const codeOf = (number: string, key: Buffer): string =>
    String(
      createHmac('sha256', key).update(number).digest().readUIntBE(0, 6) % 100_000_000,
    ).padStart(8, '0');
  return {
    of: (number: string): string => codeOf(number, keys[0] ?? Buffer.alloc(0)),
    /** A code that was given out before the secret changed still opens. */
    belongs: (number: string, code: string): boolean =>
      keys
        .map((key) => timingSafeEqual(Buffer.from(codeOf(number, key)), Buffer.from(code)))
        .includes(true),
  };
};
