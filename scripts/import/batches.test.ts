import fc from 'fast-check';
import { inBatches } from './batches.ts';

const LIMIT_BYTES = 24 * 1024 * 1024;

test('batches keep the order and lose nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40 * 1024 * 1024), { maxLength: 200 }), (sizes) => {
      expect(inBatches(sizes, (size) => size).flat()).toEqual(sizes);
    }),
  );
});

test('a batch holds at most 25 files and 24 MB, unless one file alone is larger', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40 * 1024 * 1024), { maxLength: 200 }), (sizes) => {
      for (const batch of inBatches(sizes, (size) => size)) {
        const sum = batch.reduce((a, b) => a + b, 0);
        expect(batch.length === 1 || (batch.length <= 25 && sum <= LIMIT_BYTES)).toBe(true);
      }
    }),
  );
});
