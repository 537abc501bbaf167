import { createCheck } from '../check';
import { readingOf } from '../reading/reading';
import { file, sample } from '../sample';

const SAYS_NOTHING =
  /^(?:\d+|附件\s*[\d一二三四五六七八九十]*|附表\s*\d*|新建.*|未命名.*|无标题.*|文档\s*\d*|扫描件?\s*\d*|scan[\s_-]*\d*|img[\s_-]*\d+|dsc[\s_-]*\d+|微信(?:图片|截图)[\s_]*\d*|mmexport\d+|document\s*\d*|untitled.*|[0-9a-f]{16,}|[\da-f-]{32,40}|temp\d*|test\d*|doc\d*|\d{8,}[\s_-]?\d*)(?:\s*[-_]?\s*(?:副本|copy|复制))?(?:\s*[（(]\d+[)）])?$/i;

const stemOf = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, '').trim();

/** Who downloads a file must know from its name what it is: WCAG 2.2 success criterion 2.4.4, 政府网站发展指引. */
export const fileNames = createCheck({
  id: 'file-names',
  title: '附件名称没有说明内容',
  source: 'WCAG 2.2 第 2.4.4 条；国办发〔2017〕47号：附件名称应准确',
  severity: 'warning',
  find: (document) =>
    readingOf(document).files.flatMap(({ path, file: { name = '' } }) =>
      SAYS_NOTHING.test(stemOf(name))
        ? [{ path, message: `附件名称“${name}”没有说明内容，请改为文件的标题`, quote: name }]
        : [],
    ),
  examples: {
    passing: [
      {
        words: '“申请表（空表）.docx”',
        document: sample('article', { attachments: [file('申请表（空表）.docx')] }),
      },
    ],
    failing: [
      { words: '“1.pdf”', document: sample('article', { attachments: [file('1.pdf')] }) },
      {
        words: '“新建 Microsoft Word 文档.docx”',
        document: sample('article', { attachments: [file('新建 Microsoft Word 文档.docx')] }),
      },
    ],
  },
});
