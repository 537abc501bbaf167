import { href, languageTag, type Inline, type Mark } from '@minzong/content-types';
import type { FootnoteReference, Nodes, PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { MarkdownFaults } from './fault';
import { plainTextOf, type Definitions } from './markdown-tree';

/** What the pieces of one text share while it is read. */
export interface Reading {
  source: string;
  definitions: Definitions;
  faults: MarkdownFaults;
  usedNotes: Set<string>;
}

interface Place {
  marks: Mark[];
  inNote: boolean;
  inLink: boolean;
}

const PLAIN: Place = { marks: [], inNote: false, inLink: false };

// A line break in the source is a space between Latin words and nothing between Chinese, Yi or
// Tibetan ones, where a browser would otherwise show a gap.
const UNSPACED = /[\p{sc=Han}\p{sc=Yi}\p{sc=Tibetan}\u3000-\u303f\uff00-\uffef]/u;

const joinLines = (value: string): string =>
  value.replace(/([^\n]?)[ \t]*\n[ \t]*([^\n]?)/gu, (_, before: string, after: string) =>
    UNSPACED.test(before) || UNSPACED.test(after) ? before + after : `${before} ${after}`,
  );

const textOf = (value: string, { marks }: Place): Inline[] => {
  const text = joinLines(value);
  if (text === '') return [];
  return [marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }];
};

const marked = (place: Place, mark: Mark): Place => ({
  ...place,
  marks: [...new Set([...place.marks, mark])],
});

const linkOf = (
  node: Nodes & { children: PhrasingContent[] },
  url: string,
  reading: Reading,
  place: Place,
): Inline[] => {
  const children = inlinesOf(node.children, reading, { ...place, inLink: true });
  if (place.inLink) return children;
  if (href.safeParse(url).success) return [{ type: 'link', href: url, children }];
  const shown = url.slice(0, 60);
  reading.faults.at(node, `链接“${shown}”无效，须以 https://、http://、mailto:、tel:、/ 或 # 开头`);
  return children;
};

const noteOf = (node: FootnoteReference, reading: Reading, place: Place): Inline[] => {
  const { definitions, faults, usedNotes } = reading;
  const definition = definitions.notes.get(node.identifier);
  if (place.inNote) faults.at(node, '注释里不能再有注释');
  if (definition === undefined || place.inNote) return [];
  usedNotes.add(node.identifier);
  const parts = definition.children.map((child) => {
    if (child.type === 'paragraph')
      return inlinesOf(child.children, reading, { ...place, marks: [], inNote: true });
    faults.at(child, '注释里只能有文字');
    return [];
  });
  const children = parts.flatMap((part, at): Inline[] =>
    at === 0 ? part : [{ type: 'break' }, ...part],
  );
  return [{ type: 'note', children }];
};

const rubyOf = (node: TextDirective, { faults }: Reading): Inline[] => {
  const base = plainTextOf(node);
  const annotation = node.attributes?.['rt'] ?? '';
  if (base.trim() !== '' && annotation.trim() !== '') return [{ type: 'ruby', base, annotation }];
  faults.at(node, '注音须写明文字和读音，如 :ruby[漢字]{rt="hàn zì"}');
  return [];
};

const languageOf = (node: TextDirective, reading: Reading, place: Place): Inline[] => {
  const language = node.attributes?.['lang'] ?? '';
  const children = inlinesOf(node.children, reading, place);
  if (languageTag.safeParse(language).success) return [{ type: 'language', language, children }];
  reading.faults.at(node, '语言代码不对，应如 :lang[བོད་ཡིག]{lang=bo}');
  return children;
};

// `10:30` and `说明:请` are words, although the syntax would let `:30` and `:请` be directives.
const directiveOf = (node: TextDirective, reading: Reading, place: Place): Inline[] => {
  if (node.name === 'ruby') return rubyOf(node, reading);
  if (node.name === 'lang') return languageOf(node, reading, place);
  const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
  return textOf(reading.source.slice(start.offset, end.offset), place);
};

const inlineOf = (node: PhrasingContent, reading: Reading, place: Place): Inline[] => {
  const { definitions, faults } = reading;
  switch (node.type) {
    case 'text':
      return textOf(node.value, place);
    case 'inlineCode':
      return textOf(node.value, marked(place, 'code'));
    case 'strong':
      return inlinesOf(node.children, reading, marked(place, 'strong'));
    case 'emphasis':
      return inlinesOf(node.children, reading, marked(place, 'emphasis'));
    case 'delete':
      return inlinesOf(node.children, reading, marked(place, 'strikethrough'));
    case 'break':
      return [{ type: 'break' }];
    case 'link':
      return linkOf(node, node.url, reading, place);
    case 'linkReference':
      return linkOf(node, definitions.links.get(node.identifier)?.url ?? '', reading, place);
    case 'footnoteReference':
      return noteOf(node, reading, place);
    case 'textDirective':
      return directiveOf(node, reading, place);
    case 'image':
    case 'imageReference':
      faults.at(node, '图片须单独成段，前后各空一行');
      return [];
    case 'html':
      faults.at(node, `不能使用 HTML 代码“${node.value.slice(0, 40)}”，请删除或改用 Markdown`);
      return [];
  }
};

const sameMarks = (a: Mark[] = [], b: Mark[] = []): boolean => a.join() === b.join();

const joinTexts = (inlines: Inline[]): Inline[] => {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last?.type === 'text' && inline.type === 'text' && sameMarks(last.marks, inline.marks))
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
};

/** Words with their marks, links, notes, readings and languages; faults are added to the reading. */
export const inlinesOf = (
  nodes: PhrasingContent[],
  reading: Reading,
  place: Place = PLAIN,
): Inline[] => joinTexts(nodes.flatMap((node) => inlineOf(node, reading, place)));
