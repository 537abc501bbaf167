import { createCheck } from '../check';
import { hidden, plainDigits } from '../reading/identity-number';
import { readingOf } from '../reading/reading';
import { paragraph, sample, says } from '../sample';

const MOBILE = /(?<![\d\-—.])(?:\+?86[- ]?)?(1[3-9]\d(?:[ -]?\d{4}){2})(?![\d])/g;
const OFFICE_FIELD = /^(?:offices\.\d+\.telephone|consultation|supervision|entry)/;
const OFFICE_LABEL =
  /(?:咨询|服务|值班|办公|投诉|举报|监督|报名|预约|救援|受理)(?:电话|热线|手机|号码|专线|方式)?[^。；\n]{0,30}$/;
const ANY_LABEL = /(?:电话|手机|热线|联系|传真|tel)[^。；\n]{0,12}$/i;

/**
 * Private telephone numbers do not stand in public text: 个人信息保护法 art. 25, 政府信息公开条例 art. 15. A
 * number of an office is named as such; its land line is always better.
 */
export const mobileNumbers = createCheck({
  id: 'mobile-numbers',
  title: '正文含有个人手机号码',
  source: '《个人信息保护法》第二十五条；《政府信息公开条例》第十五条',
  severity: 'blocking',
  find: (document) =>
    readingOf(document)
      .passages.filter(({ path }) => !OFFICE_FIELD.test(path))
      .flatMap(({ path, text: written }) => {
        const text = plainDigits(written);
        return [...text.matchAll(MOBILE)].flatMap(({ 1: number = '', index }) => {
          const before = text.slice(Math.max(0, index - 40), index);
          if (OFFICE_LABEL.test(before)) return [];
          const shown = hidden(number.replace(/\D/g, ''));
          return ANY_LABEL.test(before)
            ? [
                {
                  path,
                  severity: 'warning' as const,
                  message: `手机号码（${shown}）是个人的吗？公开的联系方式请用单位固定电话`,
                },
              ]
            : [{ path, message: `含有个人手机号码（${shown}），请删除或遮盖` }];
        });
      }),
  examples: {
    passing: [
      { words: '咨询电话', document: says('咨询电话：13800000000。') },
      { words: '固定电话', document: says('办公室电话：028-12345678。') },
      {
        words: '办理地点的联系电话',
        document: sample('service-guide', {
          offices: [
            { name: '窗口', address: '示范路1号', hours: '9:00—17:00', telephone: '13800000000' },
          ],
        }),
      },
    ],
    failing: [
      { words: '名单里的手机号码', document: says('张某，13800000000。') },
      {
        words: '带空格的手机号码',
        document: sample('article', { body: [paragraph('李某 138 0000 0000')] }),
      },
    ],
  },
});
