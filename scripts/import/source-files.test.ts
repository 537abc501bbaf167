import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSources, locateAsset } from './source-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzong-sources-'));
  mkdirSync(join(folder, 'policies'));
  for (const name of ['README.md', '.hidden.md', 'b.txt', 'a.png', 'old.doc', 'policies/a.md']) {
    writeFileSync(join(folder, name), 'x');
  }
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a folder gives its texts to the bottom; what is no text is told or passed over', () => {
  const { sources, skipped } = findSources(['.'], [folder]);
  expect(sources.map(({ absolutePath }) => absolutePath)).toEqual([
    join(folder, 'b.txt'),
    join(folder, 'policies/a.md'),
  ]);
  expect(skipped.map(({ path }) => path)).toEqual([
    join(folder, 'README.md'),
    join(folder, 'old.doc'),
  ]);
});

test('a file that is named twice is imported once', () => {
  expect(findSources(['b.txt', '.'], [folder]).sources).toHaveLength(2);
});

test('a path that does not exist is refused by its name', () => {
  expect(() => findSources(['nowhere'], [folder])).toThrow('“nowhere”不存在');
});

test('a source may use files of the imported folder and of no other', () => {
  const [, source] = findSources(['.'], [folder]).sources;
  if (source === undefined) throw new Error('no source');
  expect(locateAsset(source, join(folder, 'a.png'))).toBe(join(folder, 'a.png'));
  expect(locateAsset(source, join(folder, 'policies/../../secret'))).toBeUndefined();
  expect(locateAsset(source, '/etc/passwd')).toBeUndefined();
});
