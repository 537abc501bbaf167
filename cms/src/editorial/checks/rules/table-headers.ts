import type { Block } from '@minzong/content-types';
import { createCheck } from '../check';
import { wordsOf } from '../reading/inline-words';
import { readingOf } from '../reading/reading';
import { sample, table } from '../sample';

type Table = Extract<Block, { type: 'table' }>;

const tablesIn = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => {
    if (block.type === 'table') return [block];
    if (block.type === 'quote') return tablesIn(block.children);
    return block.type === 'list' ? block.items.flatMap(({ children }) => tablesIn(children)) : [];
  });

const faultOf = ({ rows }: Table): string | undefined => {
  const headers = rows.flatMap(({ cells }) => cells).filter(({ header }) => header !== undefined);
  const named = headers.filter(({ children }) => wordsOf(children).trim() !== '');
  if (named.length === 0) return '表格没有表头，请在第一行写明各列是什么';
  // The corner above the names of the rows may stay empty.
  const [, ...others] = headers;
  return others.every(({ children }) => wordsOf(children).trim() !== '')
    ? undefined
    : '表格有一列没有表头，请写明这一列是什么';
};

/** Every table says what its columns are: WCAG 2.2 success criterion 1.3.1, technique H51. */
export const tableHeaders = createCheck({
  id: 'table-headers',
  title: '表格缺少表头',
  source: 'WCAG 2.2 第 1.3.1 条（技术 H51）',
  severity: 'warning',
  find: (document) =>
    readingOf(document).richTexts.flatMap(({ path, blocks }) =>
      tablesIn(blocks).flatMap((found) => {
        const message = faultOf(found);
        return message === undefined ? [] : [{ path, message }];
      }),
    ),
  examples: {
    passing: [
      {
        words: '第一行写明“日期”“时间”',
        document: sample('article', { body: [table(['日期', '时间'], ['周一', '9:00'])] }),
      },
    ],
    failing: [
      {
        words: '第一行是空的',
        document: sample('article', { body: [table(['', ''], ['周一', '9:00'])] }),
      },
    ],
  },
});
