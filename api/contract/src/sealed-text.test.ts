import fc from 'fast-check';
import { SealBroken, createSeal } from './sealed-text';

const SECRET = 'a secret for tests and nothing else';
const seal = createSeal(SECRET, 'reports');

it('opens what it sealed, in every script, and seals the same text differently each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = seal.seal(text, 'reports|content|1');
      expect(seal.open(sealed, 'reports|content|1')).toBe(text);
      expect(sealed).not.toBe(seal.seal(text, 'reports|content|1'));
    }),
  );
});

it('opens nothing in another place, with another key or purpose, nor with a character changed', () => {
  const sealed = seal.seal('0833-2345678', 'reports|content|1');
  expect(() => seal.open(sealed, 'reports|content|2')).toThrow(SealBroken);
  for (const other of [createSeal('another secret', 'reports'), createSeal(SECRET, 'receipts')])
    expect(() => other.open(sealed, 'reports|content|1')).toThrow(SealBroken);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    // The last character of base64 may hold bits that count for nothing.
    const opened = (): string => {
      try {
        return seal.open(changed, 'reports|content|1');
      } catch (error) {
        if (error instanceof SealBroken) return '';
        throw error;
      }
    };
    expect(['', '0833-2345678']).toContain(opened());
  }
  for (const nonsense of ['', 'v1', 'v1....', `${sealed}.x`, 'v2.0.0.0.0'])
    expect(() => seal.open(nonsense, 'reports|content|1')).toThrow(SealBroken);
});

it('still opens with the key of before, and seals with the new one', () => {
  const before = seal.seal('旧', 'x');
  const changed = createSeal(`a new secret,${SECRET}`, 'reports');
  expect(changed.open(before, 'x')).toBe('旧');
  expect(() => seal.open(changed.seal('新', 'x'), 'x')).toThrow(SealBroken);
});

describe.each(['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const)('with %s', (suite) => {
  const other = suite === 'aes-256-gcm' ? 'sm4-ctr-hmac-sm3' : 'aes-256-gcm';

  it('opens texts and bytes, and what the other suite has sealed', () => {
    const sealing = createSeal(SECRET, 'cases', suite);
    const opening = createSeal(`newer,${SECRET}`, 'cases', other);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, array) => {
        const bytes = Buffer.from(array);
        expect(opening.open(sealing.seal(text, 'cases|answers|1'), 'cases|answers|1')).toBe(
          text.toWellFormed(),
        );
        expect(opening.openBytes(sealing.sealBytes(bytes, 'x'), 'x').equals(bytes)).toBe(true);
      }),
    );
    expect(sealing.seal('', 'x').startsWith(sealing.head)).toBe(true);
  });

  it('opens no bytes of which one bit was changed, cut or put in another place', () => {
    const sealing = createSeal(SECRET, 'cases', suite);
    const sealed = sealing.sealBytes(Buffer.from('照片'), 'file 1');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => sealing.openBytes(changed, 'file 1')).toThrow(SealBroken);
    }
    for (const length of [0, 5, 11, 20, sealed.length - 1])
      expect(() => sealing.openBytes(sealed.subarray(0, length), 'file 1')).toThrow(SealBroken);
    expect(() => sealing.openBytes(sealed, 'file 2')).toThrow(SealBroken);
  });
});
