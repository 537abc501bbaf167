import { createCheck } from '../check';
import { readingOf } from '../reading/reading';
import { linkTo, paragraph, sample } from '../sample';

const SAYS_NOTHING =
  /^(?:(?:请)?(?:点击|点|单击|戳)?(?:这里|此处|这儿|此|进入|查看|下载|阅读|打开|链接)+(?:详情|更多|全文|原文|内容)?|(?:点击|查看|阅读|了解)?(?:详情|更多|全文|原文|内容)|点击|链接|网址|网页|地址|附件|here|click(?: here)?|(?:read |learn |see )?more|details?|links?|this(?: page| link)?|download)$/i;
const BARE_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

const bare = (words: string): string =>
  words.replace(/[\s\p{P}\p{S}]+$|^[\s\p{P}\p{S}]+/gu, '').trim();

/** A link says where it leads when it is read alone: WCAG 2.2 success criterion 2.4.4, failure F84. */
export const linkText = createCheck({
  id: 'link-text',
  title: '链接文字没有说明去处',
  source: 'WCAG 2.2 第 2.4.4 条（失败案例 F84）',
  severity: 'warning',
  find: (document) =>
    readingOf(document).links.flatMap(({ path, words }) => {
      const isAddress = BARE_ADDRESS.test(words.trim());
      if (!isAddress && !SAYS_NOTHING.test(bare(words))) return [];
      const message = isAddress
        ? '链接显示的是网址，请改为所去页面的名称'
        : `链接文字“${words.trim()}”没有说明去处，请改为所去页面的名称`;
      return [{ path, message, quote: words.trim() }];
    }),
  examples: {
    passing: [
      {
        words: '“查看办事指南目录”',
        document: sample('article', {
          body: [paragraph('请', linkTo('/service-guides', '查看办事指南目录'), '。')],
        }),
      },
    ],
    failing: [
      {
        words: '“点击这里”',
        document: sample('article', {
          body: [paragraph(linkTo('/service-guides', '点击这里'))],
        }),
      },
      {
        words: '链接文字就是网址',
        document: sample('article', {
          body: [paragraph(linkTo('https://www.gov.cn/', 'https://www.gov.cn/'))],
        }),
      },
    ],
  },
});
