import { cellsOf } from './dots';
import { syllableOf } from './syllable';
import { writeWord } from './word-cells';

const write = (word: string, readings: string): string =>
  writeWord(Array.from(word), readings.split(' '))
    .map((one) => one?.cells ?? '∅')
    .join('');
const clausesOf = (word: string, readings: string): (string | undefined)[] =>
  writeWord(Array.from(word), readings.split(' ')).map((one) => one?.clause);

/** Examples of the clauses, as GF 0019-2018 prints them. */
const EXAMPLES: readonly (readonly [
  clause: string,
  word: string,
  reading: string,
  cells: string,
])[] = [
  ['9.1', '中', 'zhong1', cellsOf('34 256 1')],
  ['9.1', '国', 'guo2', cellsOf('1245 135 2')],
  ['6', '花', 'hua1', cellsOf('125 123456 1')],
  ['9.2', '知', 'zhi1', cellsOf('34 1')],
  ['10.1', '一', 'yi1', '⠊'],
  ['10.1', '你好', 'ni3 hao3', '⠝⠓⠖⠄'],
  ['10.2.1', '芬', 'fen1', cellsOf('124 356')],
  ['10.2.2', '人', 'ren2', cellsOf('245 356')],
  ['10.2.2', '头', 'tou2', cellsOf('2345 12356 2')],
  ['10.2.2', '投', 'tou2', cellsOf('2345 12356 2')],
  ['10.2.3', '坝', 'ba4', cellsOf('12 35')],
  ['10.2.3', '乐', 'le4', cellsOf('123 26 23')],
  ['10.2.3', '了', 'le5', '⠇⠢'],
  ['10.2.3', '字', 'zi4', cellsOf('1356 23')],
  ['10.2.3', '子', 'zi5', '⠵'],
  ['10.2.3', '在', 'zai4', '⠵⠪'],
  ['10.2.3', '是', 'shi4', '⠱'],
  ['10.2.4', '育', 'yu4', cellsOf('346')],
  ['10.2.5', '一', 'yi1', '⠊'],
  ['10.2.5', '儿', 'er2', '⠗'],
  ['10.2.5', '我', 'wo3', '⠕'],
  ['10.2.5', '也', 'ye3', '⠑'],
  ['10.2.5', '有', 'you3', '⠳'],
  ['10.2.5', '意', 'yi4', cellsOf('24 23')],
  ['10.2.5', '二', 'er4', '⠗⠆'],
  ['10.2.5', '沃', 'wo4', cellsOf('135 23')],
  ['10.2.5', '业', 'ye4', '⠑⠆'],
  ['10.2.5', '又', 'you4', '⠳⠆'],
  ['10.2.6', '噢', 'o1', '⠢'],
  ['10.2.6', '哦', 'o2', '⠢'],
  ['10.2.6', '嚄', 'o3', '⠢'],
  ['10.2.6', '哦', 'o4', '⠢'],
  ['10.2.6', '额', 'e2', cellsOf('26 2')],
  ['10.2.6', '恶', 'e4', cellsOf('26 23')],
  ['10.2.7', '事业', 'shi4 ye4', '⠱⠆⠑⠆'],
  ['10.2.7', '慈爱', 'ci2 ai4', '⠉⠂⠪'],
  ['10.2.8', '问', 'wen4', '⠒⠆'],
  ['10.2.8', '再', 'zai4', '⠵⠪⠆'],
  ['10.2.8', '地道', 'di4 dao4', '⠙⠊⠆⠙⠖⠆'],
  ['11.1', '的', 'de5', '⠙'],
  ['11.1', '么', 'me5', '⠍'],
  ['11.1', '你', 'ni3', '⠝'],
  ['11.1', '他', 'ta1', '⠞'],
  ['11.1', '她', 'ta1', '⠞⠁'],
  ['11.1', '它', 'ta1', '⠈⠞'],
  ['11.1', '他们', 'ta1 men5', '⠞⠍⠴'],
  ['11.1', '怎么', 'zen3 me5', '⠵⠴⠄⠍'],
  ['11.1', '你们', 'ni3 men5', '⠝⠍⠴'],
  ['11.2', '他用', 'ta1 yong4', '⠞⠔⠹'],
  ['11.2', '她用', 'ta1 yong4', '⠞⠁⠹'],
  ['儿化', '花儿', 'hua1 er5', '⠓⠿⠁⠗'],
  ['儿化', '哪儿', 'na3 er5', '⠝⠔⠄⠗'],
  ['隔音', '西安', 'xi1 an1', '⠓⠊⠁⠧⠁'],
  ['隔音', '先', 'xian1', '⠓⠩⠁'],
  ['the scheme’s name', '国家', 'guo2 jia1', '⠛⠕⠂⠛⠫⠁'],
];

it.each(EXAMPLES)('writes the example of %s: %s (%s) as %s', (_clause, word, reading, cells) => {
  expect(write(word, reading)).toBe(cells);
});

it('names the clause that decided on each character', () => {
  expect(clausesOf('慈爱', 'ci2 ai4')).toEqual(['GF 10.2.7', 'GF 10.2.4']);
  expect(clausesOf('他们', 'ta1 men5')).toEqual(['GF 11.1', 'GF 10.1']);
  expect(clausesOf('他用', 'ta1 yong4')).toEqual(['GF 11.2', 'GF 10.2.4']);
});

it('contracts 的 for the reading de5 only', () => {
  expect(write('目的', 'mu4 di4')).toBe('⠍⠥⠆⠙⠊');
  expect(write('的确', 'di2 que4')).toBe('⠙⠊⠂⠅⠾⠆');
});

it('writes o as uo is not written after b p m f', () => {
  expect(['bo1', 'po1', 'mo1', 'fo2'].map((one) => write('字', one))).toEqual([
    cellsOf('12 26 1'),
    cellsOf('1234 26 1'),
    cellsOf('134 26 1'),
    cellsOf('124 26 2'),
  ]);
});

it('reads g k h before i and ü as j q x', () => {
  expect(write('军', 'jun1')).toBe(cellsOf('1245 456 1'));
  expect(write('裙', 'qun2')).toBe(cellsOf('13 456'));
  expect(write('绿', 'lü4')).toBe(cellsOf('123 346'));
  expect(write('女', 'nü3')).toBe(cellsOf('1345 346 3'));
});

it('has no cells for syllables without a vowel', () => {
  for (const reading of ['n2', 'ng4', 'm2', 'hm5', '', 'x', 'yi']) {
    expect(syllableOf(reading)).toBeUndefined();
  }
  expect(writeWord(['嗯'], ['ng4'])).toEqual([undefined]);
});
