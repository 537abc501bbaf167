import type { ProblemLanguage, ProblemText } from './problem-texts';

/** Problems of signing in, of what is kept for somebody, and of WeChat. */
export const ACCOUNT_PROBLEM_TEXTS: Record<string, Record<ProblemLanguage, ProblemText>> = {
  'wechat-unavailable': {
    'zh-CN': { title: '微信暂时没有回应', detail: '请稍后重试；其他内容和功能不受影响。' },
    en: { title: 'WeChat does not answer', detail: 'Try again later; everything else works.' },
  },
  'codes-too-many': {
    'zh-CN': { title: '小程序码生成过于频繁', detail: '请十分钟后重试。' },
    en: { title: 'Too many codes were drawn', detail: 'Try again in ten minutes.' },
  },
};
