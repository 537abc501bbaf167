import { fieldKey } from '@minzong/content-types';
import fc from 'fast-check';
import { proposedKey } from './proposed-key';

test.each([
  ['申请人姓名', [], 'shen-qing-ren-xing-ming'],
  ['姓名', ['xing-ming', 'xing-ming-2'], 'xing-ming-3'],
  ['2026年度培训', [], 'nian-du-pei-xun'],
  ['མིང་', [], 'item'],
  ['', ['item'], 'item-2'],
])('%s becomes a key', (label, taken, key) => {
  expect(proposedKey(label, new Set(taken))).toBe(key);
});

test('whatever a name says, the key is one and is not taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.nat(30), (label, times) => {
      const taken = new Set<string>();
      for (let time = 0; time <= times; time += 1) {
        const key = proposedKey(label, taken);
        expect(fieldKey.safeParse(key).success).toBe(true);
        expect(taken.has(key)).toBe(false);
        taken.add(key);
      }
    }),
  );
});
