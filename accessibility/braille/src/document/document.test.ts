import { type RichText } from '@minzong/content-types';
import { eBrailleFile } from '../ebraille/package';
import { BOOK_PAGE, paginate, WIDE_PAGE } from '../layout/pages';
import { readBrf } from '../layout/read-brf';
import { writeBrf } from '../layout/write-brf';
import { proofOf } from '../proof';
import { testTranslator } from '../testing/translator';
import { translateDocument, type BrailleDocument } from './document';

const text = (value: string) => [{ type: 'text' as const, text: value }];
const paragraph = (value: string) => ({ type: 'paragraph' as const, children: text(value) });

const translate = (body: RichText): BrailleDocument =>
  translateDocument(testTranslator(), { title: '示例办法', body });
const sources = (body: RichText): string[] =>
  translate(body).blocks.map((block) => block.paragraph.source);

it('writes a table as a list of rows, each cell with its column', () => {
  const header = (value: string) => ({ header: 'column' as const, children: text(value) });
  const cell = (value: string) => ({ children: text(value) });
  const table: RichText = [
    {
      type: 'table',
      caption: text('开放时间'),
      rows: [
        { cells: [header('日期'), header('时间')] },
        { cells: [cell('周一'), cell('9时')] },
        { cells: [{ header: 'row', children: text('周二') }, cell('10时')] },
      ],
    },
  ];
  expect(sources(table)).toEqual([
    '示例办法',
    '开放时间',
    '日期：周一；时间：9时',
    '周二：时间：10时',
  ]);
});

it('reads a table whose rows are of different lengths, with cells that reach down beside them', () => {
  const cell = (value: string, more = {}) => ({ children: text(value), ...more });
  const table: RichText = [
    {
      type: 'table',
      rows: [
        { cells: [cell('甲', { columnSpan: 2 }), cell('乙', { rowSpan: 2 })] },
        { cells: [cell('丙')] },
      ],
    },
  ];
  expect(sources(table)).toEqual(['示例办法', '甲；乙', '丙；乙']);
});

it('takes a reading printed over a word, and keeps other annotations in brackets', () => {
  const body: RichText = [
    {
      type: 'paragraph',
      children: [
        { type: 'ruby', base: '重', annotation: 'chóng' },
        { type: 'ruby', base: '毕摩', annotation: '祭司' },
      ],
    },
  ];
  const [, block] = translate(body).blocks;
  expect(block?.paragraph.source).toBe('重毕摩（祭司）');
  expect(block?.paragraph.words[0]).toMatchObject({ reading: 'chong2', source: 'correction' });
});

it('numbers lists and notes, and says what a picture shows', () => {
  const body: RichText = [
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [{ children: [paragraph('登记')] }, { children: [paragraph('阅读')] }],
    },
    {
      type: 'paragraph',
      children: [...text('毕摩'), { type: 'note', children: text('彝族古籍的传承者。') }],
    },
  ];
  expect(sources(body)).toEqual([
    '示例办法',
    '3、登记',
    '4、阅读',
    '毕摩（注1）',
    '注1：彝族古籍的传承者。',
  ]);
});

