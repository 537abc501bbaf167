import type { Block, Inline, RichText } from '@minzong/content-types';

export type Note = Extract<Inline, { type: 'note' }>;

const inInlines = (inlines: Inline[]): Note[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'note') return [inline, ...inInlines(inline.children)];
    return 'children' in inline ? inInlines(inline.children) : [];
  });

const inBlock = (block: Block): Note[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inInlines(block.children);
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(inBlock));
    case 'quote':
      return block.children.flatMap(inBlock);
    case 'table':
      return [
        ...inInlines(block.caption ?? []),
        ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => inInlines(cell.children))),
      ];
    case 'image':
      return [];
  }
};

/** The notes of a body in reading order; the first is note 1. */
export const notesOf = (body: RichText): Note[] => body.flatMap(inBlock);

/** The words of inlines without their notes, for labels. */
export const plainText = (inlines: Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'break') return ' ';
      if (inline.type === 'ruby') return inline.base;
      return inline.type === 'note' ? '' : plainText(inline.children);
    })
    .join('');

const textsOfBlock = (block: Block): string[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [plainText(block.children)];
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(textsOfBlock));
    case 'quote':
      return block.children.flatMap(textsOfBlock);
    case 'table':
      return [
        plainText(block.caption ?? []),
        ...block.rows.map(({ cells }) => cells.map((cell) => plainText(cell.children)).join('，')),
      ];
    case 'image':
      return [block.image.alternativeText];
  }
};

/** The words of a body without its notes, block by block, to be read aloud or copied. */
export const textsOf = (body: RichText): string[] =>
  body.flatMap(textsOfBlock).filter((text) => text !== '');
