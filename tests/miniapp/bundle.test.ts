import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { openProject } from '@minzong/weapp-host';
import { DIST } from './places';

const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(path.join(DIST, name)).isFile(),
);
const read = (name: string): string => readFileSync(path.join(DIST, name), 'utf8');
const scripts = files.filter((name) => name.endsWith('.js'));

test('each package stays below WeChat’s 2 MB, and the main one below our own 600 KB', () => {
  const roots = (openProject(DIST).app.subPackages ?? []).map(({ root }) => `${root}/`);
  const sizes = new Map<string, number>();
  for (const name of files) {
    const root = roots.find((prefix) => name.startsWith(prefix)) ?? 'main';
    sizes.set(root, (sizes.get(root) ?? 0) + statSync(path.join(DIST, name)).size);
  }
  expect([...sizes.keys()].sort()).toEqual(['main', ...roots].sort());
  for (const size of sizes.values()) expect(size).toBeLessThan(2_000_000);
  expect(sizes.get('main')).toBeLessThan(600_000);
});

test('the bundle holds no schema library and makes no code from strings', () => {
  const code = scripts.map(read).join('\n');
  expect(code).not.toMatch(/\bZod[A-Z]\w+|invalid_type|toJSONSchema/);
  expect(code).not.toMatch(/\beval\s*\(/);
  // Taro asks for the global object this way when everything else failed; it never gets there.
  expect(code.replaceAll(/Function\("return this"\)\(\)/g, '')).not.toMatch(
    /\bFunction\s*\(\s*["'`]/,
  );
  expect(code).not.toMatch(/XMLHttpRequest\(|AbortController\(/);
});

test('every page takes the reader’s type size and the app follows the dark mode', () => {
  const { routes } = openProject(DIST);
  for (const route of routes) expect(read(`${route}.wxml`)).toContain('<page-meta');
  expect(JSON.parse(read('app.json'))).toMatchObject({
    darkmode: true,
    themeLocation: 'theme.json',
  });
  for (const theme of Object.values(JSON.parse(read('theme.json')) as object)) {
    expect(Object.keys(theme as object)).toContain('paper');
  }
  for (const name of ['sitemap.json', 'project.config.json']) expect(files).toContain(name);
});

test('aria attributes reach the templates of every component that the pages give them to', () => {
  const templates = read('base.wxml');
  for (const name of [
    'role',
    'label',
    'hidden',
    'live',
    'level',
    'selected',
    'checked',
    'expanded',
  ]) {
    expect(templates).toContain(`aria-${name}=`);
  }
});
