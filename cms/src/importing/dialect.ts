import type { Nodes, Parents, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options as ToMarkdownExtension } from 'mdast-util-to-markdown';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';

/** The directives of the project's Markdown: a language span and ruby. */
const DIRECTIVES = ['lang', 'ruby'];

const isDirective = (node: Nodes): boolean =>
  node.type === 'textDirective' ||
  node.type === 'leafDirective' ||
  node.type === 'containerDirective';

const isOurs = (node: Nodes): boolean =>
  node.type === 'textDirective' && DIRECTIVES.includes(node.name);

const sourceOf = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

// `10:30` and `说明:请` are words, although the syntax would let `:30` and `:请` be directives.
const keepWords = (parent: Parents, source: string): void => {
  const children = parent.children as Nodes[];
  children.forEach((child, at) => {
    if (isDirective(child) && !isOurs(child)) {
      const text = { type: 'text' as const, value: sourceOf(child, source) };
      children[at] =
        child.type === 'textDirective' ? text : { type: 'paragraph', children: [text] };
    } else if ('children' in child) keepWords(child, source);
  });
  joinTexts(children);
};

const joinTexts = (children: Nodes[]): void => {
  for (let at = children.length - 1; at > 0; at -= 1) {
    const [before, after] = [children[at - 1], children[at]];
    if (before?.type !== 'text' || after?.type !== 'text') continue;
    before.value += after.value;
    children.splice(at, 1);
  }
};

/**
 * The project's Markdown (GFM, footnotes, `:lang` and `:ruby`) as a tree. Indented text is a
 * paragraph, not code: Chinese writers indent the first line.
 */
export const parseMarkdown = (source: string): Root => {
  const root = fromMarkdown(source, {
    extensions: [
      gfm({ singleTilde: false }),
      { text: directive().text ?? {} },
      { disable: { null: ['codeIndented'] } },
    ],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  });
  keepWords(root, source);
  return root;
};

const isDeclared = (pattern: { character: string }): boolean => pattern.character === ':';

// GFM's writer takes a label for a place where no address is read as a link; in the label of a
// directive one is, and would swallow the mark that keeps a following `<` from being HTML.
const ADDRESS_IN_LABEL = {
  character: ':',
  before: '[ps]',
  after: '\\/',
  inConstruct: 'label' as const,
};

/**
 * The writer escapes every colon before a letter or digit, `10\:30`; since readers here take words
 * for words, only what looks like one of our directives needs it.
 */
const ownDirectives = (): ToMarkdownExtension => {
  const { unsafe, ...rest } = directiveToMarkdown();
  const ours = DIRECTIVES.map((name) => ({
    character: ':',
    after: `${name}\\[`,
    inConstruct: 'phrasing' as const,
  }));
  return {
    ...rest,
    unsafe: [
      ...(unsafe ?? []).filter((pattern) => !isDeclared(pattern)),
      ...ours,
      ADDRESS_IN_LABEL,
    ],
  };
};

/** A tree as the project's Markdown, one empty line between blocks. */
export const writeMarkdown = (root: Root): string =>
  toMarkdown(root, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), ownDirectives()],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
  }).trim();

/** A run in another language: `:lang[བོད་ཡིག]{lang=bo}`. */
export const languageSpan = (
  language: string,
  children: TextDirective['children'],
): TextDirective => ({
  type: 'textDirective',
  name: 'lang',
  attributes: { lang: language },
  children,
});
