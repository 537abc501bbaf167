import { createCheck } from '../check';
import {
  hidden,
  isIdentityNumber,
  isOldIdentityNumber,
  plainDigits,
} from '../reading/identity-number';
import { readingOf } from '../reading/reading';
import { says } from '../sample';

const EIGHTEEN = /(?<![\dA-Za-z])\d{6}[\s-]?\d{8}[\s-]?\d{3}[\dXx](?![\dA-Za-z])/g;
const FIFTEEN = /(?<![\dA-Za-z])\d{15}(?![\dA-Za-z])/g;
const NAMED = /身份证|公民身份号码|证件号|identity/i;

/**
 * No identity number stands in public text: 个人信息保护法 arts. 13 and 25, 政府信息公开条例 art. 15 (个人隐私).
 * Eighteen characters count when province, day of birth and check digit fit (GB 11643—1999).
 */
export const identityNumbers = createCheck({
  id: 'identity-numbers',
  title: '正文含有公民身份号码',
  source: '《个人信息保护法》；《政府信息公开条例》第十五条；GB 11643—1999',
  severity: 'blocking',
  find: (document) =>
    readingOf(document).passages.flatMap(({ path, text: written }) => {
      const text = plainDigits(written);
      const long = [...text.matchAll(EIGHTEEN)].flatMap(([found]) => {
        const number = found.replace(/[\s-]/g, '');
        return isIdentityNumber(number)
          ? [{ path, message: `含有公民身份号码（${hidden(number)}），请删除或遮盖` }]
          : [];
      });
      const short = [...text.matchAll(FIFTEEN)].flatMap(({ 0: number, index }) => {
        if (!isOldIdentityNumber(number)) return [];
        const isNamed = NAMED.test(text.slice(Math.max(0, index - 15), index));
        const message = `含有疑似公民身份号码（${hidden(number)}），请删除或遮盖`;
        return [isNamed ? { path, message } : { path, message, severity: 'warning' as const }];
      });
      return [...long, ...short];
    }),
  examples: {
    passing: [
      { words: '遮盖过的号码', document: says('身份证号510***********001X。') },
      { words: '校验码不符的18位编号', document: says('编号510101199003070010。') },
    ],
    failing: [
      { words: '18位身份证号码', document: says('张某，身份证号11010519491231002X。') },
      {
        words: '全角数字写的身份证号码',
        document: says('身份证号１１０１０５１９４９１２３１００２X。'),
      },
      { words: '15位身份证号码', document: says('身份证号110105491231002。') },
    ],
  },
});
