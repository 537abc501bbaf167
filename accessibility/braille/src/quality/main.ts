import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDictionary } from '../load';
import { createTranslator } from '../translate';
import { compareEnglish } from './english';
import { alignCells, hasLiblouis, liblouisCells } from './liblouis';
import { accuracy, answersOf, f1, score, type Score } from './score';
import { readSentences } from './sentence';

/** `npm run braille-quality`: how well readings and word bounds are found, beside liblouis. */
const folder = join(__dirname, '..', '..', 'quality');
const dictionary = loadDictionary();
const translator = createTranslator({ dictionary });
const per = (share: number): string => `${(share * 100).toFixed(2)} %`;

const figures = (set: string, by: string, result: Score): Record<string, string | number> => ({
  set,
  by,
  characters: result.characters,
  readings: per(accuracy(result)),
  'word bounds F1': per(f1(result)),
});

const table: Record<string, string | number>[] = [];
const wrong: string[] = [];
for (const [set, file] of [
  ['tuned on', 'sentences.txt'],
  ['held out', 'held-out.txt'],
] as const) {
  const sentences = readSentences(readFileSync(join(folder, file), 'utf8'));
  const name = `${set}, ${String(sentences.length)} sentences`;
  const own = score(sentences, (sentence) => answersOf(translator, sentence));
  table.push(figures(name, 'this project', own));
  wrong.push(...own.wrong.map((one) => `${set}: ${one}`));
  if (!hasLiblouis()) continue;
  const cells = liblouisCells(sentences.map(({ text }) => text));
  const lines = new Map(sentences.map((sentence, n) => [sentence, cells[n] ?? '']));
  const theirs = score(sentences, (sentence) =>
    alignCells(lines.get(sentence) ?? '', sentence, dictionary.heteronyms),
  );
  table.push(figures(name, 'liblouis zhcn-cbs', theirs));
}
console.table(table);
if (!hasLiblouis()) console.log('liblouis-bin is not installed: nothing to compare with.');
for (const one of wrong) console.log(one);

if (hasLiblouis()) {
  const { unexplained, ...english } = compareEnglish(translator);
  console.log('English (UEB without contractions) beside liblouis en-ueb-g1:');
  console.log({ ...english, unexplained: unexplained.length });
  for (const one of unexplained) console.log(one);
}
