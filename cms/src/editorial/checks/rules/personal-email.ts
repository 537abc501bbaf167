import { createCheck } from '../check';
import { readingOf } from '../reading/reading';
import { says } from '../sample';

const PERSONAL =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:(?:vip\.)?qq|foxmail|163|126|yeah|sina|sohu|139|189|gmail|hotmail|outlook|icloud|aliyun|tom|21cn)\.(?:com|cn|net)(?:\.cn)?/gi;

/** An office writes from an address of its own: 国办发〔2017〕47号 (互动交流), 个人信息保护法. */
export const personalEmail = createCheck({
  id: 'personal-email',
  title: '使用个人电子邮箱',
  source: '国办发〔2017〕47号；《个人信息保护法》',
  severity: 'warning',
  find: (document) => {
    const { passages, links } = readingOf(document);
    const texts = [
      ...passages,
      ...links
        .filter(({ href }) => href.startsWith('mailto:'))
        .map(({ path, href }) => ({ path, text: href })),
    ];
    return texts.flatMap(({ path, text }) =>
      [...text.matchAll(PERSONAL)].map(([quote]) => ({
        path,
        message: `“${quote}”像是个人邮箱，请改用单位邮箱`,
        quote,
      })),
    );
  },
  examples: {
    passing: [{ words: '单位邮箱', document: says('来信请寄 mzw@sfz.gov.cn。') }],
    failing: [{ words: 'qq.com 的邮箱', document: says('稿件请寄 12345@qq.com。') }],
  },
});
