import fc from 'fast-check';
import { emptyStorage, limitStorage, storedFiles } from '../../test/taro';
import { readStored, storedKeys, writeStored } from '../platform/storage';
import { forget, forgetAll, forgetOtherVersions, keep, keptBytes, readKept } from './kept';
import { surplusOf, type Entry } from './kept-entries';

beforeEach(emptyStorage);

const small = (sign: string): string => sign.repeat(190_000);

test('what was kept is read with the time at which it was kept', () => {
  keep('document:a', { title: '𠀀 བོད ꆈꌠ' }, 1000);
  expect(readKept('document:a')).toEqual({ value: { title: '𠀀 བོད ꆈꌠ' }, keptAt: 1000 });
  expect(readKept('document:b')).toBeUndefined();
});

test('what was not used for longest makes room: reading counts as using', () => {
  const keys = Array.from({ length: 31 }, (_, index) => `k${String(index)}`);
  for (const key of keys) keep(key, small('x'));
  expect(readKept('k0')?.value).toBe(small('x'));
  keep('new', small('y'));
  keep('newer', small('y'));
  const left = [...keys, 'new', 'newer'].filter((key) => readKept(key) !== undefined);
  expect(left).toHaveLength(31);
  expect(left).toContain('k0');
  expect(left).not.toContain('k1');
  expect(keptBytes()).toBeLessThanOrEqual(6_000_000);
});

test('bytes are counted as the telephone counts them, not letters', () => {
  keep('a', '字'.repeat(100));
  expect(keptBytes()).toBe(302);
});

test('a copy too large for a key becomes a file, and is found again', () => {
  keep('a', '字'.repeat(100_000), 5);
  expect([...storedFiles.keys()]).toHaveLength(1);
  expect(readKept<string>('a')).toEqual({ value: '字'.repeat(100_000), keptAt: 5 });
  keep('a', 'small');
  expect([...storedFiles.keys()]).toEqual([]);
});

test('files that the telephone cleared, or of another key, count as none', () => {
  keep('a', '字'.repeat(100_000));
  const [name = ''] = storedFiles.keys();
  storedFiles.set(name, JSON.stringify({ key: 'b', text: '"another"', keptAt: 1 }));
  expect(readKept('a')).toBeUndefined();
  storedFiles.clear();
  expect(readKept('a')).toBeUndefined();
});

test('a copy larger than all copies may be leaves no trace', () => {
  keep('a', 'small');
  keep('a', 'x'.repeat(4_000_001));
  expect(readKept('a')).toBeUndefined();
  expect(storedFiles.size).toBe(0);
});

test('a telephone without room loses no other copy', () => {
  keep('a', 'small');
  limitStorage(200);
  keep('b', 'x'.repeat(1000));
  expect(readKept('a')?.value).toBe('small');
  expect(readKept('b')).toBeUndefined();
});

test('copies of another version, and copies that cannot be read, count as none', () => {
  writeStored('kept:2:index', [{ key: 'document:a', characters: 3 }]);
  writeStored('kept:2:document:a', { text: '{"title":"old"}', keptAt: 1 });
  storedFiles.set('kept-2/old.json', '{}');
  storedFiles.set('shelf/documents/a.json', '{}');
  keep('broken', 'x');
  writeStored('kept:3:broken', { key: 'broken', text: '{"title":', keptAt: 1 });
  writeStored('settings:1', { locale: 'en' });
  expect(readKept('document:a')).toBeUndefined();
  expect(readKept('broken')).toBeUndefined();
  forgetOtherVersions();
  expect(storedKeys().sort()).toEqual(['kept:3:broken', 'kept:3:index', 'settings:1']);
  expect([...storedFiles.keys()]).toEqual(['shelf/documents/a.json']);
});

test('one copy or all can be forgotten; settings stay', () => {
  keep('a', 1);
  keep('b', '字'.repeat(100_000));
  writeStored('settings:1', { locale: 'en' });
  forget('a');
  expect([readKept('a'), readKept('b') === undefined]).toEqual([undefined, false]);
  forgetAll();
  expect(storedKeys()).toEqual(['settings:1']);
  expect(storedFiles.size).toBe(0);
  expect(readStored('settings:1')).toEqual({ locale: 'en' });
});

test('no more goes than must, and what stays fits its place', () => {
  const entry: fc.Arbitrary<Entry> = fc.record({
    key: fc.string(),
    bytes: fc.nat(500),
    place: fc.constantFrom('storage', 'file'),
  });
  const limits = { storage: 1000, file: 2000 };
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const surplus = surplusOf(entries, limits);
      for (const place of ['storage', 'file'] as const) {
        const of = (list: Entry[]) => list.filter((one) => one.place === place);
        const stays = of(entries).filter((one) => !surplus.includes(one));
        const bytes = stays.reduce((sum, one) => sum + one.bytes, 0);
        expect(bytes).toBeLessThanOrEqual(limits[place]);
        const last = of(surplus).at(-1);
        if (last !== undefined) expect(bytes + last.bytes).toBeGreaterThan(limits[place]);
        expect(of(entries).slice(0, of(surplus).length)).toEqual(of(surplus));
      }
    }),
  );
});
