import type { RichText } from '@minzong/content-types';
import { createCheck } from '../check';
import { wordsOf } from '../reading/inline-words';
import { readingOf } from '../reading/reading';
import { heading, paragraph, sample } from '../sample';

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const skippedIn = (blocks: RichText): { words: string; level: number; before: number }[] => {
  const skipped = [];
  let before = 1;
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    const { level } = block;
    if (level > before + 1) skipped.push({ words: wordsOf(block.children), level, before });
    before = level;
  }
  return skipped;
};

const emptyIn = (blocks: RichText): string[] =>
  blocks.flatMap((block) =>
    block.type === 'heading' && !hasWords(wordsOf(block.children)) ? [wordsOf(block.children)] : [],
  );

/**
 * Headings go down one level at a time and say something, so that the outline can be walked:
 * WCAG 2.2 success criteria 1.3.1 and 2.4.6, technique H42.
 */
export const headingOrder = createCheck({
  id: 'heading-order',
  title: '标题级别跳级或标题为空',
  source: 'WCAG 2.2 第 1.3.1、2.4.6 条',
  severity: 'warning',
  find: (document) =>
    readingOf(document).richTexts.flatMap(({ path, blocks }) => [
      ...skippedIn(blocks).map(({ words, level, before }) => ({
        path,
        message: `标题“${words}”是${String(level)}级，前面是${String(before)}级${before === 1 ? '（页面标题）' : ''}，请用${String(before + 1)}级`,
        quote: words,
      })),
      ...emptyIn(blocks).map((quote) => ({ path, message: '标题里没有文字，请填写或删除', quote })),
    ]),
  examples: {
    passing: [
      {
        words: '二级标题之后是三级标题',
        document: sample('article', {
          body: [heading(2, '活动'), heading(3, '时间'), paragraph('周六。'), heading(2, '报名')],
        }),
      },
    ],
    failing: [
      {
        words: '二级标题之后是四级标题',
        document: sample('article', { body: [heading(2, '活动'), heading(4, '时间')] }),
      },
      { words: '标题只有“——”', document: sample('article', { body: [heading(2, '——')] }) },
    ],
  },
});
