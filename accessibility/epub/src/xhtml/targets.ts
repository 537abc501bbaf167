import type { Block } from '@minzong/content-types';
import type { Chapter } from '../manuscript/manuscript';
import { bareText } from './inlines';

const anchorsIn = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return block.anchor === undefined ? [] : [block.anchor];
      case 'heading':
        // A heading that says nothing is not drawn.
        return bareText(block.children) === '' ? [] : [block.anchor];
      case 'list':
        return block.items.flatMap(({ children }) => anchorsIn(children));
      case 'quote':
        return anchorsIn(block.children);
      default:
        return [];
    }
  });

/** Every id that a link of a chapter can lead to; asked before drawing, as links look ahead. */
export const targetsOf = ({ pieces }: Chapter): Set<string> =>
  new Set(
    pieces.flatMap((piece) => {
      if (piece.kind === 'heading' || piece.kind === 'leaf') return [piece.id];
      return piece.kind === 'text'
        ? anchorsIn(piece.tree).map((anchor) => piece.prefix + anchor)
        : [];
    }),
  );
