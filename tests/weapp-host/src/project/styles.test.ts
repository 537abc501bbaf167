import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { styleOf } from './styles.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weapp-styles-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const converted = (wxss: string, scope?: string): string => {
  writeFileSync(path.join(folder, 'a.wxss'), wxss);
  return styleOf(folder, 'a', scope).replaceAll(/\s+/g, ' ').trim();
};

test('tags get their prefix, page is the body, rpx is a part of the width', () => {
  expect(converted('page, view.a > text::before { width: 75rpx }')).toBe(
    'body, wx-view.a > wx-text::before{ width: calc(75 * 100vw / 750) }',
  );
});

test('what is imported stands where the import was; comments go', () => {
  writeFileSync(path.join(folder, 'b.wxss'), '.b{color:red}');
  expect(converted('/* a { } */ @import "./b.wxss"; .a{color:blue}')).toBe(
    '.b{color:red} .a{color:blue}',
  );
});

test('media queries are looked into, key frames and fonts are not', () => {
  expect(
    converted('@media (min-width: 1px) { view { top: 0 } } @keyframes x { from { top: 0 } }'),
  ).toBe('@media (min-width: 1px) { wx-view{ top: 0 } } @keyframes x { from { top: 0 } }');
});

test('a component’s styles reach its own elements alone, its host by :host', () => {
  expect(converted(':host { top: 0 } .a:not(.b) .c::after { top: 1px }', '7')).toBe(
    '[data-scopes~="h7"]{ top: 0 } .a:not(.b):where([data-scopes~="s7"]) .c:where([data-scopes~="s7"])::after{ top: 1px }',
  );
});
