import fc from 'fast-check';
import { wrap } from './wrap';

/** Chinese characters are one wide, everything else half of it. */
const measure = (text: string): number =>
  Array.from(text).reduce(
    (sum, one) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(one) ? 2 : 1),
    0,
  );

const text = fc
  .array(
    fc.constantFrom('民', '族', '，', '。', 'word', ' ', 'བོད་', 'ཡིག', '2026', '《', '》', '𠀀'),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

test('no line is wider than there is room, and nothing is lost', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 40 }), (words, width) => {
      const lines = wrap(words, width, measure, 999);
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
    }),
  );
});

test('words and syllables stay whole, and a line does not begin with a comma', () => {
  expect(wrap('reading room here', 12, measure, 9)).toEqual(['reading room', 'here']);
  expect(wrap('民族宗教，事务', 8, measure, 9)).toEqual(['民族宗', '教，事务']);
  expect(wrap('བོད་ཡིག', 5, measure, 9)).toEqual(['བོད་', 'ཡིག']);
});

test('what does not fit says that there is more', () => {
  const lines = wrap('民'.repeat(50), 10, measure, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  expect(measure(lines[1] ?? '')).toBeLessThanOrEqual(10);
});