describe('pages', () => {
  const section = (n: number): RichText => [
    { type: 'heading', level: 2, anchor: `s-${String(n)}`, children: text(`第${String(n)}章`) },
    ...Array.from({ length: 12 }, () =>
      paragraph('各民族都有使用和发展自己的语言文字的自由，都有保持或者改革自己的风俗习惯的自由。'),
    ),
  ];
  const long = translate([1, 2, 3, 4].flatMap(section));

  it.each([BOOK_PAGE, WIDE_PAGE])('are as large as they should be: %j', (size) => {
    const pages = paginate(long.blocks, { size });
    for (const page of pages) {
      expect(page).toHaveLength(size.bodyLines + 1);
      for (const line of page) expect(line.length).toBeLessThanOrEqual(size.width);
    }
    expect(pages.map((page) => page.at(-1)?.replaceAll('⠀', '')).slice(0, 3)).toEqual([
      '⠼⠁',
      '⠼⠃',
      '⠼⠉',
    ]);
  });

  it('begin with a contents list that names the page of every heading', () => {
    const pages = paginate(long.blocks, { size: BOOK_PAGE });
    const entries = pages[0]?.filter((line) => /⠐⠀⠼/.test(line)) ?? [];
    expect(entries).toHaveLength(4);
    expect(pages[0]?.[0]?.replace(/^⠀+/, '')).toBe(long.title.cells);
    entries.forEach((entry, n) => {
      const label = entry.slice(entry.lastIndexOf('⠼'));
      const page = pages.find((one) => one.at(-1)?.endsWith(`⠀${label}`));
      const heading = long.blocks.filter((block) => block.kind === 'heading')[n + 1];
      expect(page?.some((line) => line.replace(/^⠀+/, '') === heading?.paragraph.cells)).toBe(true);
    });
  });

  it('never end with a heading', () => {
    const pages = paginate(long.blocks, { size: BOOK_PAGE, contents: false });
    for (const page of pages) {
      const last =
        page
          .slice(0, -1)
          .filter((line) => line !== '')
          .at(-1) ?? '';
      expect(last.startsWith('⠀⠀⠀⠀⠀⠀')).toBe(false);
    }
  });

  it('are ASCII with form feeds as BRF', () => {
    const pages = paginate(long.blocks, { size: WIDE_PAGE });
    const file = writeBrf(pages);
    expect(file).toMatch(/^[ -_\r\n\f]*$/);
    expect(file.split('\f')).toHaveLength(pages.length + 1);
    expect(readBrf(file)).toEqual(pages);
  });
});

it('packs an eBraille publication with the files that it needs', () => {
  const { blocks, title } = translate([paragraph('藏文：བོད')]);
  const modifiedAt = new Date('2026-11-22T08:00:00Z');
  const file = Buffer.from(eBrailleFile({ blocks, title, modifiedAt, publisher: '示范州民宗委' }));
  expect(file.readUInt32LE(0)).toBe(0x04034b50);
  expect(file.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  for (const name of [
    'META-INF/container.xml',
    'package.opf',
    'index.html',
    'ebraille/content.html',
  ]) {
    expect(file.includes(name)).toBe(true);
  }
  const again = eBrailleFile({ blocks, title, modifiedAt, publisher: '示范州民宗委' });
  expect(file.equals(again)).toBe(true);
});

it('sets print and cells side by side for the proof', () => {
  const { blocks } = translate([paragraph('藏文很重。')]);
  expect(proofOf(blocks)[1]?.words.slice(0, 2)).toMatchObject([
    { text: '藏文', reading: 'zàng wén', cells: '⠵⠦⠒⠂', doubtful: false },
    { text: '很重', joined: false },
  ]);
});

it('calls the parts of an English document by English names', () => {
  const body: RichText = [
    {
      type: 'list',
      ordered: true,
      items: [{ children: [paragraph('Apply')] }, { children: [paragraph('Wait')] }],
    },
    { type: 'list', ordered: false, items: [{ children: [paragraph('tea')] }] },
    {
      type: 'paragraph',
      children: [...text('a bimo'), { type: 'note', children: text('A priest.') }],
    },
    { type: 'quote', cite: 'a song', children: [paragraph('Home')] },
  ];
  const { blocks } = translateDocument(testTranslator(), { title: 'Guide', body, language: 'en' });
  expect(blocks.map((block) => block.paragraph.source)).toEqual([
    ...['Guide', '1. Apply', '2. Wait', '• tea', 'a bimo [note 1]', 'Home', '— a song'],
    'Note 1: A priest.',
  ]);
  expect(blocks[3]?.paragraph.cells).toBe('⠸⠲⠀⠞⠑⠁');
  const size = BOOK_PAGE;
  const headings: RichText = ['One', 'Two', 'Three'].map((name) => ({
    ...{ type: 'heading', level: 2, anchor: name.toLowerCase(), children: text(name) },
  }));
  const book = translateDocument(testTranslator(), {
    ...{ title: 'Guide', body: headings, language: 'en' },
  });
  const [contents] = paginate(book.blocks, { size, contents: true, language: 'en' });
  expect(contents?.join('')).toContain('⠠⠉⠕⠝⠞⠑⠝⠞⠎');
});
