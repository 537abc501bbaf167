import fc from 'fast-check';
import { typedDay } from './typed-days';

test.each([
  ['1980年3月5日', '1980-03-05'],
  ['1980/3/5', '1980-03-05'],
  ['1980. 03. 05', '1980-03-05'],
  ['１９８０－０３－０５', '1980-03-05'],
  ['19800305', '1980-03-05'],
  ['1980年3月', '1980年3月'],
  ['去年', '去年'],
])('%s is read as %s', (typed, day) => {
  expect(typedDay(typed)).toBe(day);
});

it('reads every day in each way of writing it, and changes nothing else', () => {
  const parts = fc.tuple(
    ...[fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 })],
    fc.integer({ min: 1, max: 31 }),
  );
  const ways = fc.constantFrom<(y: number, m: number, d: number) => string>(
    (y, m, d) => `${String(y)}年${String(m)}月${String(d)}日`,
    (y, m, d) => `${String(y)}-${String(m)}-${String(d)}`,
    (y, m, d) => `${String(y)}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
  );
  fc.assert(
    fc.property(parts, ways, ([y, m, d], write) => {
      const day = [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
      expect(typedDay(write(y, m, d))).toBe(day);
    }),
  );
  fc.assert(
    fc.property(
      fc.string(),
      (text) => typedDay(text) === text || /\d/.test(text.normalize('NFKC')),
    ),
  );
});
