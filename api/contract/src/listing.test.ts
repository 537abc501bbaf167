import { DOCUMENT_TYPES } from '@minzong/content-types';
import { COLLECTION_NAMES, COLLECTIONS, collectionOf, documentPath } from './collections';
import { FILTERS, listQuery } from './listing';

describe('the query of a list', () => {
  it('asks for the first twenty in Chinese when nothing is said', () => {
    expect(listQuery('article').parse({})).toEqual({ locale: 'zh-CN', page: 1, pageSize: 20 });
  });

  it('understands the filters of its type and no others', () => {
    expect(listQuery('policy').safeParse({ validity: 'repealed' }).success).toBe(true);
    expect(listQuery('article').safeParse({ validity: 'repealed' }).success).toBe(false);
  });

  test.each([
    { page: '0' },
    { page: '1.5' },
    { page: 'x' },
    { pageSize: '101' },
    { locale: 'fr' },
    { topic: '../x' },
    { page: ['1', '2'] },
    { __proto__x: '1' },
  ])('refuses %j', (query) => {
    expect(listQuery('article').safeParse(query).success).toBe(false);
  });

  it('names filters for every type', () => {
    expect(Object.keys(FILTERS).sort()).toEqual([...DOCUMENT_TYPES].sort());
  });
});

describe('collections', () => {
  it('lead back to their types', () => {
    for (const name of COLLECTION_NAMES) expect(collectionOf(COLLECTIONS[name])).toBe(name);
  });

  it('make addresses', () => {
    expect(documentPath('policy', 'some-policy')).toBe('/policies/some-policy');
  });
});
