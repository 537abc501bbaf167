import { createCheck } from '../check';
import { readingOf } from '../reading/reading';
import { sample, says, table } from '../sample';

const BY_COLOUR =
  /(?:标|飘|涂|加)(?:红|黄|绿|蓝|灰)(?:色)?(?:的|部分|处|项|字|栏|行|表示|为)|(?:红|黄|绿|蓝|灰|橙|紫)色(?:字体|字样|底纹|底色|背景|部分|标注|标记|标识|箭头|方框|圆点|区域|一栏|一行)?(?:表示|代表|的?(?:为|是)(?:必填|必须|重点|新增|已|未|可|不))/g;
const SYMBOL_ONLY = /^[\s●■◆▲▼○□◇△▽★☆✓✔√×✗✘✕✖⭕❌✅⬤◎※+\-–—/]+$/u;
const HAS_MARK = /[●■◆▲▼○□◇△▽★☆✓✔√×✗✘✕✖⭕❌✅⬤◎]/u;

/**
 * Nothing is said by colour or shape alone: WCAG 2.2 success criteria 1.4.1 and 1.3.3, GB/T 37668-2019. In
 * a table a mark stands beside a word.
 */
export const colourOnly = createCheck({
  id: 'colour-only',
  title: '只用颜色或符号表示意思',
  source: 'WCAG 2.2 第 1.4.1、1.3.3 条；GB/T 37668-2019',
  severity: 'warning',
  find: (document) => {
    const { passages } = readingOf(document);
    const coloured = passages.flatMap(({ path, text }) =>
      [...text.matchAll(BY_COLOUR)].map(([quote]) => ({
        path,
        message: `“${quote}”只靠颜色区分，请同时用文字写明`,
        quote,
      })),
    );
    const marked = new Map<string, string>();
    for (const { kind, path, text } of passages)
      if (kind === 'cell' && SYMBOL_ONLY.test(text) && HAS_MARK.test(text) && !marked.has(path))
        marked.set(path, text.trim());
    return [
      ...coloured,
      ...[...marked].map(([path, quote]) => ({
        path,
        message: `表格中只有符号“${quote}”的单元格，请加上文字，如“是”“已完成”`,
        quote,
      })),
    ];
  },
  examples: {
    passing: [
      {
        words: '单元格写“是”“否”',
        document: sample('article', { body: [table(['项目', '免费'], ['阅览', '是'])] }),
      },
      { words: '“红色的漆器”只是颜色', document: says('红色的漆器以红色为主，绿色为辅。') },
    ],
    failing: [
      { words: '“标红的为必填项”', document: says('标红的为必填项。') },
      {
        words: '单元格里只有“✓”',
        document: sample('article', { body: [table(['项目', '免费'], ['阅览', '✓'])] }),
      },
    ],
  },
});
