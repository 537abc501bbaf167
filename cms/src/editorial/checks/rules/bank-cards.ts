import { createCheck } from '../check';
import { hidden, isCardNumber, isIdentityNumber, plainDigits } from '../reading/identity-number';
import { readingOf } from '../reading/reading';
import { says } from '../sample';

const CARD = /(?<![\dA-Za-z.-])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Za-z])/g;
const CHINESE_CARD = /^62/;
const FOREIGN_CARD = /^(?:4|5[1-5])/;
const NAMED = /卡号|银行卡|储蓄卡|账号|帐号|card/i;

/** No bank card stands in public text: 个人信息保护法 art. 28 (金融账户是敏感个人信息). */
export const bankCards = createCheck({
  id: 'bank-cards',
  title: '正文含有银行卡号',
  source: '《个人信息保护法》第二十八条；ISO/IEC 7812-1',
  severity: 'blocking',
  find: (document) =>
    readingOf(document).passages.flatMap(({ path, text: written }) => {
      const text = plainDigits(written);
      return [...text.matchAll(CARD)].flatMap(({ 0: found, index }) => {
        const number = found.replace(/[ -]/g, '');
        const isNamed = NAMED.test(text.slice(Math.max(0, index - 15), index));
        const isCard = CHINESE_CARD.test(number) || (isNamed && FOREIGN_CARD.test(number));
        if (!isCard || !isCardNumber(number) || isIdentityNumber(number)) return [];
        return [{ path, message: `含有银行卡号（${hidden(number)}），请删除` }];
      });
    }),
  examples: {
    passing: [{ words: '校验不符的16位编号', document: says('编号6222021234567890。') }],
    failing: [{ words: '银行卡号', document: says('请汇至6222021234567894。') }],
  },
});
