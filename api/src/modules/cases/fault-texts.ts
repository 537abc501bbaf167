import type { AnswerFault, AnswerFaults } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import { AppError } from '../../errors';

/** Faults as problems tell them; the site and the mini-program have words of their own for readers. */
const inChinese = (fault: AnswerFault): string => {
  switch (fault.kind) {
    case 'missing':
      return '必填';
    case 'too-long':
      return `不能超过 ${String(fault.most)} 个字，现有 ${String(fault.length)} 个字`;
    case 'not-a-number':
      return fault.decimals === 0 ? '须为整数' : `须为数字，最多 ${String(fault.decimals)} 位小数`;
    case 'too-small':
      return `不能小于 ${String(fault.least)}`;
    case 'too-large':
      return `不能大于 ${String(fault.most)}`;
    case 'not-a-day':
      return '不是有效的日期';
    case 'not-past':
      return '不能晚于今天';
    case 'not-future':
      return '不能早于今天';
    case 'not-an-option':
      return '请从给出的选项中选择';
    case 'not-a-region':
      return '请选择所在地区';
    case 'not-an-identity-number':
      return '不是有效的公民身份号码';
    case 'not-a-telephone':
      return '不是有效的电话号码';
    case 'too-many-files':
      return `最多 ${String(fault.most)} 个文件`;
    case 'consent-missing':
      return '处理敏感个人信息须单独同意';
  }
};

const inEnglish = (fault: AnswerFault): string => {
  switch (fault.kind) {
    case 'too-long':
      return `must not be longer than ${String(fault.most)} characters`;
    case 'not-a-number':
      return `must be a number with at most ${String(fault.decimals)} decimals`;
    case 'too-small':
      return `must not be less than ${String(fault.least)}`;
    case 'too-large':
      return `must not be more than ${String(fault.most)}`;
    case 'too-many-files':
      return `at most ${String(fault.most)} files`;
    default:
      return fault.kind.replaceAll('-', ' ');
  }
};

/** The refusal of answers, naming each by its key. Nothing that somebody wrote stands in it. */
export const faultsTold = (faults: AnswerFaults, locale: Locale): AppError =>
  new AppError('unprocessable', 'answers-invalid', {
    errors: Array.from(faults, ([key, fault]) => ({
      path: `answers.${key}`,
      message: locale === 'en' ? inEnglish(fault) : inChinese(fault),
    })),
  });
