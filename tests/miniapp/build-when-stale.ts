import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { MINI_PROGRAM } from './places';

const SOURCES = [
  'src',
  'config',
  'build.mts',
  'babel.config.js',
  'project.config.json',
  'package.json',
];

const newestChange = (place: string): number => {
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(place).map((name) => newestChange(path.join(place, name)));
  return Math.max(stats.mtimeMs, ...inside);
};

/** Compiles the mini-program before these tests when its sources are newer than what was compiled. */
export default function buildWhenStale(): void {
  const compiled = path.join(MINI_PROGRAM, 'dist/app.json');
  const sources = SOURCES.map((name) => newestChange(path.join(MINI_PROGRAM, name)));
  if (existsSync(compiled) && statSync(compiled).mtimeMs > Math.max(...sources)) return;
  const build = spawnSync(process.execPath, ['build.mts'], { cwd: MINI_PROGRAM, encoding: 'utf8' });
  if (build.status !== 0) {
    throw new Error(`The mini-program does not compile:\n${build.stdout}\n${build.stderr}`);
  }
}
