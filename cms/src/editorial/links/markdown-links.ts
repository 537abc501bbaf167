import type { Nodes, Root } from 'mdast';
import { MarkdownFaults } from '../../publishing/markdown/fault';
import { parseTree, plainTextOf } from '../../publishing/markdown/markdown-tree';

/** A link of a Markdown text, where its address is written. */
export interface MarkdownLink {
  url: string;
  /** the words that a reader clicks on */
  words: string;
  /** where the address, or the whole bare link, stands in the text */
  start: number;
  end: number;
  /** the address is written as itself: `https://…` or `<https://…>` */
  isBare: boolean;
}

const MAY_HOLD_LINKS = /\]\(|\]:|\]\[|<|:\/\/|www\./i;

/** An address as it may be written in parentheses or after a definition's colon. */
const ADDRESS = /^\s*(?:<((?:\\.|[^<>\\\n])*)>|((?:\\.|[^\s\\])*))/;

const spanOf = (node: Nodes): { from: number; to: number } | undefined => {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  return from === undefined || to === undefined ? undefined : { from, to };
};

/** Where the address ends that begins at `start`: before the parenthesis that closes the link. */
const balancedEnd = (written: string): number => {
  let depth = 0;
  for (let at = 0; at < written.length; at += 1) {
    const sign = written[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && --depth < 0) return at;
  }
  return written.length;
};

const addressAt = (source: string, start: number, inParentheses: boolean) => {
  const [found = '', angled, plain = ''] = ADDRESS.exec(source.slice(start)) ?? [];
  if (angled !== undefined)
    return { start: start + found.length - angled.length - 2, end: start + found.length };
  const from = start + found.length - plain.length;
  return { start: from, end: from + (inParentheses ? balancedEnd(plain) : plain.length) };
};

const placeOf = (source: string, node: Nodes): { start: number; end: number } | undefined => {
  const span = spanOf(node);
  if (span === undefined) return undefined;
  if (node.type === 'definition') {
    const colon = source.slice(span.from, span.to).indexOf(']:');
    return colon === -1 ? undefined : addressAt(source, span.from + colon + 2, false);
  }
  if (node.type !== 'link') return undefined;
  const last = node.children.at(-1);
  const textEnd = last === undefined ? span.from + 1 : spanOf(last)?.to;
  if (textEnd === undefined || source.slice(textEnd, textEnd + 2) !== '](') return undefined;
  return addressAt(source, textEnd + 2, true);
};

const linkOf = (source: string, node: Nodes): MarkdownLink[] => {
  if (node.type !== 'link' && node.type !== 'definition') return [];
  const words = node.type === 'link' ? plainTextOf(node) : (node.label ?? '');
  const place = placeOf(source, node);
  const span = spanOf(node);
  if (place !== undefined) return [{ url: node.url, words, ...place, isBare: false }];
  return span === undefined
    ? []
    : [{ url: node.url, words, start: span.from, end: span.to, isBare: true }];
};

const walk = (source: string, node: Nodes): MarkdownLink[] => [
  ...linkOf(source, node),
  ...('children' in node ? node.children.flatMap((child) => walk(source, child)) : []),
];

/** All links of a Markdown text in its order; none of a text that cannot be read. */
export const linksOfMarkdown = (source: string): MarkdownLink[] => {
  if (!MAY_HOLD_LINKS.test(source)) return [];
  const root: Root | undefined = parseTree(source, new MarkdownFaults());
  return root === undefined ? [] : walk(source, root);
};

const written = (url: string, { isBare }: MarkdownLink): string =>
  isBare || /[()\\*_<>]/.test(url) ? `<${url.replace(/[<>\\]/g, encodeURIComponent)}>` : url;

const bare = (link: MarkdownLink, url: string): string =>
  link.isBare && url.startsWith('/')
    ? `[${link.words}](${written(url, { ...link, isBare: false })})`
    : written(url, link);

/**
 * The text with other addresses, everything else as it was byte for byte.
 * @param replacement the new address of a link, or undefined for a link that stays
 * @throws Error when a link is written in a way that cannot be changed safely
 */
export const withOtherAddresses = (
  source: string,
  replacement: (url: string) => string | undefined,
): string => {
  let text = source;
  const links = linksOfMarkdown(source);
  for (const link of links.toSorted((a, b) => b.start - a.start)) {
    const url = replacement(link.url);
    if (url !== undefined)
      text = text.slice(0, link.start) + bare(link, url) + text.slice(link.end);
  }
  const expected = links.map(({ url }) => replacement(url) ?? url);
  const found = linksOfMarkdown(text).map(({ url }) => url);
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error('A link is written in a way that cannot be changed safely');
  return text;
};
