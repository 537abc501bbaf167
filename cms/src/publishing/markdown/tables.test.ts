import { richText } from '@minzong/content-types';
import fc from 'fast-check';
import { readMarkdown } from './rich-text';

const read = async (markdown: string) => {
  const { richText: body, faults } = await readMarkdown(markdown, () => Promise.resolve('无'));
  const [table] = body;
  if (table?.type !== 'table') throw new Error('no table');
  return { rows: table.rows, faults: faults.map(({ message }) => message) };
};

const text = (words: string) => [{ type: 'text', text: words }];

test('<< joins a cell to the left one and ^^ to the upper one', async () => {
  const { rows, faults } = await read(
    '| 甲 | 乙 |\n| - | - |\n| 丙 | << |\n| 丁 | 戊 |\n| ^^ | 己 |',
  );
  expect(faults).toEqual([]);
  expect(rows[1]?.cells).toEqual([{ columnSpan: 2, children: text('丙') }]);
  expect(rows[2]?.cells[0]).toEqual({ rowSpan: 2, children: text('丁') });
  expect(rows[3]?.cells).toEqual([{ children: text('己') }]);
});

test('a head that spans two rows makes both rows heads', async () => {
  const { rows } = await read('| 甲 | 乙 | << |\n| - | - | - |\n| ^^ | 丙 | 丁 |\n| 1 | 2 | 3 |');
  expect(rows.map(({ cells }) => cells.map(({ header }) => header ?? ''))).toEqual([
    ['column', 'column'],
    ['column', 'column'],
    ['', '', ''],
  ]);
});

test('marks that join nothing, or join to no rectangle, are faults with words', async () => {
  expect((await read('| << | 乙 |\n| - | - |')).faults[0]).toContain('第一列');
  expect((await read('| ^^ | 乙 |\n| - | - |')).faults[0]).toContain('上面没有格');
  const torn = await read('| 甲 | << |\n| - | - |\n| ^^ | 丙 |');
  expect(torn.faults[0]).toContain('矩形');
});

test('any arrangement of marks gives a table that can be published, or a fault', async () => {
  const cell = fc.constantFrom('字', '<<', '^^', '');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      async (rows) => {
        const lines = rows.map((row) => `| ${row.join(' | ')} |`);
        lines.splice(1, 0, '| - | - | - |');
        const { richText: body, faults } = await readMarkdown(lines.join('\n'), () =>
          Promise.resolve('无'),
        );
        if (faults.length === 0) expect(richText.safeParse(body).success).toBe(true);
      },
    ),
  );
});
