import type { Block, Inline, RichText } from '@minzong/content-types';
import { textBytes } from './text-bytes';

/** What a node of the page costs on its way to WeChat's view, beside its words. */
const NODE_BYTES = 180;
/** Longest run of words that becomes one node. */
const PIECE_CHARACTERS = 2000;

type Text = Extract<Inline, { type: 'text' }>;

const weights = new WeakMap<object, number>();

/** About how many bytes a part of a text is, once it is nodes of the page. */
export const weightOf = (node: unknown): number => {
  if (typeof node === 'string') return textBytes(node);
  if (typeof node !== 'object' || node === null) return 0;
  const known = weights.get(node);
  if (known !== undefined) return known;
  const own = Array.isArray(node) ? 0 : NODE_BYTES;
  const weight = Object.values(node).reduce<number>((sum, part) => sum + weightOf(part), own);
  weights.set(node, weight);
  return weight;
};

/** Where a long text may be divided: after a sign that ends something, in any of the scripts. */
const divisionIn = (text: string): number => {
  const window = text.slice(0, PIECE_CHARACTERS);
  const last = Math.max(
    ...['。', '；', '，', '་', '།', ' ', '.'].map((sign) => window.lastIndexOf(sign)),
  );
  if (last > 0) return last + 1;
  // A pair of halves is one character, and what combines belongs to what stands before it.
  let at = PIECE_CHARACTERS;
  while (
    at > 1 &&
    /^[\udc00-\udfff\u0f71-\u0fbc\u0300-\u036f\u200d\ufe00-\ufe0f]/.test(text.slice(at))
  )
    at -= 1;
  return at;
};

const pieces = new WeakMap<Text, Text[]>();

/** A long text as several, always the same objects, so that what is on the page stays. */
const piecesOf = (inline: Text): Text[] => {
  const known = pieces.get(inline);
  if (known !== undefined) return known;
  const made: Text[] = [];
  let rest = inline.text;
  while (rest.length > PIECE_CHARACTERS) {
    const at = divisionIn(rest);
    made.push({ ...inline, text: rest.slice(0, at) });
    rest = rest.slice(at);
  }
  made.push(made.length === 0 ? inline : { ...inline, text: rest });
  pieces.set(inline, made);
  return made;
};

/** The beginning of a row of things that fits; the last one may be cut itself. */
const cutRow = <T extends object>(
  row: readonly T[],
  most: number,
  cut: (one: T, most: number) => T | undefined,
): T[] => {
  const part: T[] = [];
  let left = most;
  for (const one of row) {
    const weight = weightOf(one);
    if (weight > left) {
      const begun = cut(one, left);
      return begun === undefined ? part : [...part, begun];
    }
    part.push(one);
    left -= weight;
  }
  return part;
};

const inPieces = (inlines: Inline[]): Inline[] =>
  inlines.flatMap((inline): Inline[] => (inline.type === 'text' ? piecesOf(inline) : [inline]));

const cutInline = (inline: Inline, most: number): Inline | undefined =>
  inline.type === 'language' || inline.type === 'link'
    ? { ...inline, children: cutRow(inPieces(inline.children), most, cutInline) }
    : undefined;

const cutBlock = (block: Block, most: number): Block | undefined => {
  switch (block.type) {
    case 'paragraph':
      return { ...block, children: cutRow(inPieces(block.children), most, cutInline) };
    case 'quote':
      return { ...block, children: cutRow(block.children, most, cutBlock) };
    case 'list':
      return {
        ...block,
        items: cutRow(block.items, most, (item, left) => ({
          ...item,
          children: cutRow(item.children, left, cutBlock),
        })),
      };
    case 'table':
      return { ...block, rows: cutRow(block.rows, most, () => undefined) };
    default:
      return undefined;
  }
};

/**
 * The beginning of a body that is about `most` bytes on the page, so that a long text is shown piece
 * by piece: WeChat warns above 256 KB at once, and old telephones stand still. A larger `most` gives
 * the same beginning and more.
 */
export const cutBody = (body: RichText, most: number): RichText => cutRow(body, most, cutBlock);
