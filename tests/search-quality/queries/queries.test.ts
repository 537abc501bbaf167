import { readDocuments } from '../documents/documents';
import { readQueries } from './queries';
import { parseQueries } from './judged-query';

const documents = readDocuments();
const slugs = [...new Set(documents.map(({ slug }) => slug))];
const queries = readQueries(slugs);
const kinds = [...new Set(queries.map(({ kind }) => kind))];

it('asks at least 240 queries in at least 14 kinds', () => {
  expect(queries.length).toBeGreaterThanOrEqual(240);
  expect(kinds.length).toBeGreaterThanOrEqual(14);
});

it.each(kinds)('holds out about 30 in 100 of the %s queries', (kind) => {
  const ofKind = queries.filter((query) => query.kind === kind);
  const share = ofKind.filter(({ part }) => part === 'held out').length / ofKind.length;
  expect(share).toBeGreaterThan(0.24);
  expect(share).toBeLessThan(0.42);
});

it('asks no query twice, and wants something of each', () => {
  const asked = queries.map(({ kind, locale, q }) => `${kind} ${locale} ${q}`);
  expect(asked.filter((query, at) => asked.indexOf(query) !== at)).toEqual([]);
  for (const { q, judgements } of queries)
    expect([q, [...judgements.values()].some(({ grade }) => grade === 3)]).toEqual([q, true]);
});

it('wants only places that the document has', () => {
  const anchors = new Map(
    documents.map((document) => [
      document.slug,
      document.type === 'policy'
        ? document.clauses.map(({ anchor }) => anchor)
        : document.type === 'ancient-text'
          ? document.leaves.map((_, index) => `leaf-${String(index + 1)}`)
          : [],
    ]),
  );
  for (const { q, judgements } of queries)
    for (const [slug, { place }] of judgements)
      if (place !== undefined)
        expect([q, anchors.get(slug)]).toEqual([q, expect.arrayContaining([place])]);
});

it('reads needs, series, places and the part held out', () => {
  const needs = new Map([['need', new Map([['a', { grade: 3 as const, place: undefined }]])]]);
  const text = '(bo) ཀ → need a=2\n== held out\nx y → year-*=1 year-2#clause-1=3\n';
  expect(parseQueries('words', text, needs, ['a', 'year-1', 'year-2'])).toEqual([
    {
      kind: 'words',
      part: 'development',
      locale: 'bo',
      q: 'ཀ',
      judgements: new Map([['a', { grade: 2, place: undefined }]]),
    },
    {
      kind: 'words',
      part: 'held out',
      locale: 'zh-CN',
      q: 'x y',
      judgements: new Map([
        ['year-1', { grade: 1, place: undefined }],
        ['year-2', { grade: 3, place: 'clause-1' }],
      ]),
    },
  ]);
  expect(() => parseQueries('words', 'x → b=1', needs, ['a'])).toThrow('b=1');
});
