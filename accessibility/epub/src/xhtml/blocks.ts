import type { Block } from '@minzong/content-types';
import { el, type Element, type Node } from './element';
import { drawFigure } from './figure';
import { bareInlines, bareText, drawInlines } from './inlines';
import { giveId, type Sheet } from './sheet';
import { drawTable } from './table';

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

const drawParagraph = (block: BlockOf<'paragraph'>, sheet: Sheet): Element => {
  const { anchor } = block;
  const id = anchor === undefined ? undefined : giveId(sheet, sheet.prefix + anchor);
  const clause = anchor === undefined ? undefined : sheet.clauses.get(anchor);
  if (id !== undefined && clause !== undefined)
    sheet.entries.push({
      ...{ level: sheet.lastLevel + 1, id, language: sheet.language },
      words: [{ type: 'text', text: clause }],
    });
  return el('p', { id }, drawInlines(block.children, sheet));
};

/** A heading never skips a level, so that the outline can be walked by ear. */
const drawHeading = (block: BlockOf<'heading'>, sheet: Sheet): Node[] => {
  if (bareText(block.children) === '') return drawInlines(block.children, sheet);
  const id = giveId(sheet, sheet.prefix + block.anchor);
  const level = Math.min(block.level + sheet.headingOffset, sheet.lastLevel + 1, 6);
  sheet.lastLevel = level;
  if (id !== undefined) {
    const words = bareInlines(block.children);
    sheet.entries.push({ level, id, words, language: sheet.language });
  }
  return [el(`h${String(level)}`, { id }, drawInlines(block.children, sheet))];
};

const drawList = (block: BlockOf<'list'>, sheet: Sheet): Node[] => {
  if (block.items.length === 0) return [];
  const items = block.items.map(({ children }) => el('li', {}, drawBlocks(children, sheet)));
  const start = block.start === undefined ? undefined : String(block.start);
  return [block.ordered ? el('ol', { start }, items) : el('ul', {}, items)];
};

const drawQuote = (block: BlockOf<'quote'>, sheet: Sheet): Element =>
  el(
    'blockquote',
    {},
    drawBlocks(block.children, sheet),
    block.cite === undefined || block.cite.trim() === ''
      ? []
      : el('footer', {}, el('cite', {}, block.cite)),
  );

const drawBlock = (block: Block, sheet: Sheet): Node[] => {
  switch (block.type) {
    case 'paragraph':
      return [drawParagraph(block, sheet)];
    case 'heading':
      return drawHeading(block, sheet);
    case 'list':
      return drawList(block, sheet);
    case 'table':
      return [drawTable(block, sheet)];
    case 'image':
      return [drawFigure(block.image, sheet)];
    case 'quote':
      return [drawQuote(block, sheet)];
  }
};

/** Draws blocks in reading order. */
export const drawBlocks = (blocks: Block[], sheet: Sheet): Node[] =>
  blocks.flatMap((block) => drawBlock(block, sheet));
