import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadFile, headFilesIn } from './head-file';

let folder: string;
let complaints: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzong-head-'));
  complaints = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = (): HeadFile =>
  new HeadFile(headFilesIn(folder), (message) => complaints.push(message));

const NOW = Date.now();

const head = (count: number) => ({
  count,
  at: NOW + count,
  hash: `h${String(count)}`,
  seal: 's',
});

const kept = (): unknown => JSON.parse(readFileSync(headFilesIn(folder).head, 'utf8'));

test('two that are at work in one folder do not get into each other’s way', async () => {
  const [one, other] = [open(), open()];
  for (let n = 1; n <= 50; n += 1) {
    one.note(head(n));
    other.note(head(n));
    await (n % 2 === 0 ? one : other).settled();
  }
  await Promise.all([one.close(), other.close()]);
  expect(complaints).toEqual([]);
  expect(kept()).toEqual(head(50));
});

test('what is noted after it was closed is written at once, and nothing is left under way', async () => {
  const file = open();
  file.note(head(1));
  await file.close();
  expect(kept()).toEqual(head(1));
  file.note(head(2));
  expect(kept()).toEqual(head(2));
  rmSync(folder, { recursive: true });
  await file.settled();
  expect(existsSync(folder)).toBe(false);
  expect(complaints).toEqual([]);
});

test('no draft is left beside the head', async () => {
  const file = open();
  for (let n = 1; n <= 5; n += 1) file.note(head(n));
  await file.close();
  expect(readdirSync(folder).sort()).toEqual(['audit-anchors.jsonl', 'audit-head.json']);
});
