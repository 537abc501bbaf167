import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDictionary } from '../load';
import { testTranslator } from '../testing/translator';
import { alignCells, hasLiblouis, liblouisCells } from './liblouis';
import { accuracy, answersOf, f1, score, type Score } from './score';
import { readSentences } from './sentence';

const resultOf = (file: string): Score => {
  const text = readFileSync(join(__dirname, '..', '..', 'quality', file), 'utf8');
  return score(readSentences(text), (sentence) => answersOf(testTranslator(), sentence));
};

it.each(['sentences.txt', 'held-out.txt'])(
  'reads at least 99 % of the characters of %s',
  (file) => {
    expect(accuracy(resultOf(file))).toBeGreaterThanOrEqual(0.99);
  },
);

it.each(['sentences.txt', 'held-out.txt'])('finds the word bounds of %s', (file) => {
  expect(f1(resultOf(file))).toBeGreaterThanOrEqual(0.94);
});

it('counts a wrong reading and a missing bound', () => {
  const [sentence] = readSentences('银行 行长\tyin2 hang2 hang2 zhang3');
  if (!sentence) throw new Error('no sentence');
  const result = score([sentence], () => [
    { right: true, endsWord: false },
    { right: true, endsWord: false },
    { right: false, reading: 'xing2', endsWord: false },
    { right: true, endsWord: true },
  ]);
  expect(accuracy(result)).toBe(0.75);
  expect(f1(result)).toBe(0);
  expect(result.wrong).toEqual(['银行行长: 行 hang2, not xing2']);
});

const withLiblouis = hasLiblouis() ? it : it.skip;

withLiblouis('does better than liblouis on the same sentences', () => {
  const file = readFileSync(join(__dirname, '..', '..', 'quality', 'held-out.txt'), 'utf8');
  const sentences = readSentences(file);
  const cells = liblouisCells(sentences.map(({ text }) => text));
  const lines = new Map(sentences.map((sentence, n) => [sentence, cells[n] ?? '']));
  const { heteronyms } = loadDictionary();
  const theirs = score(sentences, (one) => alignCells(lines.get(one) ?? '', one, heteronyms));
  const ours = resultOf('held-out.txt');
  // Nearly every character is found again in liblouis's cells, or the comparison would mean nothing.
  expect(accuracy(theirs)).toBeGreaterThan(0.95);
  expect(accuracy(ours)).toBeGreaterThan(accuracy(theirs));
  expect(f1(ours)).toBeGreaterThan(f1(theirs));
});
