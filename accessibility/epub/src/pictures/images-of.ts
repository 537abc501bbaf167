import type { Block, Image } from '@minzong/content-types';
import type { Manuscript } from '../manuscript/manuscript';

const inBlocks = (blocks: Block[]): Image[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'image':
        return [block.image];
      case 'list':
        return block.items.flatMap(({ children }) => inBlocks(children));
      case 'quote':
        return inBlocks(block.children);
      default:
        return [];
    }
  });

/** Every picture of a book in reading order. */
export const imagesOf = ({ chapters }: Manuscript): Image[] =>
  chapters
    .flatMap(({ pieces }) => pieces)
    .flatMap((piece) => {
      if (piece.kind === 'picture') return [piece.image];
      return piece.kind === 'text' ? inBlocks(piece.tree) : [];
    });
