import type { Block } from '@minzong/content-types';
import { createCheck } from '../check';
import { wordsOf } from '../reading/inline-words';
import { readingOf } from '../reading/reading';
import { bold, paragraph, sample } from '../sample';

const LONGEST_HEADING = 40;

const boldLine = (block: Block): string | undefined => {
  if (block.type !== 'paragraph') return undefined;
  const words = wordsOf(block.children).trim();
  const isBold = block.children.every(
    (child) =>
      child.type === 'text' && (child.text.trim() === '' || child.marks?.includes('strong')),
  );
  const isLine =
    words !== '' && words.length <= LONGEST_HEADING && !/[。！？；，…!?;,]$/.test(words);
  return isBold && isLine ? words : undefined;
};

/** A bold line is no heading to anybody who does not see it: WCAG 2.2 1.3.1, failure F2. */
export const boldHeading = createCheck({
  id: 'bold-heading',
  title: '用加粗的段落代替标题',
  source: 'WCAG 2.2 第 1.3.1 条（失败案例 F2）',
  severity: 'warning',
  find: (document) =>
    readingOf(document).richTexts.flatMap(({ path, blocks }) =>
      blocks.flatMap((block, at) => {
        const words = boldLine(block);
        const next = blocks[at + 1];
        if (words === undefined || next === undefined || boldLine(next) !== undefined) return [];
        const message = `“${words}”整段加粗，像是标题：请在行首用“## ”写成标题`;
        return [{ path, message, quote: words }];
      }),
    ),
  examples: {
    passing: [
      {
        words: '句中加粗几个字',
        document: sample('article', { body: [paragraph('请于', bold('周五'), '前报名。')] }),
      },
    ],
    failing: [
      {
        words: '“报名办法”独占一段并加粗',
        document: sample('article', {
          body: [paragraph(bold('报名办法')), paragraph('到窗口登记。')],
        }),
      },
    ],
  },
});
