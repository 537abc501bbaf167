import { z } from 'zod';
import { documentId } from './links';
import { languageTag } from './locale';
import { image, type Image } from './media';
import { sentence, text } from './text';

/**
 * The one document tree in which every body is published. It is safe by construction: there is no
 * node for raw HTML, script, style or event, so what is not in the tree cannot be published.
 */

/** http(s), mailto, tel, a path of this site, or an anchor of this page; never `//host` or `javascript:`. */
export const href = z
  .string()
  .max(2000)
  .refine((value) => value.isWellFormed())
  .regex(
    /^(?:https?:\/\/[^\s\\]+|mailto:[^\s\\]+|tel:[+\d-]+|\/(?![/\\])[^\s\\]*|#[^\s]+)$/i,
    '链接须以 https://、http://、mailto:、tel:、/ 或 # 开头',
  );

export type Mark = 'strong' | 'emphasis' | 'strikethrough' | 'code';

export type Inline =
  | { type: 'text'; text: string; marks?: Mark[] | undefined }
  | { type: 'break' }
  | { type: 'ruby'; base: string; annotation: string }
  | { type: 'link'; href: string; documentId?: string | undefined; children: Inline[] }
  | { type: 'note'; children: Inline[] }
  | { type: 'language'; language: string; children: Inline[] };

export interface TableCell {
  header?: 'column' | 'row' | undefined;
  columnSpan?: number | undefined;
  rowSpan?: number | undefined;
  children: Inline[];
}

export type Block =
  | { type: 'paragraph'; anchor?: string | undefined; children: Inline[] }
  | { type: 'heading'; level: 2 | 3 | 4; anchor: string; children: Inline[] }
  | { type: 'list'; ordered: boolean; start?: number | undefined; items: { children: Block[] }[] }
  | { type: 'table'; caption?: Inline[] | undefined; rows: { cells: TableCell[] }[] }
  | { type: 'image'; image: Image }
  | { type: 'quote'; cite?: string | undefined; children: Block[] };

/** A body: blocks in reading order. */
export type RichText = Block[];

const inlines: z.ZodType<Inline[]> = z.lazy(() => z.array(inline));
const blocks: z.ZodType<Block[]> = z.lazy(() => z.array(block));

const anchor = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(80);

/**
 * The document of ours that an href leads to, when it does: the content store keeps the href at the
 * present address of that document (decision 0014).
 */
export const linkedDocumentId = documentId.optional().describe('所指文档的编号，改名后链接不失效');

const textNode = z.strictObject({
  type: z.literal('text'),
  text,
  marks: z
    .array(z.enum(['strong', 'emphasis', 'strikethrough', 'code']))
    .max(4)
    .optional(),
});
const breakNode = z.strictObject({ type: z.literal('break') });
const rubyNode = z.strictObject({
  type: z.literal('ruby'),
  base: sentence(200),
  annotation: sentence(200).describe('注音或对照读音'),
});
const linkNode = z.strictObject({
  type: z.literal('link'),
  href,
  documentId: linkedDocumentId,
  children: inlines,
});
const noteNode = z.strictObject({
  type: z.literal('note').describe('注释，显示在文末'),
  children: inlines,
});
const languageNode = z.strictObject({
  type: z.literal('language').describe('另一种语言的文字，供选字体和读音'),
  language: languageTag,
  children: inlines,
});

const inline: z.ZodType<Inline> = z.discriminatedUnion('type', [
  textNode,
  breakNode,
  rubyNode,
  linkNode,
  noteNode,
  languageNode,
]);

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  anchor: anchor.optional().describe('条款锚点，如 clause-3'),
  children: inlines,
});
const heading = z.strictObject({
  type: z.literal('heading'),
  level: z
    .union([z.literal(2), z.literal(3), z.literal(4)])
    .describe('页面标题为一级，正文自二级起'),
  anchor,
  children: inlines,
});
const listItem = z.strictObject({
  children: blocks,
});
const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  start: z.int().nonnegative().optional(),
  items: z.array(listItem),
});
const tableCell = z.strictObject({
  header: z.enum(['column', 'row']).optional(),
  columnSpan: z.int().min(2).max(50).optional(),
  rowSpan: z.int().min(2).max(200).optional(),
  children: inlines,
});
const table = z.strictObject({
  type: z.literal('table'),
  caption: inlines.optional(),
  rows: z.array(z.strictObject({ cells: z.array(tableCell).min(1) })).min(1),
});
const figure = z.strictObject({ type: z.literal('image'), image });
const quote = z.strictObject({
  type: z.literal('quote'),
  cite: text.optional(),
  children: blocks,
});

const block: z.ZodType<Block> = z.discriminatedUnion('type', [
  paragraph,
  heading,
  list,
  table,
  figure,
  quote,
]);

export const richText: z.ZodType<RichText> = blocks.meta({ title: '正文' });
