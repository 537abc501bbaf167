import type { Piece } from './pieces';
import { readXml, type XmlElement } from './xml-tree';

/*
 * What the author of a source wrote, counted from the OpenDocument text itself: nothing here knows
 * how the importer works. Contents, comments, deleted and hidden text are not expected to come in.
 */

const NOT_EXPECTED = new Set([
  'text:tracked-changes',
  'text:table-of-content',
  'office:annotation',
  'text:note-citation',
  'svg:title',
  'svg:desc',
]);

interface Place {
  depth: number;
  ordered: boolean;
  chinese: boolean;
}

const OUTSIDE: Place = { depth: 0, ordered: false, chinese: false };
const DIGITS = '一二三四五六七八九十';

const elements = (node: XmlElement): XmlElement[] =>
  node.children.filter((child) => typeof child !== 'string');

/** The words of a paragraph, without notes, frames and hidden text. */
const wordsOf = (node: XmlElement): string =>
  node.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (NOT_EXPECTED.has(child.name) || child.name === 'draw:frame') return '';
      if (child.name === 'text:note') return '';
      if (child.attributes['text:style-name'] === 'Hidden') return '';
      return wordsOf(child);
    })
    .join('')
    .trim();

class Expectation {
  readonly pieces: Piece[] = [];
  private readonly counts: number[] = [];

  add(kind: Piece['kind'], ...words: (string | number)[]): void {
    this.pieces.push({ kind, words: words.join('|') });
  }

  /** Notes, links, pictures, frames and marks inside a paragraph. */
  inline(node: XmlElement): void {
    for (const child of elements(node)) {
      const { name, attributes } = child;
      if (NOT_EXPECTED.has(name)) continue;
      if (name === 'text:note') this.note(child);
      else if (name === 'draw:frame') this.frame(child);
      else {
        const href = attributes['xlink:href'];
        if (name === 'text:a') this.add('链接', href?.replace(/^#.*/, '#') ?? '', wordsOf(child));
        const style = attributes['text:style-name'];
        if (style === 'Strong' || style === 'Emphasis')
          this.add('强调', style.toLowerCase(), wordsOf(child));
        this.inline(child);
      }
    }
  }

  private note(note: XmlElement): void {
    for (const body of elements(note).filter(({ name }) => name === 'text:note-body'))
      for (const paragraph of elements(body)) {
        this.add('注释', wordsOf(paragraph));
        this.inline(paragraph);
      }
  }

  private frame(frame: XmlElement): void {
    for (const child of elements(frame)) {
      if (child.name === 'draw:text-box') this.blocks(child, OUTSIDE);
      if (child.name !== 'draw:image') continue;
      const description = elements(frame).find(({ name }) => name === 'svg:desc');
      this.add('图片', description === undefined ? '' : wordsOf(description));
    }
  }

  /** 一、 （一） as Word writes them before a heading of an automatic list. */
  private label({ depth, chinese }: Place): string {
    if (!chinese) return '';
    this.counts[depth] = (this.counts[depth] ?? 0) + 1;
    this.counts.length = depth + 1;
    const number = DIGITS[(this.counts[depth] ?? 1) - 1] ?? '';
    return depth === 1 ? `${number}、` : `（${number}）`;
  }

  private paragraph(node: XmlElement, place: Place): void {
    const words = wordsOf(node);
    this.inline(node);
    if (words === '') return;
    if (node.attributes['text:style-name'] === 'Title') this.add('标题', 1, words);
    else if (place.depth > 0)
      this.add('列表项', place.depth, place.ordered ? '编号' : '项目', words);
    else if (/^[一二三四五六七八九十]+、/.test(words)) this.add('标题', 2, words);
    else if (/^（[一二三四五六七八九十]+）/.test(words)) this.add('标题', 3, words);
    else this.add('段落', words);
  }

  private list(list: XmlElement, outer: Place, starts: Map<string, number>): void {
    const style = list.attributes['text:style-name'];
    const place: Place = {
      depth: outer.depth + 1,
      ordered: style === undefined ? outer.ordered : style !== 'Bullets',
      chinese: style === undefined ? outer.chinese : style === 'Chinese',
    };
    const items = elements(list);
    if (place.ordered && !place.chinese && place.depth === 1) {
      const continued = list.attributes['text:continue-numbering'] === 'true';
      const start = continued ? (starts.get('next') ?? 1) : 1;
      this.add('编号起点', start);
      starts.set('next', start + items.length);
    }
    for (const item of items) this.blocks(item, place);
  }

  private table(table: XmlElement): void {
    const rows: [XmlElement, boolean][] = elements(table).flatMap((child) =>
      child.name === 'table:table-header-rows'
        ? elements(child).map((row): [XmlElement, boolean] => [row, true])
        : child.name === 'table:table-row'
          ? [[child, false] as [XmlElement, boolean]]
          : [],
    );
    this.add('表格', rows.length);
    for (const [row, head] of rows) {
      const cells = elements(row).filter(({ name }) => name === 'table:table-cell');
      this.add('表格行', cells.length);
      for (const cell of cells) this.cell(cell, head);
    }
  }

  private cell(cell: XmlElement, head: boolean): void {
    const words = elements(cell)
      .filter(({ name }) => name === 'text:p')
      .map(wordsOf)
      .join('');
    const across = cell.attributes['table:number-columns-spanned'] ?? '1';
    const down = cell.attributes['table:number-rows-spanned'] ?? '1';
    this.add('单元格', `${across}x${down}`, words);
    if (head) this.add('表头', words);
    for (const child of elements(cell)) {
      if (child.name === 'table:table') this.table(child);
      else this.inline(child);
    }
  }

  blocks(parent: XmlElement, place: Place): void {
    for (const child of elements(parent)) {
      if (child.name === 'text:h') {
        const level = child.attributes['text:outline-level'] ?? '';
        this.add('标题', level, this.label(place) + wordsOf(child));
        this.inline(child);
      } else if (child.name === 'text:p') this.paragraph(child, place);
      else if (child.name === 'text:list') this.list(child, place, this.starts);
      else if (child.name === 'table:table') this.table(child);
    }
  }

  private readonly starts = new Map<string, number>();
}

/** Every piece of structure that a source holds. */
export const expectedPieces = (source: string): Piece[] => {
  const expectation = new Expectation();
  expectation.blocks(readXml(source), OUTSIDE);
  return expectation.pieces;
};
