import type { Block } from '@minzong/content-types';
import type { ComponentChildren } from 'preact';
import { Figure } from '../picture';
import { idFor, plainText, type Composition } from './composition';
import { drawInlines } from './inlines';
import { drawTable } from './table';

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

const drawParagraph = (block: BlockOf<'paragraph'>, composition: Composition) => {
  const id = block.anchor === undefined ? undefined : idFor(block.anchor, composition);
  const children = drawInlines(block.children, composition);
  return (
    <>
      <p id={id} class={id?.includes('clause-') === true ? 'clause' : undefined}>
        {children}
      </p>
      {block.anchor === undefined ? null : composition.afterAnchor(block.anchor)}
    </>
  );
};

/** A heading never skips a level, so that the outline can be walked by ear. */
const drawHeading = (block: BlockOf<'heading'>, composition: Composition) => {
  const id = idFor(block.anchor, composition);
  const children = drawInlines(block.children, composition);
  if (plainText(block.children) === '') return null;
  const wanted = block.level + composition.headingOffset;
  const level = Math.min(wanted, composition.lastHeadingLevel + 1, 6);
  composition.lastHeadingLevel = level;
  const Tag = `h${String(level)}` as 'h2';
  return (
    <Tag id={id} tabindex={id === undefined ? undefined : -1}>
      {children}
    </Tag>
  );
};

const drawList = (block: BlockOf<'list'>, composition: Composition) => {
  if (block.items.length === 0) return null;
  const items = block.items.map(({ children }) => <li>{drawBlocks(children, composition)}</li>);
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
};

const drawQuote = (block: BlockOf<'quote'>, composition: Composition) => (
  <blockquote>
    {drawBlocks(block.children, composition)}
    {block.cite === undefined || block.cite.trim() === '' ? null : (
      <footer>
        <cite>{block.cite}</cite>
      </footer>
    )}
  </blockquote>
);

const drawBlock = (block: Block, composition: Composition): ComponentChildren => {
  switch (block.type) {
    case 'paragraph':
      return drawParagraph(block, composition);
    case 'heading':
      return drawHeading(block, composition);
    case 'list':
      return drawList(block, composition);
    case 'table':
      return drawTable(block, composition);
    case 'image':
      return <Figure image={block.image} />;
    case 'quote':
      return drawQuote(block, composition);
  }
};

/** Draws blocks in reading order. */
export const drawBlocks = (blocks: Block[], composition: Composition): ComponentChildren[] =>
  blocks.map((block) => drawBlock(block, composition));
