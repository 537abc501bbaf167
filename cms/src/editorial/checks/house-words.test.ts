import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HouseWords, readHouseWords } from './house-words';

test('reads what Excel and Notepad write', () => {
  const text = '\uFEFF错误,正确,说明\r\n# 地名\r\n示范洲，示范州，用字\r\n\r\n删去的词\r\n';
  expect(readHouseWords(text)).toEqual([
    { wrong: '示范洲', right: '示范州', why: '用字' },
    { wrong: '删去的词', right: '', why: '' },
  ]);
});

test('reads the list again once its file has changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minzong-words-'));
  const file = join(folder, 'words.csv');
  writeFileSync(file, '甲乙,丙');
  const words = new HouseWords(file);
  expect(await words.words()).toHaveLength(1);
  writeFileSync(file, '甲乙,丙\n丁戊,己');
  utimesSync(file, new Date(), new Date(Date.now() + 5000));
  expect(await words.words()).toHaveLength(2);
  rmSync(folder, { recursive: true });
  await expect(words.words()).rejects.toThrow('words.csv');
});

test('a house without a list has no words', async () => {
  expect(await new HouseWords(undefined).words()).toEqual([]);
});
