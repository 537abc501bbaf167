import type { ViewNode } from './view-node';

/** WeChat's components as the HTML elements that look and speak most like them. */
const TAGS: Record<string, string> = {
  page: 'main',
  text: 'span',
  image: 'img',
  button: 'button',
  input: 'input',
  video: 'video',
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const KEPT = new Set(['class', 'style', 'id', 'src', 'value', 'placeholder']);

const attributesOf = (node: ViewNode): [string, string][] =>
  Object.entries(node.attributes).flatMap(([name, value]): [string, string][] => {
    const text = String(value);
    if (text === '') return [];
    if (name === 'aria-role') return [['role', text]];
    if (name === 'aria-label' && node.tag === 'image')
      return [
        ['alt', text],
        [name, text],
      ];
    if (name === 'scroll-x' || name === 'scroll-y')
      return [
        ['data-scroll', name.slice(-1)],
        ['tabindex', '0'],
      ];
    if (KEPT.has(name) || name.startsWith('aria-')) return [[name, text]];
    return name === 'hover-class' && text !== 'none' ? [['tabindex', '0']] : [];
  });

const VOID = new Set(['img', 'input']);

/** A block beside another element: the words of the two do not run into each other. */
const standsApart = (node: ViewNode, before: ViewNode | string | undefined): boolean =>
  typeof before === 'object' && [node, before].some(({ tag }) => TAGS[tag] === undefined);

const elementOf = (node: ViewNode, origin: string): string => {
  if (node.tag === 'page-meta') return '';
  const tag = TAGS[node.tag] ?? 'div';
  const attributes = attributesOf(node)
    .map(([name, value]) => [name, name === 'src' ? origin + new URL(value).pathname : value])
    .map(([name, value]) => ` ${name ?? ''}="${escape(value ?? '')}"`)
    .join('');
  if (VOID.has(tag)) return `<${tag}${attributes}>`;
  const children = node.children
    .map((child, index) => {
      if (typeof child === 'string') return escape(child);
      const apart = standsApart(child, node.children[index - 1]) ? '\n' : '';
      return apart + elementOf(child, origin);
    })
    .join('');
  return `<${tag}${attributes}>${children}</${tag}>`;
};

const BASE = `
  body { margin: 0 } img { display: block; object-fit: cover } span { white-space: pre-line }
  button, input { font: inherit; color: inherit; background: none }
  [data-scroll="x"] { overflow-x: auto }`;

const rootSizeOf = (page: ViewNode): string => {
  const meta = page.children.find(
    (child) => typeof child !== 'string' && child.tag === 'page-meta',
  );
  const size = typeof meta === 'object' ? meta.attributes['root-font-size'] : undefined;
  return typeof size === 'string' && size !== '' ? size : '16px';
};

/** A font that the mini-program loaded with wx.loadFontFace. */
export interface LoadedFont {
  family: string;
  /** as in CSS: url("…") */
  source: string;
}

const faceOf = ({ family, source }: LoadedFont, origin: string): string => {
  const url = /^url\("(.+)"\)$/.exec(source)?.[1] ?? '';
  return `@font-face { font-family: '${family}'; src: url("${origin}${new URL(url).pathname}") }`;
};

/**
 * A rendered page as an HTML document, to be looked at and checked in a browser. `wxss` is the
 * compiled style; WeChat's `page` is the body. Media and fonts come from `origin`.
 */
export const toHtml = (
  page: ViewNode,
  { wxss, origin, fonts }: { wxss: string; origin: string; fonts: LoadedFont[] },
): string => {
  const css = wxss.replaceAll(/(^|[{},\s])page(?=[\s{,])/g, '$1body');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>page</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>html { font-size: ${rootSizeOf(page)} }${BASE}${fonts.map((font) => faceOf(font, origin)).join('')}${css}</style></head>
<body>${elementOf(page, origin)}</body></html>`;
};
