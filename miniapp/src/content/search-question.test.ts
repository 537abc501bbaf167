import { searchQuery } from '@minzong/api-contract';
import fc from 'fast-check';
import { searchAddress } from './addresses';
import {
  NARROWINGS,
  chosenNarrowings,
  narrowed,
  queryOf,
  questionOf,
  withoutNarrowing,
} from './search-question';

const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 220 }),
  fc.constantFrom(
    'policy',
    'in-force',
    'aba',
    '2026',
    '0999',
    '2026-01-31',
    '2026-02-30',
    'newest',
  ),
);
const address = fc.dictionary(fc.constantFrom('q', 'exactly', 'page', ...NARROWINGS), value);

/** The query of a page's address as WeChat hands it over, decoded. */
const readAddress = (url: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(url.split('?')[1]?.replaceAll('+', '%2B')));

test('whatever an address says, the api takes the question that is made of it', () => {
  fc.assert(
    fc.property(address, (given) => {
      const question = questionOf(given);
      expect(searchQuery.safeParse(queryOf(question, 'zh-CN', 1)).error).toBeUndefined();
    }),
  );
});

test('a question survives being passed on as an address', () => {
  fc.assert(
    fc.property(address, (given) => {
      const question = questionOf(given);
      expect(questionOf(readAddress(searchAddress(question)))).toEqual(question);
    }),
  );
});

test('narrowings are listed in their order, added, and taken away one by one or all at once', () => {
  const question = narrowed({ q: '文献' }, { year: '2026', type: 'policy' });
  expect(chosenNarrowings(question)).toEqual([
    ['type', 'policy'],
    ['year', '2026'],
  ]);
  expect(narrowed(question, { type: undefined })).toEqual({ q: '文献', year: '2026' });
  expect(withoutNarrowing({ ...question, exactly: '1' })).toEqual({ q: '文献', exactly: '1' });
});
