import { loadDictionary } from '../load';
import { readArguments } from './arguments';
import { runCommand } from './command';

const run = (given: readonly string[], text: string): string | Uint8Array =>
  runCommand(readArguments(given), text, loadDictionary(), new Date('2026-11-22T08:00:00Z'));

it('prints braille and nothing else, a paragraph for each line', () => {
  expect(run([], '中国\n\n他用\n')).toBe('⠌⠲⠁⠛⠕⠂\n\n⠞⠔⠹\n');
  expect(run(['--format', 'brf'], '中国\n')).toBe('/4AGO1\n');
  expect(run([], '')).toBe('');
});

it('writes English when it is told to', () => {
  expect(run(['--language', 'en', '--format', 'brf'], 'The Yi\n')).toBe(',THE ,YI\n');
  const file = Buffer.from(run(['--language', 'en', '--format', 'ebrl'], 'The Yi\n'));
  expect(file.subarray(0, 2).toString()).toBe('PK');
});

it('keeps every line within the width that is asked for', () => {
  const text = '各民族都有使用和发展自己的语言文字的自由。\n';
  for (const width of [10, 33, 1000]) {
    const lines = String(run([`--width=${String(width)}`], text)).split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
  }
});

it('gives the structured result as JSON', () => {
  const { paragraphs } = JSON.parse(String(run(['--json'], '银行\n'))) as {
    paragraphs: { words: { reading: string }[]; lines: string[] }[];
  };
  expect(paragraphs[0]).toMatchObject({ words: [{ reading: 'yin2 hang2' }], lines: ['⠣⠂⠓⠦'] });
});

it('packs an eBraille file', () => {
  const file = Buffer.from(run(['--format', 'ebrl'], '中国\n'));
  expect(file.subarray(0, 2).toString()).toBe('PK');
});

it.each([
  [['--width', '9'], '10 to 1000'],
  [['--width', '1001'], '10 to 1000'],
  [['--width', 'x'], '10 to 1000'],
  [['--width'], 'needs a value'],
  [['--format', 'pdf'], 'unicode, brf, ebrl'],
  [['--json', '--format', 'ebrl'], 'cannot go together'],
  [['--language', 'bo'], 'zh, en'],
  [['text.txt'], 'not known'],
])('refuses %j and says why', (given, message) => {
  expect(() => readArguments(given)).toThrow(message);
});
