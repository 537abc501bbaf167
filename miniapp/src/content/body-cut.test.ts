import type { Block, Inline, RichText } from '@minzong/content-types';
import { exampleDocuments } from '@minzong/content-types/examples';
import fc from 'fast-check';
import { cutBody, weightOf } from './body-cut';

const text = fc
  .string({ unit: fc.constantFrom('字', '。', 'a', ' ', '𠮷', 'ཀ', 'ྐ'), maxLength: 60 })
  .chain((word) => fc.nat(120).map((times) => word.repeat(times + 1)));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text.map((words) => ({ type: 'text' as const, text: words })),
  text.map((words) => ({
    type: 'language' as const,
    language: 'bo',
    children: [{ type: 'text' as const, text: words }],
  })),
);
const paragraph = fc
  .array(inline, { maxLength: 3 })
  .map((children): Block => ({ type: 'paragraph', children }));
const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc.array(paragraph, { maxLength: 3 }).map((children): Block => ({ type: 'quote', children })),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items): Block => ({
    type: 'list',
    ordered: false,
    items: items.map((one) => ({ children: [one] })),
  })),
);
const body: fc.Arbitrary<RichText> = fc.array(block, { maxLength: 6 });

const wordsOf = (node: unknown): string => {
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node && typeof node.text === 'string') return node.text;
  return Object.values(node).map(wordsOf).join('');
};

test('a cut is the beginning of the text, and a larger one the same beginning and more', () => {
  fc.assert(
    fc.property(body, fc.nat(30_000), fc.nat(30_000), (whole, a, b) => {
      const [less, more] = [cutBody(whole, Math.min(a, b)), cutBody(whole, Math.max(a, b))];
      expect(wordsOf(whole).startsWith(wordsOf(more))).toBe(true);
      expect(wordsOf(more).startsWith(wordsOf(less))).toBe(true);
      expect(weightOf(less)).toBeLessThanOrEqual(Math.min(a, b) + 2000);
    }),
  );
});

test('what is not cut stays the very same object, so that it is not drawn again', () => {
  fc.assert(
    fc.property(body, fc.nat(30_000), (whole, most) => {
      const part = cutBody(whole, most);
      part.slice(0, -1).forEach((one, index) => {
        expect(one).toBe(whole[index]);
      });
    }),
  );
});

test('with room for all of it the whole text is there', () => {
  for (const document of exampleDocuments)
    if ('body' in document)
      expect(cutBody(document.body, weightOf(document.body))).toEqual(document.body);
});

test('one paragraph of 100 kB is several pieces, divided where something ends', () => {
  const long: RichText = [
    { type: 'paragraph', children: [{ type: 'text', text: '各族群众一起读书。'.repeat(4000) }] },
  ];
  const [first] = cutBody(long, 24_000);
  const children = first?.type === 'paragraph' ? first.children : [];
  expect(children.length).toBeGreaterThan(2);
  for (const child of children) expect(wordsOf(child).endsWith('。')).toBe(true);
});
