import fc from 'fast-check';
import { lagOf, lastWritten, type Version } from './translation-state';

const version = (madeAt: number, words: Record<string, string>): Version => ({ madeAt, words });

it('is not behind when nothing changed, or only what was there when it was written', () => {
  const original = [version(1, { title: 'a' }), version(5, { title: 'b' })];
  expect(lagOf(original, 6)).toBeUndefined();
  expect(lagOf(original, 5)).toBeUndefined();
});

it('is behind by the fields that changed since, and says since when', () => {
  const original = [
    version(1, { title: 'a', body: 'x' }),
    version(5, { title: 'a', body: 'y' }),
    version(9, { title: 'b', body: 'y' }),
  ];
  expect(lagOf(original, 2)).toEqual({ fields: ['title', 'body'], since: 5 });
  expect(lagOf(original, 7)).toEqual({ fields: ['title'], since: 9 });
});

it('is not behind when a change of the original was taken back', () => {
  const original = [
    version(1, { body: 'x' }),
    version(5, { body: 'y' }),
    version(9, { body: 'x' }),
  ];
  expect(lagOf(original, 2)).toBeUndefined();
});

it('is behind by nothing but fields that really differ between then and now', () => {
  const words = fc.record({ title: fc.constantFrom('a', 'b'), body: fc.constantFrom('x', 'y') });
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), fc.nat(9), (texts, writtenAt) => {
      const original = texts.map((text, index) => version(index + 1, text));
      const then = texts[Math.max(0, Math.min(writtenAt, texts.length) - 1)];
      const now = texts.at(-1);
      const expected = (['title', 'body'] as const).filter(
        (field) => then?.[field] !== now?.[field],
      );
      expect(lagOf(original, writtenAt)?.fields ?? []).toEqual(expected);
    }),
  );
});

it('does not take a change of shared fields for a translation', () => {
  expect(lastWritten([version(1, { title: 'a' }), version(7, { title: 'a' })])).toBe(1);
  expect(lastWritten([version(1, { title: 'a' }), version(7, { title: 'b' })])).toBe(7);
});
