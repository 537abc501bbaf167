import { createCheck } from '../check';
import { sample } from '../sample';

/**
 * Required fields, lengths, formats and Markdown that cannot be published: what the published shape
 * refuses (content-types; GB/T 42147-2022 for the elements of a government web page), each with its
 * field and, in a text, with its line.
 */
export const shape = createCheck({
  id: 'shape',
  title: '必填项和格式',
  source: '本系统发布格式（content-types）',
  severity: 'blocking',
  find: (_, { faults }) => faults.map(({ path, message }) => ({ path, message })),
  examples: {
    passing: [{ words: '必填项都已填写', document: sample('article') }],
    failing: [
      {
        words: '正文第 3 行写了 HTML 代码',
        document: sample('article'),
        context: {
          faults: [
            { path: 'body', message: '第 3 行：不能使用 HTML 代码“<b>”，请删除或改用 Markdown' },
          ],
        },
      },
    ],
  },
});
