import fc from 'fast-check';
import { textDifference, type Part } from './text-difference';

const side = (parts: readonly Part[], left: Part['type']): string =>
  parts
    .filter(({ type }) => type !== left)
    .map(({ text }) => text)
    .join('');

test('a changed Chinese sentence differs in the word, not in the line', () => {
  expect(textDifference('本条例自二月起施行。', '本条例自三月起施行。')).toEqual([
    { type: 'same', text: '本条例自' },
    { type: 'removed', text: '二月' },
    { type: 'added', text: '三月' },
    { type: 'same', text: '起施行。' },
  ]);
});

test('both versions can be read from the difference, in every script', () => {
  const text = fc.string({
    unit: fc.constantFrom('民', '族', '𠀀', '。', '\n', ' ', 'བོད་', 'ꆈꌠ', 'a', '1'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = textDifference(before, after);
      expect(side(parts, 'added')).toBe(before);
      expect(side(parts, 'removed')).toBe(after);
    }),
  );
});

test('a book of 200 pages with every line changed is compared in less than two seconds of the processor', () => {
  const book = (word: string) =>
    Array.from({ length: 6000 }, (_, line) => `第${String(line)}行${word}正文正文正文`).join('\n');
  const began = process.cpuUsage();
  const parts = textDifference(book('旧'), book('新'));
  const { user } = process.cpuUsage(began);
  expect(user / 1000).toBeLessThan(2000);
  expect(side(parts, 'removed')).toBe(book('新'));
});
