import { emptyStorage, limitStorage } from '../../test/taro';
import { readStored, storedKeys, writeStored } from '../platform/storage';
import { forget, forgetAll, forgetOtherVersions, keep, readKept } from './kept';

beforeEach(emptyStorage);

test('what was kept is read with the time at which it was kept', () => {
  keep('document:a', { title: '𠀀 བོད ꆈꌠ' }, 1000);
  expect(readKept('document:a')).toEqual({ value: { title: '𠀀 བོད ꆈꌠ' }, keptAt: 1000 });
  expect(readKept('document:b')).toBeUndefined();
});

test('the oldest copies make room, and a copy kept anew is not the oldest', () => {
  const large = 'x'.repeat(290_000);
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) keep(key, large);
  keep('a', large);
  keep('g', large);
  const left = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].filter((key) => readKept(key) !== undefined);
  expect(left).toEqual(['a', 'c', 'd', 'e', 'f', 'g']);
});

test('a copy too large to keep replaces nothing and leaves no trace', () => {
  keep('a', 'small');
  keep('a', 'x'.repeat(300_001));
  expect(readKept('a')).toBeUndefined();
});

test('a telephone without room loses no other copy', () => {
  keep('a', 'small');
  limitStorage(200);
  keep('b', 'x'.repeat(1000));
  expect(readKept('a')?.value).toBe('small');
  expect(readKept('b')).toBeUndefined();
});

test('copies of another version, and copies that cannot be read, count as none', () => {
  writeStored('kept:0:document:a', { text: '{"title":"old"}', keptAt: 1 });
  writeStored('kept:2:broken', { text: '{"title":', keptAt: 1 });
  writeStored('settings:1', { locale: 'en' });
  expect(readKept('document:a')).toBeUndefined();
  expect(readKept('broken')).toBeUndefined();
  forgetOtherVersions();
  expect(storedKeys()).toEqual(['kept:2:broken', 'settings:1']);
});

test('one copy or all can be forgotten; settings stay', () => {
  keep('a', 1);
  keep('b', 2);
  writeStored('settings:1', { locale: 'en' });
  forget('a');
  expect([readKept('a'), readKept('b')?.value]).toEqual([undefined, 2]);
  forgetAll();
  expect(storedKeys()).toEqual(['settings:1']);
  expect(readStored('settings:1')).toEqual({ locale: 'en' });
});
