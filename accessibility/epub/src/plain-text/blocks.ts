import type { Block, Image } from '@minzong/content-types';
import { inlineText, type Page } from './inlines';
import { tableText } from './table';

/** A picture in words: what it shows, its caption and where it is from. */
export const pictureText = (image: Image, { edition }: Page): string[] => {
  const { alternativeText, caption, credit } = image;
  const from =
    credit === undefined || credit === '' ? '' : edition.say('imageCredit', { name: credit }).text;
  const below = [caption ?? '', from].filter((text) => text !== '').join(' ');
  return [`${edition.say('pictureInWords').text}${alternativeText}`, below];
};

const INDENT = '  ';

const listText = (block: Extract<Block, { type: 'list' }>, page: Page): string[] =>
  block.items.flatMap(({ children }, index) => {
    const sign = block.ordered ? `${String((block.start ?? 1) + index)}. ` : '• ';
    const [first = '', ...rest] = blocksText(children, page);
    return [sign + first, ...rest.map((line) => INDENT + line)];
  });

const blockText = (block: Block, page: Page): string[] => {
  switch (block.type) {
    case 'paragraph':
      return [inlineText(block.children, page)];
    case 'heading':
      return ['', inlineText(block.children, page)];
    case 'list':
      return listText(block, page);
    case 'table':
      return tableText(block, page);
    case 'image':
      return pictureText(block.image, page);
    case 'quote':
      return [
        ...blocksText(block.children, page),
        block.cite === undefined ? '' : `——${block.cite}`,
      ];
  }
};

/** Blocks as lines, one paragraph a line; an empty one stands before a heading. */
export const blocksText = (blocks: Block[], page: Page): string[] =>
  blocks.flatMap((block) =>
    blockText(block, page).filter((line, index) => line !== '' || index === 0),
  );
