import { COLLECTION_NAMES } from '@minzong/api-contract';
import { readAddress } from '../addresses';
import { PAGE_KINDS, TROUBLES } from './page-types';

const KINDS = Object.keys(PAGE_KINDS) as (keyof typeof PAGE_KINDS)[];

test.each(KINDS.flatMap((kind) => PAGE_KINDS[kind].map((path) => [kind, path] as const)))(
  'an example of %s is at %s',
  (kind, path) => {
    const reading = readAddress(encodeURI(path));
    expect(reading).toMatchObject({ outcome: 'page', address: { kind } });
  },
);

it('has a document of every type', () => {
  const types = new Set(PAGE_KINDS.detail.map((path) => path.split('/')[1]));
  expect([...types].sort()).toEqual([...COLLECTION_NAMES].sort());
});

test.each(TROUBLES)('%s is no page like the others', (path) => {
  const reading = readAddress(path);
  const isWithdrawn = path.includes('withdrawn');
  expect(reading.outcome === 'page').toBe(isWithdrawn);
});
