import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const IMPORT = /@import\s+(?:url\()?["']([^"']+)["']\)?\s*;?/g;

/** A wxss file with everything that it imports in its place; nothing when it is not there. */
const readWhole = (root: string, file: string, seen: Set<string> = new Set()): string => {
  const full = path.join(root, file);
  if (seen.has(full) || !existsSync(full)) return '';
  seen.add(full);
  return readFileSync(full, 'utf8').replace(IMPORT, (_, target: string) => {
    const from = target.startsWith('/')
      ? target
      : path.posix.join(path.posix.dirname(file), target);
    return readWhole(root, from, seen);
  });
};

const TOKEN =
  /::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?|[.#](?:\\.|[\w\u0080-\uffff-])+|\[[^\]]*\]|\s*[>+~]\s*|\s+|\*|[a-zA-Z][\w-]*/g;

const typeSelector = (name: string): string => {
  if (name === 'page') return 'body';
  return `wx-${name}`;
};

/**
 * A selector as the tab needs it: WeChat's tags have a prefix there, `page` is the body, and a
 * scope keeps styles of a component to itself without weighing more.
 */
const selectorFor = (selector: string, scope: string | undefined): string => {
  const mark = scope === undefined ? '' : `:where([data-scopes~="s${scope}"])`;
  let compound = '';
  let result = '';
  const close = (): void => {
    if (compound !== '' && !compound.includes('body') && !compound.includes('data-scopes~="h')) {
      const pseudo = compound.search(/::?(?:before|after|placeholder|first-letter)/);
      compound =
        pseudo === -1 ? compound + mark : compound.slice(0, pseudo) + mark + compound.slice(pseudo);
    }
    result += compound;
    compound = '';
  };
  for (const [token] of selector.trim().matchAll(TOKEN)) {
    if (/^\s*[>+~]?\s*$/.test(token)) {
      close();
      result += token;
    } else if (token === ':host') compound += `[data-scopes~="h${scope ?? ''}"]`;
    else compound += /^[a-zA-Z]/.test(token) ? typeSelector(token) : token;
  }
  close();
  return result;
};

const splitList = (list: string): string[] => list.split(/,(?![^()]*\))/);

/** Rules of a style sheet whose selectors are rewritten; what has no selectors is left alone. */
const rewrite = (css: string, scope: string | undefined): string => {
  let result = '';
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open === -1) return result + css.slice(at);
    const head = css.slice(at, open);
    const close = matching(css, open);
    const body = css.slice(open + 1, close);
    const statement = head.trim().split(';').at(-1)?.trim() ?? '';
    if (/^@(media|supports|layer|container)/.test(statement))
      result += `${head}{${rewrite(body, scope)}}`;
    else if (statement.startsWith('@')) result += `${head}{${body}}`;
    else {
      const list = splitList(statement).map((selector) => selectorFor(selector, scope));
      result += `${head.slice(0, head.lastIndexOf(statement))}${list.join(', ')}{${body}}`;
    }
    at = close + 1;
  }
  return result;
};

const matching = (css: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return css.length;
};

const COMMENT = /\/\*[\s\S]*?\*\//g;

const inPixels = (css: string): string =>
  css.replace(/(-?\d*\.?\d+)rpx/g, (_, number: string) => `calc(${number} * 100vw / 750)`);

/**
 * The wxss of a page or component as CSS of its tab.
 * @param file its path without `.wxss`
 * @param scope number of the style scope whose elements it may reach; undefined: all
 */
export const styleOf = (root: string, file: string, scope?: string): string =>
  inPixels(rewrite(readWhole(root, `${file}.wxss`).replace(COMMENT, ''), scope));
