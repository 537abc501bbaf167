import { type Block, type Inline, type TableCell } from '@minzong/content-types';
import { type BrailleBlock } from '../layout/block';
import { type DocumentToTranslate } from './document';
import { furnitureOf } from './furniture';
import { inlineText, type InlineText, type Notes } from './inline-text';
import { rowsOf } from './table';

type WithText<T> = T extends unknown ? Omit<T, 'paragraph'> & InlineText : never;

/** A part of a document in reading order, before it is translated. */
export type DocumentBlock = WithText<BrailleBlock>;

/** What `write` turns into a block: everything of it but its words. */
type Kind = BrailleBlock extends infer T
  ? T extends unknown
    ? Omit<T, 'paragraph'>
    : never
  : never;

const plain = (text: string): InlineText => ({ text, spans: [] });

/** Reads the tree of a document, block by block. */
const createBlockReader = (language: string | undefined) => {
  const furniture = furnitureOf(language);
  const blocks: DocumentBlock[] = [];
  const notes: Notes = [];
  const write = (kind: Kind, { text, spans }: InlineText): void => {
    blocks.push({ ...kind, text, spans });
  };
  const inline = (nodes: readonly Inline[]): InlineText =>
    inlineText(nodes, notes, { around: language });

  const addList = (
    { items, ordered, start = 1 }: Extract<Block, { type: 'list' }>,
    depth: number,
  ): void => {
    items.forEach(({ children }, n) => {
      const marker = ordered ? furniture.numbered(start + n) : furniture.bullet;
      const [first, ...rest] = children;
      if (first?.type === 'paragraph') {
        write({ kind: 'item', depth }, shift(marker, inline(first.children)));
        addAll(rest, depth);
      } else {
        write({ kind: 'item', depth }, plain(marker.trim()));
        addAll(children, depth);
      }
    });
  };

  const labelled = (label: TableCell | undefined, cell: InlineText): InlineText => {
    const name = label ? inline(label.children).text : '';
    return name === '' ? cell : shift(name + furniture.label, cell);
  };

  const addTable = (table: Extract<Block, { type: 'table' }>, depth: number): void => {
    if (table.caption) write({ kind: 'paragraph' }, inline(table.caption));
    for (const { heading, cells } of rowsOf(table)) {
      const parts = cells.map(({ column, cell }) => labelled(column, inline(cell.children)));
      const row = joinTexts(
        parts.filter(({ text }) => text.trim() !== ''),
        furniture.between,
      );
      write({ kind: 'item', depth: depth + 1 }, heading ? labelled(heading, row) : row);
    }
  };

  const addQuote = ({ children, cite }: Extract<Block, { type: 'quote' }>, depth: number): void => {
    for (const child of children) {
      if (child.type === 'paragraph') write({ kind: 'quote' }, inline(child.children));
      else add(child, depth);
    }
    if (cite !== undefined) write({ kind: 'quote' }, plain(furniture.cite(cite)));
  };

  const addImage = ({ image }: Extract<Block, { type: 'image' }>): void => {
    const told = [image.alternativeText, image.caption ?? ''].filter((one) => one !== '');
    if (told.length > 0) write({ kind: 'paragraph' }, plain(furniture.picture(told)));
  };

  const add = (block: Block, depth: number): void => {
    switch (block.type) {
      case 'paragraph': {
        write(
          depth > 0 ? { kind: 'item', depth: depth + 1 } : { kind: 'paragraph' },
          inline(block.children),
        );
        return;
      }
      case 'heading': {
        write({ kind: 'heading', level: block.level }, inline(block.children));
        return;
      }
      case 'list': {
        addList(block, depth + 1);
        return;
      }
      case 'table': {
        addTable(block, depth);
        return;
      }
      case 'image': {
        addImage(block);
        return;
      }
      case 'quote': {
        addQuote(block, depth);
        return;
      }
    }
  };
  const addAll = (all: readonly Block[], depth: number): void => {
    for (const block of all) add(block, depth);
  };
  const addNotes = (): void => {
    // A note may itself have notes, which join the list while it is read.
    for (let n = 0; n < notes.length; n += 1) {
      const own = notes[n];
      if (own) write({ kind: 'paragraph' }, shift(furniture.noteLabel(n + 1), own));
    }
  };
  return { blocks, write, addAll, addNotes };
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

/**
 * A document as the blocks that braille writes, the title first, not yet translated. Lists keep
 * their numbers, tables become lists of rows, pictures their alternative texts, and notes follow
 * at the end.
 */
export const documentBlocks = ({
  title,
  lead = [],
  body,
  language,
}: Omit<DocumentToTranslate, 'corrections'>): DocumentBlock[] => {
  const { blocks, write, addAll, addNotes } = createBlockReader(language);
  write({ kind: 'heading', level: 1 }, plain(title));
  for (const line of lead) write({ kind: 'paragraph' }, plain(line));
  addAll(body, 0);
  addNotes();
  return blocks;
};
