import { text } from '@minzong/content-types';
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import type { MarkdownFaults } from './fault';

const MAXIMUM_LENGTH = 1_000_000;
const MAXIMUM_NESTING = 12;

/** What a text defines for use elsewhere in it. */
export interface Definitions {
  links: Map<string, Definition>;
  notes: Map<string, FootnoteDefinition>;
}

const faultsOfLines = (source: string, faults: MarkdownFaults): void => {
  source.split('\n').forEach((line, at) => {
    const checked = text.safeParse(line);
    if (checked.success) return;
    faults.atLine(at + 1, '含有无法显示的字符（控制字符或不完整的字符），请删除');
  });
};

// Markdown nests a block for every `>` or indent, and each level costs a stack frame or more.
const isTooDeep = (line: string): boolean =>
  (/^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]?)+/.exec(line)?.[0].match(/[>\-*+.)]/g)?.length ?? 0) >
  MAXIMUM_NESTING;

const isParsable = (source: string, faults: MarkdownFaults): boolean => {
  const before = faults.found.length;
  if (source.length > MAXIMUM_LENGTH) faults.atLine(1, '文字过长，请分成几篇');
  source.split('\n').forEach((line, at) => {
    if (isTooDeep(line)) faults.atLine(at + 1, '列表或引用嵌套过深，请减少层次');
  });
  return faults.found.length === before;
};

/**
 * The project's Markdown as a tree: GFM, footnotes, `:lang[…]{lang=bo}` and `:ruby[…]{rt=…}`.
 * Indented text is a paragraph, not code: Chinese writers indent the first line.
 */
export const parseTree = (source: string, faults: MarkdownFaults): Root | undefined => {
  faultsOfLines(source, faults);
  if (!isParsable(source, faults)) return undefined;
  try {
    return fromMarkdown(source, {
      extensions: [
        gfm({ singleTilde: false }),
        { text: directive().text ?? {} },
        { disable: { null: ['codeIndented'] } },
      ],
      mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    faults.atLine(1, '文字的层次过于复杂，请简化');
    return undefined;
  }
};

const visit = (node: Nodes, see: (node: Nodes) => void): void => {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
};

/** The link and note definitions of a tree; the first of a name counts. */
export const definitionsOf = (root: Root): Definitions => {
  const definitions: Definitions = { links: new Map(), notes: new Map() };
  visit(root, (node) => {
    if (node.type === 'definition' && !definitions.links.has(node.identifier))
      definitions.links.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !definitions.notes.has(node.identifier))
      definitions.notes.set(node.identifier, node);
  });
  return definitions;
};

/** The addresses of all images of a Markdown text. */
export const imageAddressesOf = (root: Root): string[] => {
  const addresses = new Set<string>();
  const { links } = definitionsOf(root);
  visit(root, (node) => {
    if (node.type === 'image') addresses.add(node.url);
    if (node.type === 'imageReference') addresses.add(links.get(node.identifier)?.url ?? '');
  });
  return [...addresses];
};

/** The words of a node without any markup. */
export const plainTextOf = (node: Nodes): string => {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(plainTextOf).join('');
  return node.type === 'break' ? '\n' : '';
};
