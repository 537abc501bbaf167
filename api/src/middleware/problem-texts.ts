import { ACCOUNT_PROBLEM_TEXTS } from './account-problem-texts';
import { CASE_PROBLEM_TEXTS } from './case-problem-texts';
import { PAYMENT_PROBLEM_TEXTS } from './payment-problem-texts';

/** Title and advice of each problem, for a reader of Chinese and of English. */
export interface ProblemText {
  title: string;
  detail: string;
}

export type ProblemLanguage = 'zh-CN' | 'en';

export const PROBLEM_TEXTS: Record<string, Record<ProblemLanguage, ProblemText>> = {
  ...ACCOUNT_PROBLEM_TEXTS,
  ...CASE_PROBLEM_TEXTS,
  ...PAYMENT_PROBLEM_TEXTS,
  'query-invalid': {
    'zh-CN': { title: '查询参数有误', detail: '请按 errors 中的说明更正参数后重试。' },
    en: { title: 'The query is not valid', detail: 'Correct the parameters named in `errors`.' },
  },
  'address-invalid': {
    'zh-CN': { title: '网址格式有误', detail: '请检查网址是否完整，或从首页重新进入。' },
    en: {
      title: 'The address is malformed',
      detail: 'Check the address, or start from the home page.',
    },
  },
  'body-invalid': {
    'zh-CN': {
      title: '请求内容有误',
      detail: '请求内容须为 UTF-8 编码的 JSON，嵌套不超过 100 层。',
    },
    en: {
      title: 'The request body is not valid',
      detail: 'Send JSON in UTF-8, nested at most 100 levels deep.',
    },
  },
  'body-too-large': {
    'zh-CN': { title: '请求内容过大', detail: '请减小内容后重试。' },
    en: { title: 'The request body is too large', detail: 'Send less.' },
  },
  'content-type-unsupported': {
    'zh-CN': { title: '不支持的内容类型', detail: '请使用 application/json。' },
    en: { title: 'Unsupported content type', detail: 'Use application/json.' },
  },
  'media-type-unsupported': {
    'zh-CN': { title: '不支持的文件类型', detail: '请改用常见的图片、文档、音频或视频格式。' },
    en: {
      title: 'Unsupported file type',
      detail: 'Use a common image, document, audio or video format.',
    },
  },
  'media-digest-mismatch': {
    'zh-CN': { title: '文件内容与名称不符', detail: '文件名须为内容的 SHA-256 值，请重新上传。' },
    en: {
      title: 'The file is not what its name says',
      detail: 'Name it by the SHA-256 of its bytes.',
    },
  },
  'range-not-satisfiable': {
    'zh-CN': { title: '请求的范围超出文件', detail: '请重新请求整个文件。' },
    en: { title: 'The range lies outside the file', detail: 'Ask for the whole file.' },
  },
  'signature-invalid': {
    'zh-CN': { title: '签名无效', detail: '请检查 cms 与 api 的 DELIVERY_SECRET 是否一致。' },
    en: {
      title: 'The signature is not valid',
      detail: 'Use the same DELIVERY_SECRET in cms and api.',
    },
  },
  'signature-late': {
    'zh-CN': {
      title: '请求时间超出允许范围',
      detail: '请校准 cms 与 api 所在服务器的时钟后重试。',
    },
    en: {
      title: 'The request is outside its time window',
      detail: 'Set the clocks of cms and api.',
    },
  },
  'document-invalid': {
    'zh-CN': { title: '内容不符合发布要求', detail: '请按 errors 中的说明修改后重新发布。' },
    en: {
      title: 'The document cannot be published',
      detail: 'Correct the fields named in `errors`.',
    },
  },
  'document-unknown': {
    'zh-CN': { title: '没有找到该内容', detail: '网址可能有误，可通过搜索或栏目查找。' },
    en: { title: 'There is no such document', detail: 'Search for it, or look through the lists.' },
  },
  'document-withdrawn': {
    'zh-CN': { title: '该内容已撤下', detail: '撤下原因见 reason；如有疑问，请与我们联系。' },
    en: {
      title: 'The document has been withdrawn',
      detail: '`reason` says why. Contact us with questions.',
    },
  },
  'preview-unknown': {
    'zh-CN': { title: '预览链接不完整或有误', detail: '请复制完整的链接，或向编辑部索取新链接。' },
    en: {
      title: 'The preview address is incomplete or wrong',
      detail: 'Copy the whole address, or ask the editors for a new one.',
    },
  },
  'preview-over': {
    'zh-CN': { title: '预览链接已过期或已收回', detail: '如仍需查看，请向编辑部索取新链接。' },
    en: {
      title: 'The preview has expired or was revoked',
      detail: 'Ask the editors for a new address if you still need it.',
    },
  },
  'reply-invalid': {
    'zh-CN': { title: '核对意见填写有误', detail: '请按 errors 中的说明修改后重新提交。' },
    en: { title: 'The reply is not valid', detail: 'Correct the fields named in `errors`.' },
  },
  'replies-too-many': {
    'zh-CN': { title: '提交过于频繁', detail: '请十分钟后再提交，已填写的内容请先保留。' },
    en: { title: 'Too many replies', detail: 'Keep what you wrote and send it in ten minutes.' },
  },
  'report-invalid': {
    'zh-CN': { title: '填写有误', detail: '请按 errors 中的说明修改后重新提交。' },
    en: { title: 'The report is not valid', detail: 'Correct the fields named in `errors`.' },
  },
  'reports-too-many': {
    'zh-CN': { title: '提交过于频繁', detail: '请十分钟后再试，已填写的内容请先保留。' },
    en: { title: 'Too many reports', detail: 'Keep what you wrote and send it in ten minutes.' },
  },
  'report-unknown': {
    'zh-CN': { title: '没有查到', detail: '请核对受理编号和查询码。' },
    en: { title: 'Nothing was found', detail: 'Check the receipt number and the query code.' },
  },
  'reports-unavailable': {
    'zh-CN': {
      title: '暂时不能接收留言',
      detail: '请打电话联系，或由运维人员设置 REPORTS_SECRET。',
    },
    en: {
      title: 'Reports cannot be taken now',
      detail: 'Telephone, or ask an operator to set REPORTS_SECRET.',
    },
  },
  'search-settings-invalid': {
    'zh-CN': { title: '搜索设置有误', detail: '请按 errors 中的说明更正后重新发送。' },
    en: {
      title: 'The search settings are not valid',
      detail: 'Correct the fields named in `errors`.',
    },
  },
  'search-settings-stale': {
    'zh-CN': { title: '搜索设置不是最新版本', detail: '已保存的版本更新，未作更改。' },
    en: {
      title: 'The search settings are not the newest',
      detail: 'A newer version is held; nothing was changed.',
    },
  },
  'braille-lexicon-invalid': {
    'zh-CN': { title: '读音词库有误', detail: '请按 errors 中的说明更正后重新发送。' },
    en: {
      title: 'The reading lexicon is not valid',
      detail: 'Correct the fields named in `errors`.',
    },
  },
  'braille-lexicon-stale': {
    'zh-CN': { title: '读音词库不是最新版本', detail: '已保存的版本更新，未作更改。' },
    en: {
      title: 'The reading lexicon is not the newest',
      detail: 'A newer version is held; nothing was changed.',
    },
  },
  'address-unknown': {
    'zh-CN': { title: '没有找到该网址', detail: '可用的网址见 /openapi.json。' },
    en: { title: 'There is nothing at this address', detail: '/openapi.json lists what there is.' },
  },
  'method-not-allowed': {
    'zh-CN': { title: '不支持该请求方法', detail: '支持的方法见 Allow 响应头。' },
    en: {
      title: 'This method is not allowed here',
      detail: 'The Allow header lists those that are.',
    },
  },
  'database-unavailable': {
    'zh-CN': { title: '服务暂时不可用', detail: '请稍后重试。' },
    en: { title: 'The service is away for a moment', detail: 'Try again shortly.' },
  },
  'storage-full': {
    'zh-CN': { title: '存储空间不足', detail: '请联系运维人员清理磁盘空间，之后会自动重试。' },
    en: { title: 'The disk is full', detail: 'Ask an operator to make room, then try again.' },
  },
  unexpected: {
    'zh-CN': {
      title: '服务出现意外错误',
      detail: '请稍后重试；如仍有问题，请将 requestId 告知我们。',
    },
    en: { title: 'Something went wrong', detail: 'Try again later, or tell us the requestId.' },
  },
};

/** English when the reader prefers it to Chinese in Accept-Language, else Chinese. */
export const problemLanguage = (accepted: string | false): ProblemLanguage =>
  accepted === 'en' ? 'en' : 'zh-CN';
