import type { Block, Inline, RichText } from '@minzong/content-types';

export const KINDS = [
  '标题',
  '段落',
  '列表项',
  '编号起点',
  '表格',
  '表格行',
  '单元格',
  '表头',
  '图片',
  '注释',
  '链接',
  '强调',
] as const;

/** One piece of structure with its words, such as a heading with its level. */
export interface Piece {
  kind: (typeof KINDS)[number];
  words: string;
}

const wordsOf = (inlines: Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'ruby') return inline.base;
      return inline.type === 'link' || inline.type === 'language' ? wordsOf(inline.children) : '';
    })
    .join('')
    .trim();

const piece = (kind: Piece['kind'], ...words: (string | number)[]): Piece => ({
  kind,
  words: words.join('|'),
});

const inlinePieces = (inlines: Inline[]): Piece[] =>
  inlines.flatMap((inline): Piece[] => {
    if (inline.type === 'note')
      return [piece('注释', wordsOf(inline.children)), ...inlinePieces(inline.children)];
    if (inline.type === 'link') {
      const href = inline.href.replace(/^#.*/, '#');
      return [piece('链接', href, wordsOf(inline.children)), ...inlinePieces(inline.children)];
    }
    if (inline.type === 'language') return inlinePieces(inline.children);
    return inline.type === 'text'
      ? (inline.marks ?? []).map((mark) => piece('强调', mark, inline.text.trim()))
      : [];
  });

const tablePieces = (block: Extract<Block, { type: 'table' }>): Piece[] => [
  piece('表格', block.rows.length),
  ...block.rows.flatMap(({ cells }) => [
    piece('表格行', cells.length),
    ...cells.flatMap(({ header, columnSpan = 1, rowSpan = 1, children }) => [
      piece('单元格', `${String(columnSpan)}x${String(rowSpan)}`, wordsOf(children)),
      ...(header === undefined ? [] : [piece('表头', wordsOf(children))]),
      ...inlinePieces(children),
    ]),
  ]),
];

const listPieces = (block: Extract<Block, { type: 'list' }>, depth: number): Piece[] => [
  ...(block.ordered && depth === 1 ? [piece('编号起点', block.start ?? 1)] : []),
  ...block.items.flatMap(({ children }) =>
    children.flatMap((child) => {
      if (child.type !== 'paragraph') return blockPieces(child, depth);
      const kind = block.ordered ? '编号' : '项目';
      const words = piece('列表项', depth, kind, wordsOf(child.children));
      return [words, ...inlinePieces(child.children)];
    }),
  ),
];

const blockPieces = (block: Block, depth: number): Piece[] => {
  switch (block.type) {
    case 'heading':
      return [piece('标题', block.level, wordsOf(block.children)), ...inlinePieces(block.children)];
    case 'paragraph':
      return [piece('段落', wordsOf(block.children)), ...inlinePieces(block.children)];
    case 'list':
      return listPieces(block, depth + 1);
    case 'table':
      return tablePieces(block);
    case 'image':
      return [piece('图片', block.image.alternativeText)];
    case 'quote':
      return block.children.flatMap((child) => blockPieces(child, depth));
  }
};

/** Every piece of structure in a body as it would be published. */
export const publishedPieces = (body: RichText): Piece[] =>
  body.flatMap((block) => blockPieces(block, 0));
