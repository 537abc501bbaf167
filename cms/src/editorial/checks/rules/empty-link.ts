import { createCheck } from '../check';
import { readingOf } from '../reading/reading';
import { linkTo, paragraph, sample } from '../sample';

/** A link without words can be neither read out nor hit: WCAG 2.2 success criterion 2.4.4, failure F89. */
export const emptyLink = createCheck({
  id: 'empty-link',
  title: '链接没有文字',
  source: 'WCAG 2.2 第 2.4.4、4.1.2 条（失败案例 F89）',
  severity: 'blocking',
  find: (document) =>
    readingOf(document)
      .links.filter(({ words }) => !/[\p{L}\p{N}]/u.test(words))
      .map(({ path, href }) => ({
        path,
        message: `指向“${href.slice(0, 60)}”的链接没有文字，请填写所去页面的名称或删除链接`,
        quote: href,
      })),
  examples: {
    passing: [
      {
        words: '链接有文字',
        document: sample('article', { body: [paragraph(linkTo('/policies', '政策文件'))] }),
      },
    ],
    failing: [
      {
        words: '链接里只有一个空格',
        document: sample('article', { body: [paragraph(linkTo('/policies', ' '))] }),
      },
    ],
  },
});
