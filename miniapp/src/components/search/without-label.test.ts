import { withoutLabel } from './without-label';

const words = (segments: ReturnType<typeof withoutLabel>): string =>
  segments.map(({ text, match }) => (match ? `*${text}*` : text)).join('');

test('a clause does not say its number twice', () => {
  const segments = [
    { text: '第三条', match: true },
    { text: ' 保护', match: false },
    { text: '文献', match: true },
  ];
  expect(words(withoutLabel(segments, '第三条'))).toBe('保护*文献*');
});

test('a label that ends within a piece leaves the rest of the piece', () => {
  const segments = [{ text: '第三条\u3000民族文献', match: true }];
  expect(words(withoutLabel(segments, '第三条'))).toBe('*民族文献*');
});

test.each(['第三条', '叶1b 行2', ''])('words that do not begin with %s stay whole', (label) => {
  const segments = [{ text: '保护', match: true }];
  expect(withoutLabel(segments, label)).toBe(segments);
});

test('a heading that is nothing but its label stays', () => {
  const segments = [{ text: '总则 ', match: true }];
  expect(withoutLabel(segments, '总则')).toBe(segments);
});
