import type { Inline, Mark } from '@minzong/content-types';
import { bookAddress } from './addresses';
import { el, type Element, type Node } from './element';
import { within, type Note, type Sheet } from './sheet';

const MARK_TAGS: Record<Mark, string> = {
  strong: 'strong',
  emphasis: 'em',
  strikethrough: 's',
  code: 'code',
};

const marked = (text: string, marks: Mark[]): Node =>
  [...new Set(marks)].reduce<Node>((inner, mark) => el(MARK_TAGS[mark], {}, inner), text);

export const noteId = (number: number): string => `Note-${String(number)}`;
export const referenceId = (number: number): string => `Noteref-${String(number)}`;

/** The sign of a note: reading systems open what it leads to beside the text (EPUB footnotes). */
const reference = ({ number }: Note, sheet: Sheet): Element => {
  const { text, lang } = sheet.edition.say('note');
  return within(sheet, lang, (attributes) =>
    el(
      'a',
      {
        ...attributes,
        id: referenceId(number),
        'epub:type': 'noteref',
        role: 'doc-noteref',
        class: 'noteref',
        href: `#${noteId(number)}`,
      },
      `[${text}${String(number)}]`,
    ),
  );
};

const drawNote = (children: Inline[], sheet: Sheet): Node[] => {
  const note = { number: sheet.notes.length + 1, children, language: sheet.language };
  sheet.notes.push(note);
  const drawn = reference(note, sheet);
  if (!sheet.insideLink) return [drawn];
  sheet.deferred.push(drawn);
  return [];
};

const targetOf = (href: string, sheet: Sheet): string | undefined => {
  if (!href.startsWith('#')) return bookAddress(sheet.edition.resolve(href));
  const id = sheet.prefix + href.slice(1);
  return sheet.targets.has(id) ? `#${id}` : bookAddress(sheet.edition.address + href);
};

const drawLink = (href: string, children: Inline[], sheet: Sheet): Node[] => {
  const target = targetOf(href, sheet);
  // A link within a link is only its words: XHTML has no nested links.
  if (sheet.insideLink || target === undefined) return drawInlines(children, sheet);
  sheet.insideLink = true;
  const inner = drawInlines(children, sheet);
  sheet.insideLink = false;
  const words = bareText(children) === '' ? [href] : inner;
  return [el('a', { href: target }, words), ...sheet.deferred.splice(0)];
};

const drawRuby = (base: string, annotation: string): Element =>
  el('ruby', {}, base, el('rp', {}, '（'), el('rt', {}, annotation), el('rp', {}, '）'));

const drawInLanguage = (language: string, children: Inline[], sheet: Sheet): Node[] =>
  within(sheet, language, (attributes) => {
    const drawn = drawInlines(children, sheet);
    return Object.keys(attributes).length === 0 ? drawn : [el('span', attributes, drawn)];
  });

const drawInline = (node: Inline, sheet: Sheet): Node[] => {
  switch (node.type) {
    case 'text':
      return [marked(node.text, node.marks ?? [])];
    case 'break':
      return [el('br')];
    case 'ruby':
      return [drawRuby(node.base, node.annotation)];
    case 'note':
      return drawNote(node.children, sheet);
    case 'link':
      return drawLink(node.href, node.children, sheet);
    case 'language':
      return drawInLanguage(node.language, node.children, sheet);
  }
};

/** Draws a run of text. Notes met on the way are numbered and kept in the sheet. */
export const drawInlines = (nodes: Inline[], sheet: Sheet): Node[] =>
  nodes.flatMap((node) => drawInline(node, sheet));

/** A run without links and notes, for the table of contents. */
export const bareInlines = (nodes: Inline[]): Inline[] =>
  nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'note':
        return [];
      case 'link':
        return bareInlines(node.children);
      case 'language':
        return bareText(node.children) === ''
          ? []
          : [{ ...node, children: bareInlines(node.children) }];
      case 'break':
        return [{ type: 'text', text: ' ' }];
      case 'ruby':
        return [{ type: 'text', text: node.base }];
      case 'text':
        return [{ type: 'text', text: node.text }];
    }
  });

/** The bare words of a run: they tell whether it says anything at all. */
export const bareText = (nodes: Inline[]): string =>
  bareInlines(nodes)
    .map((node) => {
      if (node.type === 'text') return node.text;
      return node.type === 'language' ? bareText(node.children) : '';
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
