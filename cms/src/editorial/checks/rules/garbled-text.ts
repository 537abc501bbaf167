import { createCheck } from '../check';
import { readingOf } from '../reading/reading';
import { says } from '../sample';

const GARBLED =
  /\uFFFD|[\uE000-\uF8FF]|锟斤拷|烫烫烫|屯屯屯|ï¿½|â€[œ”™]|&(?:nbsp|amp|lt|gt|quot|#\d{2,5});/g;
/** Radicals and compatibility forms look like characters and are found by no search. */
const LOOK_ALIKE =
  /[\u2E80-\u2FDF\uF900-\uFA0D\uFA10\uFA12\uFA15-\uFA1E\uFA20\uFA22\uFA25\uFA26\uFA2A-\uFAFF]/g;

/**
 * What has been garbled on its way: replacement and private-use characters, remains of HTML, radicals
 * copied from PDF files. 国办秘函〔2019〕19号 counts 乱码 among faults of usability.
 */
export const garbledText = createCheck({
  id: 'garbled-text',
  title: '文字中有乱码',
  source: '国办秘函〔2019〕19号：表述错误、乱码；GB 18030',
  severity: 'blocking',
  find: (document) =>
    readingOf(document).passages.flatMap(({ path, text }) => [
      ...[...new Set(text.match(GARBLED))].map((quote) => ({
        path,
        message: `有乱码“${quote}”，请对照原稿改正`,
        quote,
      })),
      ...[...new Set(text.match(LOOK_ALIKE))].map((quote) => ({
        path,
        severity: 'warning' as const,
        message: `“${quote}”（U+${(quote.codePointAt(0) ?? 0).toString(16).toUpperCase()}）只是像“${quote.normalize('NFKC')}”，搜索不到，请重新输入`,
        quote,
      })),
    ]),
  examples: {
    passing: [{ words: '生僻字和彝文、藏文', document: says('𠀀𠮷ꆈꌠབོད་ཡིག') }],
    failing: [
      { words: '“�”', document: says('各族群�一起读书。') },
      { words: '“&nbsp;”', document: says('读书&nbsp;看报') },
    ],
  },
});
