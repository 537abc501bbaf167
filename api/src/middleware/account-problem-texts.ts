import type { ProblemLanguage, ProblemText } from './problem-texts';

/** Problems of signing in, of what is kept for somebody, and of WeChat. */
export const ACCOUNT_PROBLEM_TEXTS: Record<string, Record<ProblemLanguage, ProblemText>> = {
  'wechat-unavailable': {
    'zh-CN': { title: '微信暂时没有回应', detail: '请稍后重试；其他内容和功能不受影响。' },
    en: { title: 'WeChat does not answer', detail: 'Try again later; everything else works.' },
  },
  'sign-in-unavailable': {
    'zh-CN': {
      title: '暂时不能登录',
      detail: '不登录也能使用全部内容；运维人员请设置 WECHAT_APP_ID 和 ACCOUNTS_SECRET。',
    },
    en: {
      title: 'Nobody can sign in now',
      detail: 'Everything can be read without. Operators: set WECHAT_APP_ID and ACCOUNTS_SECRET.',
    },
  },
  'sign-in-code-invalid': {
    'zh-CN': { title: '登录没有成功', detail: '登录凭证已失效，请再试一次。' },
    en: { title: 'Signing in did not work', detail: 'The code is no longer good; try again.' },
  },
  'sign-in-refused': {
    'zh-CN': { title: '微信没有同意这次登录', detail: '不登录也能使用全部内容。' },
    en: { title: 'WeChat refused', detail: 'Everything can be read without signing in.' },
  },
  'sign-in-too-many': {
    'zh-CN': { title: '尝试过于频繁', detail: '请十分钟后再试。' },
    en: { title: 'Too many attempts', detail: 'Try again in ten minutes.' },
  },
  'session-over': {
    'zh-CN': { title: '登录已结束', detail: '请重新登录；手机上的收藏和关注都在。' },
    en: { title: 'The session is over', detail: 'Sign in again; what is on the phone is there.' },
  },
  'personal-list-full': {
    'zh-CN': { title: '收藏或关注过多', detail: '请先移除一些，再同步。手机上的内容都在。' },
    en: { title: 'A list is too long', detail: 'Take something off it, then synchronise again.' },
  },
  'personal-lists-too-many': {
    'zh-CN': { title: '同步过于频繁', detail: '请十分钟后再试。' },
    en: { title: 'Synchronised too often', detail: 'Try again in ten minutes.' },
  },
  'request-invalid': {
    'zh-CN': { title: '请求内容有误', detail: '请按 errors 中的说明更正后重试。' },
    en: { title: 'The request is not valid', detail: 'Correct the fields named in `errors`.' },
  },
  'codes-too-many': {
    'zh-CN': { title: '小程序码生成过于频繁', detail: '请十分钟后重试。' },
    en: { title: 'Too many codes were drawn', detail: 'Try again in ten minutes.' },
  },
};
