import type { Block, RichText } from '@minzong/content-types';
import { createCheck } from '../check';
import type { CheckContext } from '../context';
import type { Draft } from '../draft';
import { destinationOf } from '../reading/internal-address';
import { readingOf, type PlacedLink } from '../reading/reading';
import { linkTo, paragraph, sample } from '../sample';

const anchorsOf = (blocks: RichText): string[] =>
  blocks.flatMap((block) =>
    (block.type === 'heading' || block.type === 'paragraph') && block.anchor !== undefined
      ? [block.anchor]
      : [],
  );

const entryLink = (document: Draft): PlacedLink[] => {
  if (document.type !== 'service-guide') return [];
  const { entry } = document;
  return entry === undefined || !('href' in entry) || entry.href === undefined
    ? []
    : [{ path: 'entry.href', href: entry.href, words: entry.label ?? '' }];
};

type Verdict = { message: string; severity?: 'warning' } | undefined;

const OF_STATE: Record<string, Verdict> = {
  draft: { message: '所指的内容尚未发布，请先发布它，或者暂时去掉链接' },
  paired: {
    message: '所指的内容尚未发布，它与本篇互相关联，请同时或随后发布它',
    severity: 'warning',
  },
  missing: { message: '所指的页面不存在，请改为正确的地址或去掉链接' },
};

const verdictOn = (link: PlacedLink, document: Draft, { addresses }: CheckContext): Verdict => {
  const to = destinationOf(link.href);
  if (to?.kind === 'nothing') return OF_STATE['missing'];
  if (to?.kind === 'document') return OF_STATE[addresses.get(to.path) ?? 'missing'];
  if (to?.kind !== 'anchor') return undefined;
  const anchors = readingOf(document).richTexts.flatMap(({ blocks }) => anchorsOf(blocks));
  return to.anchor === 'top' || anchors.includes(to.anchor)
    ? undefined
    : { message: '本页没有这个位置，请改为现有的小标题' };
};

/**
 * Links within the site lead somewhere: 政府网站检查指标 “链接不可用” (国办秘函〔2019〕19号), WCAG 2.2 2.4.4.
 * A slug that has been renamed still leads on and is no fault.
 */
export const deadInternalLink = createCheck({
  id: 'dead-internal-link',
  title: '站内链接无效',
  source: '国办秘函〔2019〕19号：网站可用性、链接不可用',
  severity: 'blocking',
  find: (document, context) =>
    [...readingOf(document).links, ...entryLink(document)].flatMap((link) => {
      const verdict = verdictOn(link, document, context);
      if (verdict === undefined) return [];
      const shown = link.words.trim() === '' ? link.href : link.words.trim();
      const { message, ...rest } = verdict;
      return [{ path: link.path, message: `链接“${shown}”${message}`, quote: link.href, ...rest }];
    }),
  examples: {
    passing: [
      {
        words: '指向已发布的政策',
        document: sample('article', {
          body: [
            paragraph(linkTo('/policies/reading', '阅读办法'), linkTo('/en/policies', '英文政策')),
          ],
        }),
        context: { addresses: new Map([['/policies/reading', 'published']]) },
      },
      {
        words: '指向本页的第三条',
        document: sample('policy', {
          body: [
            { ...paragraph('第三条　……'), anchor: 'clause-3' } as Block,
            paragraph(linkTo('#clause-3', '见第三条')),
          ],
        }),
      },
    ],
    failing: [
      {
        words: '所指的政策不存在',
        document: sample('article', {
          body: [paragraph(linkTo('/policies/readin', '阅读办法'))],
        }),
      },
      {
        words: '所指的政策还是草稿',
        document: sample('article', {
          body: [paragraph(linkTo('/policies/reading', '阅读办法'))],
        }),
        context: { addresses: new Map([['/policies/reading', 'draft']]) },
      },
      {
        words: '本页没有“#di-wu-zhang”这个位置',
        document: sample('article', { body: [paragraph(linkTo('#di-wu-zhang', '第五章'))] }),
      },
    ],
  },
});
