import type { Block, Inline, RichText, TableCell } from '@minzong/content-types';

type BlockOf<K extends Block['type']> = Extract<Block, { type: K }>;

/** Applies a change to every block of a tree, at whatever depth, the inner ones first. */
const eachBlock = (tree: RichText, change: (block: Block) => Block): RichText =>
  tree.map((block) => {
    if (block.type === 'quote')
      return change({ ...block, children: eachBlock(block.children, change) });
    if (block.type !== 'list') return change(block);
    const items = block.items.map(({ children }) => ({ children: eachBlock(children, change) }));
    return change({ ...block, items });
  });

const lower = (block: BlockOf<'heading'>, levels: number): Block => {
  const level = block.level + levels;
  return { ...block, level: level <= 2 ? 2 : level === 3 ? 3 : 4 };
};

/** A tree whose headings stand some levels deeper; there are none below the fourth. */
export const pushedDown = (tree: RichText, levels: number): RichText =>
  levels === 0
    ? tree
    : eachBlock(tree, (block) => (block.type === 'heading' ? lower(block, levels) : block));

const tableSaidIn = (table: BlockOf<'table'>, said: (words: Inline[]) => Inline[]): Block => ({
  ...table,
  ...(table.caption === undefined ? {} : { caption: said(table.caption) }),
  rows: table.rows.map(({ cells }) => ({
    cells: cells.map((cell): TableCell => ({ ...cell, children: said(cell.children) })),
  })),
});

/** A tree whose words say of themselves in which language they are. */
export const saidIn = (tree: RichText, language: string): RichText => {
  const said = (children: Inline[]): Inline[] => [{ type: 'language', language, children }];
  return eachBlock(tree, (block) => {
    if (block.type === 'paragraph' || block.type === 'heading')
      return { ...block, children: said(block.children) };
    return block.type === 'table' ? tableSaidIn(block, said) : block;
  });
};
