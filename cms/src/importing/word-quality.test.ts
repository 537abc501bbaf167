import type { Image } from '@minzong/content-types';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedPieces } from '../../tests/word/expected-pieces';
import { KINDS, publishedPieces, type Piece } from '../../tests/word/pieces';
import { sourceOf, wordNamesIn } from '../../tests/word/sources';
import { readMarkdown } from '../publishing/markdown/rich-text';
import { convertSource } from './convert';
import { writeMarkdown } from './dialect';

/*
 * How much of the structure of ten Word files made by LibreOffice comes in: what stands in the
 * OpenDocument sources, piece by piece with its words, against what would be published.
 */

const folder = join(__dirname, '../../tests/word');
const FLOOR_PERCENT = 99.5;

/** A stand-in for the media library: every picture is there, with the words of the text. */
const anyPicture = (): Promise<Image> =>
  Promise.resolve({
    url: `/media/${'0'.repeat(64)}.png`,
    mime: 'image/png',
    width: 1,
    height: 1,
    alternativeText: '',
    renditions: [],
  });

interface Measure {
  expected: number;
  kept: number;
  lost: Piece[];
  added: Piece[];
}

const keyOf = ({ kind, words }: Piece): string => `${kind}|${words}`;

const compare = (expected: Piece[], found: Piece[]): Measure => {
  const left = new Map<string, Piece[]>();
  for (const piece of found) left.set(keyOf(piece), [...(left.get(keyOf(piece)) ?? []), piece]);
  const lost = expected.filter((piece) => left.get(keyOf(piece))?.pop() === undefined);
  const added = [...left.values()].flat();
  return { expected: expected.length, kept: expected.length - lost.length, lost, added };
};

const facts: Record<string, string[]> = {};

/** What left the body for a field of its own, as the head of an official letter does. */
const fieldPieces = (source: Awaited<ReturnType<typeof convertSource>>): Piece[] => {
  const { title, facts: found } = source;
  const words = [
    found.documentNumber,
    found.issuingBody === undefined ? undefined : `${found.issuingBody}文件`,
  ];
  return [
    { kind: '标题', words: `1|${title}` },
    ...words.flatMap((text): Piece[] =>
      text === undefined ? [] : [{ kind: '段落', words: text }],
    ),
  ];
};

const measure = async (name: string): Promise<Measure> => {
  const bytes = readFileSync(join(folder, `${name}.docx`));
  const source = await convertSource({ path: `${name}.docx`, bytes });
  const { richText, faults } = await readMarkdown(writeMarkdown(source.body), anyPicture);
  facts[name] = source.notes.map(({ text }) => text);
  // A picture without words may come in as a draft; only its publication is refused.
  expect(faults.filter(({ message }) => !message.includes('替代文字'))).toEqual([]);
  return compare(expectedPieces(sourceOf(folder, name)), [
    ...fieldPieces(source),
    ...publishedPieces(richText),
  ]);
};

const counted = (pieces: Piece[], kind: string): number =>
  pieces.filter((piece) => piece.kind === kind).length;

const report = (measures: Map<string, Measure>): string => {
  const all = [...measures.values()];
  const expected = [...measures.keys()].flatMap((name) => expectedPieces(sourceOf(folder, name)));
  const lost = all.flatMap((each) => each.lost);
  const files = [...measures].map(
    ([name, { kept, expected: wanted, added }]) =>
      `  ${name.padEnd(22)} ${String(kept)}/${String(wanted)}  多出 ${String(added.length)}`,
  );
  const kinds = KINDS.map((kind) => {
    const wanted = counted(expected, kind);
    return `  ${kind.padEnd(6, '　')} ${String(wanted - counted(lost, kind))}/${String(wanted)}`;
  });
  const total = all.reduce((sum, each) => sum + each.expected, 0);
  const kept = all.reduce((sum, each) => sum + each.kept, 0);
  const percent = ((kept / total) * 100).toFixed(2);
  return [
    'Word 导入：结构保留',
    ...files,
    ...kinds,
    `  合计 ${String(kept)}/${String(total)} = ${percent}%`,
  ].join('\n');
};

test('the structure of ten Word files comes in, and a figure says how much', async () => {
  const measures = new Map<string, Measure>();
  for (const name of wordNamesIn(folder)) measures.set(name, await measure(name));
  process.stdout.write(`${report(measures)}\n`);
  for (const [name, { expected, kept, lost, added }] of measures) {
    expect({
      name,
      lost: lost.slice(0, 5),
      percent: (kept / expected) * 100 >= FLOOR_PERCENT,
    }).toEqual({
      name,
      lost: [],
      percent: true,
    });
    expect({ name, added: added.filter(({ kind }) => kind !== '表头') }).toEqual({
      name,
      added: [],
    });
  }
});

test('what is left out of them is told in Chinese', async () => {
  for (const name of wordNamesIn(folder)) await measure(name);
  expect(facts['01-tables']?.join()).toContain('合并单元格 5 处');
  expect(facts['04-tracked-changes']?.join()).toContain('插入 2 处已接受，删除 2 处已去掉');
  expect(facts['07-links-fields']?.join()).toMatch(/批注 1 条.*页眉页脚.*隐藏文字 1 处.*目录/);
});
