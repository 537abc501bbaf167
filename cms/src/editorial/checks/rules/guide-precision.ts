import { createCheck } from '../check';
import { sample } from '../sample';

const ELSEWHERE =
  /^(?:详?见|参见|请见|以|按|根据|咨询)?(?:附件|窗口|官网|网站|现场|有关规定|相关规定|实际情况|通知)(?:为准|执行|公告|公示)?[。.]?$/;
const HOURS = /\d|[一二三四五六七八九十]点|24\s*小时|全天|小时/;

/**
 * An element that sends the reader elsewhere or says no hours is counted as inaccurate: 国办秘函〔2019〕19号
 * (办事指南要素不准确), 雅安市 2025 年第二季度通报 (没有办理时间).
 */
export const guidePrecision = createCheck({
  id: 'guide-precision',
  title: '办事指南要素不具体',
  source: '国办秘函〔2019〕19号：办事指南要素不准确',
  severity: 'warning',
  types: ['service-guide'],
  find: (guide) => {
    const { offices = [], procedure = [], resultName, locale } = guide;
    const vague = (path: string, text: string | undefined) =>
      text !== undefined && ELSEWHERE.test(text.trim())
        ? [{ path, message: '请直接写明内容，不要让群众再去别处找', quote: text }]
        : [];
    return [
      ...(['fee', 'consultation', 'supervision'] as const).flatMap((name) =>
        vague(name, guide[name]),
      ),
      ...offices.flatMap(({ hours, address }, at) => [
        ...vague(`offices.${String(at)}.address`, address),
        ...(hours !== undefined && locale === 'zh-CN' && !HOURS.test(hours)
          ? [
              {
                path: `offices.${String(at)}.hours`,
                message: '请写明几点到几点，如“工作日9:00—12:00、13:00—17:00”',
                quote: hours,
              },
            ]
          : []),
      ]),
      ...procedure.flatMap(({ description }, at) =>
        vague(`procedure.${String(at)}.description`, description),
      ),
      ...(resultName === undefined
        ? [{ path: 'resultName', message: '请写明办理结果的名称' }]
        : []),
    ];
  },
  examples: {
    passing: [{ words: '写明“工作日9:00—17:00”', document: sample('service-guide') }],
    failing: [
      {
        words: '办理时间只写“工作日”',
        document: sample('service-guide', {
          offices: [
            { name: '窗口', address: '示范路1号', hours: '工作日', telephone: '0800-8880001' },
          ],
        }),
      },
      { words: '收费写“详见附件”', document: sample('service-guide', { fee: '详见附件' }) },
    ],
  },
});
