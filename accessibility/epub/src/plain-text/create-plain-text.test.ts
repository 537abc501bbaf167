import type { Block, TableCell } from '@minzong/content-types';
import { exampleImage } from '@minzong/content-types/examples';
import { bookOf, edition, exampleOf } from '../testing/example-book';
import { createPlainText } from './create-plain-text';

const words = (text: string) => [{ type: 'text' as const, text }];
const linesOf = (body: Block[]): string[] => {
  const book = bookOf({ ...exampleOf('article'), cover: undefined, body });
  return createPlainText(book, edition).split('\r\n');
};
const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  children: words(text),
  ...more,
});

describe('a plain text', () => {
  it('begins with the mark by which old programs know UTF-8, and ends its lines as they expect', () => {
    const text = createPlainText(bookOf(exampleOf('article')), edition);
    expect(text.startsWith('\ufeff社区书屋里的四种文字\r\n')).toBe(true);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text).toBe(createPlainText(bookOf(structuredClone(exampleOf('article'))), edition));
  });

  it('says a table row by row, each cell with the name of its column, merged cells once a row', () => {
    const head = [
      cell('材料', { header: 'column', rowSpan: 2 }),
      cell('数量', { header: 'column', columnSpan: 2 }),
    ];
    const lines = linesOf([
      {
        type: 'table',
        caption: words('材料表'),
        rows: [
          { cells: head },
          { cells: [cell('原件', { header: 'column' }), cell('复印件', { header: 'column' })] },
          { cells: [cell('申请书', { header: 'row' }), cell('1'), cell('2')] },
          { cells: [cell('照片', { header: 'row' }), cell('不限', { columnSpan: 2 })] },
        ],
      },
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        '材料表',
        '材料：申请书；数量 原件：1；数量 复印件：2',
        '材料：照片；数量 原件：不限',
      ]),
    );
  });

  it('gives readings, addresses, pictures and notes in words', () => {
    const text = linesOf([
      {
        type: 'paragraph',
        children: [
          { type: 'ruby', base: '毕摩', annotation: 'bì mó' },
          {
            type: 'note',
            children: [...words('传承者'), { type: 'note', children: words('又注') }],
          },
          { type: 'link', href: '/policies/x', children: words('办法') },
          { type: 'link', href: 'https://a.example/', children: words('https://a.example/') },
          { type: 'link', href: '#clause-1', children: words('第一条') },
        ],
      },
      { type: 'image', image: { ...exampleImage, credit: '某人' } },
    ]).join('\n');
    expect(text).toContain(
      '毕摩（bì mó）〔note1〕办法（https://www.example.org/policies/x）https://a.example/第一条\n',
    );
    expect(text).toContain(
      `pictureInWords${exampleImage.alternativeText}\n示例图片 imageCredit 某人`,
    );
    expect(text).toContain('notes\n〔note1〕传承者〔note2〕\n〔note2〕又注');
  });

  it('holds every line of an ancient text with its translation, and every article of an issue', () => {
    const ancient = createPlainText(bookOf(exampleOf('ancient-text')), edition);
    expect(ancient).toMatch(/leaf 1a[^]*line 1\r\nཡོངས་ཁྱབ[^]*\r\n世界人权宣言/);
    const issue = bookOf(exampleOf('magazine-issue'), [exampleOf('magazine-article')]);
    expect(createPlainText(issue, edition)).toContain('一针一线绣出家乡的山水。');
  });
});
