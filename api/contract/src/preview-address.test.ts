import fc from 'fast-check';
import { isPreviewSignedBy, signPreview } from './preview-address';

describe('the address of a preview', () => {
  const id = fc.stringMatching(/^[0-9a-f]{32}$/);
  const expires = fc.integer({ min: 1_000_000_000, max: 99_999_999_999 });

  it('is taken as signed, and with any character changed it is not', () => {
    fc.assert(
      fc.property(id, expires, fc.nat(), fc.nat(), (name, until, place, step) => {
        const good = signPreview(name, until, 'secret');
        expect(isPreviewSignedBy(good, 'secret')).toBe(true);
        expect(isPreviewSignedBy(good, 'Secret')).toBe(false);
        expect(isPreviewSignedBy({ ...good, expires: until + 1 + (step % 1000) }, 'secret')).toBe(
          false,
        );
        const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
        const at = place % good.signature.length;
        const letter =
          alphabet[(alphabet.indexOf(good.signature[at] ?? '') + 1 + (step % 63)) % 64] ?? '';
        const changed = good.signature.slice(0, at) + letter + good.signature.slice(at + 1);
        expect(isPreviewSignedBy({ ...good, signature: changed }, 'secret')).toBe(false);
      }),
    );
  });
});
