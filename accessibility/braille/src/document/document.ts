import { type Block, type Inline, type RichText, type TableCell } from '@minzong/content-types';
import { type Corrections } from '../corrections';
import { type BrailleBlock } from '../layout/block';
import { type BrailleParagraph, type Diagnostic } from '../result';
import { type Translator } from '../translate';
import { inlineText, type InlineText, type Notes } from './inline-text';
import { rowsOf } from './table';

export interface DocumentToTranslate {
  title: string;
  /** Lines under the title: document number, who issued it, when. */
  lead?: readonly string[] | undefined;
  body: RichText;
  /** BCP 47. */
  language?: string | undefined;
  /** The document's own, which win over the translator's. */
  corrections?: Corrections | undefined;
}

export interface BrailleDocument {
  title: BrailleParagraph;
  /** The title is the first of them. */
  blocks: BrailleBlock[];
  /** Of all blocks, each with the number of its block. */
  diagnostics: (Diagnostic & { block: number })[];
}

/** Marks an item of a list without numbers. */
const BULLET = '* ';

/**
 * Translates a published document. Lists keep their numbers, tables become lists of rows, pictures
 * their alternative texts, and notes follow at the end.
 */
export const translateDocument = (
  translator: Translator,
  { title, lead = [], body, language, corrections }: DocumentToTranslate,
): BrailleDocument => {
  const blocks: BrailleBlock[] = [];
  const notes: Notes = [];
  const write = ({ text, spans }: InlineText): BrailleParagraph =>
    translator.translate(text, { spans, language, corrections });
  const plain = (text: string): BrailleParagraph => write({ text, spans: [] });
  const inline = (nodes: readonly Inline[]): InlineText => inlineText(nodes, notes);
  const after = (prefix: string, { text, spans }: InlineText): BrailleParagraph => {
    const { length } = prefix;
    const moved = spans.map((span) => ({
      ...span,
      start: span.start + length,
      end: span.end + length,
    }));
    return write({ text: prefix + text, spans: moved });
  };

  const addList = (
    { items, ordered, start = 1 }: Extract<Block, { type: 'list' }>,
    depth: number,
  ): void => {
    items.forEach(({ children }, n) => {
      const marker = ordered ? `${String(start + n)}、` : BULLET;
      const [first, ...rest] = children;
      if (first?.type === 'paragraph') {
        blocks.push({ kind: 'item', depth, paragraph: after(marker, inline(first.children)) });
        addAll(rest, depth);
      } else {
        blocks.push({ kind: 'item', depth, paragraph: plain(marker.trim()) });
        addAll(children, depth);
      }
    });
  };

  const labelled = (label: TableCell | undefined, cell: InlineText): InlineText => {
    const name = label ? inline(label.children).text : '';
    if (name === '') return cell;
    return shift(`${name}：`, cell);
  };

  const addTable = (table: Extract<Block, { type: 'table' }>, depth: number): void => {
    if (table.caption) blocks.push({ kind: 'paragraph', paragraph: write(inline(table.caption)) });
    for (const { heading, cells } of rowsOf(table)) {
      const parts = cells.map(({ column, cell }) => labelled(column, inline(cell.children)));
      const row = joinTexts(
        parts.filter(({ text }) => text.trim() !== ''),
        '；',
      );
      const whole = heading ? labelled(heading, row) : row;
      blocks.push({ kind: 'item', depth: depth + 1, paragraph: write(whole) });
    }
  };

  const add = (block: Block, depth: number): void => {
    switch (block.type) {
      case 'paragraph': {
        const paragraph = write(inline(block.children));
        blocks.push(
          depth > 0
            ? { kind: 'item', depth: depth + 1, paragraph }
            : { kind: 'paragraph', paragraph },
        );
        break;
      }
      case 'heading':
        blocks.push({
          kind: 'heading',
          level: block.level,
          paragraph: write(inline(block.children)),
        });
        break;
      case 'list':
        addList(block, depth + 1);
        break;
      case 'table':
        addTable(block, depth);
        break;
      case 'image': {
        const { alternativeText, caption } = block.image;
        const told = [alternativeText, caption ?? ''].filter((one) => one !== '').join('。');
        if (told !== '') blocks.push({ kind: 'paragraph', paragraph: plain(`［图片：${told}］`) });
        break;
      }
      case 'quote':
        for (const child of block.children) {
          if (child.type === 'paragraph')
            blocks.push({ kind: 'quote', paragraph: write(inline(child.children)) });
          else add(child, depth);
        }
        if (block.cite !== undefined)
          blocks.push({ kind: 'quote', paragraph: plain(`——${block.cite}`) });
    }
  };
  const addAll = (all: readonly Block[], depth: number): void => {
    for (const block of all) add(block, depth);
  };

  const heading = plain(title);
  blocks.push({ kind: 'heading', level: 1, paragraph: heading });
  for (const line of lead) blocks.push({ kind: 'paragraph', paragraph: plain(line) });
  addAll(body, 0);
  // A note may itself have notes, which join the list while it is read.
  for (let n = 0; n < notes.length; n += 1) {
    const own = notes[n];
    if (own) blocks.push({ kind: 'paragraph', paragraph: after(`注${String(n + 1)}：`, own) });
  }
  const diagnostics = blocks.flatMap(({ paragraph }, block) =>
    paragraph.diagnostics.map((one) => ({ ...one, block })),
  );
  return { title: heading, blocks, diagnostics };
};

const shift = (prefix: string, { text, spans }: InlineText): InlineText => ({
  text: prefix + text,
  spans: spans.map((span) => ({
    ...span,
    start: span.start + prefix.length,
    end: span.end + prefix.length,
  })),
});

const joinTexts = (parts: readonly InlineText[], between: string): InlineText => {
  const out: InlineText = { text: '', spans: [] };
  parts.forEach((part, n) => {
    const { text, spans } = shift(n > 0 ? out.text + between : out.text, part);
    out.text = text;
    out.spans.push(...spans);
  });
  return out;
};
