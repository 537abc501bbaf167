import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const LIBLOUIS = '/usr/bin/lou_translate';
const TABLES = 'unicode.dis,zhcn-cbs.ctb';
const FOLDERS = ['articles', 'policies', 'explainers', 'pages'];

/** Bodies of the demo content in Chinese, again and again until there are so many characters. */
const demoText = (characters: number): string => {
  const bodies = FOLDERS.flatMap((folder) => {
    const path = join(root, 'cms', 'demo', folder);
    const names = readdirSync(path).filter((name) => !/\.(?:en|bo|ii)\.md$/.test(name));
    return names.map((name) => readFileSync(join(path, name), 'utf8').split(/^---$/m)[2] ?? '');
  });
  const once = bodies.join('\n').replace(/\n+/g, '\n');
  return once.repeat(Math.ceil(characters / once.length)).slice(0, characters);
};

export interface BrailleSpeed {
  loadMs: number;
  charactersPerSecond: number;
  megabytes: number;
  /** Nothing where Debian's liblouis-bin is not installed. Its start is part of the time. */
  liblouisPerSecond: number | undefined;
}

const liblouisSpeed = (text: string): number | undefined => {
  if (!existsSync(LIBLOUIS)) return undefined;
  const run = (input: string): number => {
    const began = performance.now();
    spawnSync(LIBLOUIS, ['-f', TABLES], { input, maxBuffer: 1 << 30 });
    return (performance.now() - began) / 1000;
  };
  // Reading the table takes it a while: that is not counted against it.
  const start = run('中\n');
  return text.length / Math.max(0.001, run(text) - start);
};

/** Our translator in a process of its own and liblouis's, one after the other on the same text. */
export const measureBraille = (characters: number): BrailleSpeed => {
  const text = demoText(characters);
  const script = join(root, 'accessibility/braille/dist/quality/speed.js');
  const { stdout } = spawnSync(process.execPath, [script], { input: text, encoding: 'utf8' });
  const own = JSON.parse(stdout) as Omit<BrailleSpeed, 'liblouisPerSecond'>;
  return { ...own, liblouisPerSecond: liblouisSpeed(text) };
};
