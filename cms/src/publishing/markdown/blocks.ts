import type { Block, Image, Inline } from '@minzong/content-types';
import type {
  Heading,
  Image as MarkdownImage,
  List,
  Nodes,
  Paragraph,
  RootContent,
  Table,
} from 'mdast';
import { type Anchors } from './anchors';
import { clauseMarkOf, type ClauseMark } from './clause-mark';
import { inlinesOf, type Reading } from './inlines';
import { plainTextOf } from './markdown-tree';
import { tableRows } from './tables';

export interface BlockReading extends Reading {
  /** the published form of an image of the media library by its address in the text */
  images: Map<string, Image | string>;
  anchors: Anchors;
  clauses: ClauseMark[];
}

const MAXIMUM_COLUMNS = 50;

const levelOf = (heading: Heading, { faults }: BlockReading): 2 | 3 | 4 => {
  if (heading.depth === 1) faults.at(heading, '正文的标题从二级“##”开始，一级是页面标题');
  if (heading.depth > 4) faults.at(heading, '标题最多到四级“####”');
  return Math.min(Math.max(heading.depth, 2), 4) as 2 | 3 | 4;
};

const headingOf = (node: Heading, reading: BlockReading, atTop: boolean): Block[] => {
  if (!atTop) reading.faults.at(node, '列表和引用里不能有标题');
  const children = inlinesOf(node.children, reading);
  if (plainTextOf(node).trim() === '') return [];
  const anchor = reading.anchors.forHeading(plainTextOf(node));
  return [{ type: 'heading', level: levelOf(node, reading), anchor, children }];
};

const imageOf = (node: MarkdownImage, reading: BlockReading): Block[] => {
  const found = reading.images.get(node.url) ?? '图片须取自媒体库';
  if (typeof found === 'string') {
    reading.faults.at(node, found);
    return [];
  }
  const alternativeText = node.alt?.trim() === '' ? undefined : node.alt;
  const image: Image = {
    ...found,
    alternativeText: alternativeText ?? found.alternativeText,
    ...(node.title === null || node.title === undefined || node.title === ''
      ? {}
      : { caption: node.title }),
  };
  if (image.alternativeText.trim() === '')
    reading.faults.at(node, '图片缺少替代文字：写在 ![ 和 ] 之间，或在媒体库中填写');
  return [{ type: 'image', image }];
};

const onlyImages = (node: Paragraph): MarkdownImage[] | undefined => {
  const rest = node.children.filter(
    (child) => plainTextOf(child).trim() !== '' || child.type === 'image',
  );
  const images = rest.filter((child) => child.type === 'image');
  return images.length > 0 && images.length === rest.length ? images : undefined;
};

const clauseAnchor = (words: string, reading: BlockReading): string | undefined => {
  const mark = clauseMarkOf(words);
  // An annex may begin again at 第一条; the first one keeps the anchor.
  if (mark === undefined || !reading.anchors.claim(mark.anchor)) return undefined;
  reading.clauses.push(mark);
  return mark.anchor;
};

const isBlank = (children: Inline[]): boolean =>
  children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.text.trim() === ''),
  );

const paragraphOf = (node: Paragraph, reading: BlockReading, atTop: boolean): Block[] => {
  const images = onlyImages(node);
  if (images !== undefined) return images.flatMap((image) => imageOf(image, reading));
  const children = inlinesOf(node.children, reading);
  if (isBlank(children)) return [];
  const anchor = atTop ? clauseAnchor(plainTextOf(node), reading) : undefined;
  return [{ type: 'paragraph', ...(anchor === undefined ? {} : { anchor }), children }];
};

const listOf = (node: List, reading: BlockReading): Block => ({
  type: 'list',
  ordered: node.ordered === true,
  ...(node.ordered === true && typeof node.start === 'number' && node.start !== 1
    ? { start: node.start }
    : {}),
  items: node.children.map((item) => {
    if (typeof item.checked === 'boolean')
      reading.faults.at(item, '不能使用任务清单“[ ]”，请用普通列表');
    return { children: item.children.flatMap((child) => blockOf(child, reading, false)) };
  }),
});

const tableOf = (node: Table, reading: BlockReading): Block[] => {
  const [first] = node.children;
  if (first === undefined || first.children.length === 0) return [];
  if (first.children.length > MAXIMUM_COLUMNS) {
    reading.faults.at(node, `表格最多 ${String(MAXIMUM_COLUMNS)} 列`);
    return [];
  }
  const rows = tableRows(node, reading.faults, (children) => inlinesOf(children, reading));
  // A row whose every cell belongs to the row above has nothing to show.
  return [{ type: 'table', rows: rows.filter(({ cells }) => cells.length > 0) }];
};

const refused = (node: Nodes, reading: BlockReading, message: string): Block[] => {
  reading.faults.at(node, message);
  return [];
};

/** One block of Markdown as blocks of the published tree; faults are added to the reading. */
export const blockOf = (node: RootContent, reading: BlockReading, atTop: boolean): Block[] => {
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(node, reading, atTop);
    case 'heading':
      return headingOf(node, reading, atTop);
    case 'list':
      return [listOf(node, reading)];
    case 'table':
      return tableOf(node, reading);
    case 'blockquote':
      return [
        {
          type: 'quote',
          children: node.children.flatMap((child) => blockOf(child, reading, false)),
        },
      ];
    case 'definition':
    case 'footnoteDefinition':
      return [];
    case 'html':
      return refused(
        node,
        reading,
        `不能使用 HTML 代码“${node.value.slice(0, 40)}”，请删除或改用 Markdown`,
      );
    case 'code':
      return refused(node, reading, '不能使用代码块，请改为普通段落');
    case 'thematicBreak':
      return refused(node, reading, '不能使用分隔线，请改用小标题');
    default:
      return refused(node, reading, '这种写法不能发布，请改为普通段落');
  }
};
