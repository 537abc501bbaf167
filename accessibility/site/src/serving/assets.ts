import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, type Rendered } from './rendered';

const STYLES = join(__dirname, '..', '..', 'styles');
/** Compiled from src/browser; the tests, which run the source, read it from there as well. */
const SCRIPTS = join(__dirname, '..', '..', 'dist', 'browser');
const IMMUTABLE = 'public, max-age=31536000, immutable';
const ONE_DAY = 'public, max-age=86400';

/** Fonts as small as this stand in the style sheet: there is no moment in which a page lacks them. */
const INLINE_BYTES = 3000;

/** The scripts that few devices can draw; only pages with such letters load them (unicode-range). */
const FONTS = {
  'language-name-bo': join(STYLES, 'fonts', 'language-name-bo.woff2'),
  'language-name-ii': join(STYLES, 'fonts', 'language-name-ii.woff2'),
  'noto-serif-tibetan':
    require.resolve('@fontsource/noto-serif-tibetan/files/noto-serif-tibetan-tibetan-400-normal.woff2'),
  'noto-sans-yi':
    require.resolve('@fontsource/noto-sans-yi/files/noto-sans-yi-yi-400-normal.woff2'),
};

/** Addresses of the style of the search and of its suggestions while typing. */
export interface SearchAssets {
  stylesheet: string;
  script: string;
}

export interface Assets {
  /** address of the style sheet, which changes with its content */
  stylesheet: string;
  /** what pages with a search have beside it */
  search: SearchAssets;
  /** for pages that show braille beside print */
  proofStylesheet: string;
  /** address of the script that reads pages aloud */
  readAloud: string;
  /** address of the picture of 党政机关网站标识, where one is configured */
  governmentMarkPicture: string | undefined;
  files: Map<string, Rendered>;
}

const hashOf = (bytes: Buffer | string): string =>
  createHash('sha256')
    .update(bytes)
    .digest('base64url')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 10);

/** Comments and line breaks help people, not readers' lines. */
const withoutComments = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/:\s+/g, ':');

/**
 * Modules as one file: what they import of each other stands there before it is used, and a file
 * that shares nothing with others needs no word about it.
 */
const readScript = (...names: string[]): Buffer =>
  Buffer.from(
    names
      .map((name) => readFileSync(join(SCRIPTS, name), 'utf8'))
      .join('')
      .replace(/^import [^;]*;\s*$/gm, '')
      .replace(/^export (?:\{[^}]*\};?\s*$)?/gm, ''),
  );

const readStyles = (fontAddresses: Record<string, string>): string =>
  readdirSync(STYLES)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(join(STYLES, name), 'utf8'))
    .join('\n')
    .replace(/font:([a-z-]+)/g, (_, name: string) => fontAddresses[name] ?? '');

/** The style of pages that few readers open. */
const readPageStyle = (name: string): Buffer =>
  Buffer.from(withoutComments(readFileSync(join(STYLES, 'pages', `${name}.css`), 'utf8')));

/** Reads style sheet, fonts and icon once at start; each is named by its content and kept for ever by browsers. */
export const loadAssets = async (
  headers: Record<string, string>,
  pictureFile?: string,
): Promise<Assets> => {
  const files = new Map<string, Rendered>();
  const add = async (path: string, body: Buffer, type: string, cache = IMMUTABLE) => {
    const compress = !type.startsWith('font/');
    const all = { ...headers, 'content-type': type, 'cache-control': cache };
    files.set(path, await prepare(body, { status: 200, headers: all, compress }));
  };
  const fontAddresses: Record<string, string> = {};
  for (const [name, file] of Object.entries(FONTS)) {
    const body = readFileSync(file);
    if (body.length <= INLINE_BYTES) {
      fontAddresses[name] = `data:font/woff2;base64,${body.toString('base64')}`;
      continue;
    }
    const path = `/assets/${name}.${hashOf(body)}.woff2`;
    fontAddresses[name] = path;
    await add(path, body, 'font/woff2');
  }
  const css = Buffer.from(withoutComments(readStyles(fontAddresses)));
  const stylesheet = `/assets/site.${hashOf(css)}.css`;
  await add(stylesheet, css, 'text/css; charset=utf-8');
  const searchCss = readPageStyle('search');
  const proofCss = readPageStyle('braille-proof');
  const proofStylesheet = `/assets/braille-proof.${hashOf(proofCss)}.css`;
  await add(proofStylesheet, proofCss, 'text/css; charset=utf-8');
  const searchScript = readScript('suggestions.js');
  const search = {
    stylesheet: `/assets/search.${hashOf(searchCss)}.css`,
    script: `/assets/suggestions.${hashOf(searchScript)}.js`,
  };
  await add(search.stylesheet, searchCss, 'text/css; charset=utf-8');
  await add(search.script, searchScript, 'text/javascript; charset=utf-8');
  const readAloudScript = readScript('sentences.js', 'read-aloud.js');
  const readAloud = `/assets/read-aloud.${hashOf(readAloudScript)}.js`;
  await add(readAloud, readAloudScript, 'text/javascript; charset=utf-8');
  const icon = readFileSync(join(STYLES, 'favicon.svg'));
  await add('/favicon.svg', icon, 'image/svg+xml', ONE_DAY);
  await add('/favicon.ico', icon, 'image/svg+xml', ONE_DAY);
  const picture = pictureFile === undefined ? undefined : readFileSync(pictureFile);
  const governmentMarkPicture =
    picture === undefined ? undefined : `/assets/government-mark.${hashOf(picture)}.png`;
  if (picture !== undefined && governmentMarkPicture !== undefined)
    await add(governmentMarkPicture, picture, 'image/png');
  return { stylesheet, search, proofStylesheet, readAloud, governmentMarkPicture, files };
};
