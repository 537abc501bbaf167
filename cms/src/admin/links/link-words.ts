import type { LinkCounts, LinkFilter, LinkStatus } from './link-types';

export const STATUS_LOOKS: Record<
  LinkStatus,
  { words: string; variant: 'danger' | 'warning' | 'success' | 'neutral' | 'secondary' }
> = {
  broken: { words: '失效', variant: 'danger' },
  dead: { words: '站内失效', variant: 'danger' },
  recheck: { words: '待复查', variant: 'warning' },
  unsure: { words: '不确定', variant: 'secondary' },
  refused: { words: '未检查', variant: 'secondary' },
  unchecked: { words: '等待检查', variant: 'neutral' },
  ok: { words: '正常', variant: 'success' },
};

/** The filters of the page in their order, with what each means and how many it shows. */
export const FILTERS: readonly {
  filter: LinkFilter;
  words: string;
  hint: string;
  count: (counts: LinkCounts) => number;
}[] = [
  {
    filter: 'attention',
    words: '需处理',
    hint: '除正常和已忽略以外的全部链接，最急的在前。',
    count: ({ broken, dead, recheck, unsure, refused }) =>
      broken + dead + recheck + unsure + refused,
  },
  {
    filter: 'broken',
    words: '失效',
    hint: '两次检查都打不开的外部链接。请替换、删除，或写明原因后忽略。',
    count: ({ broken }) => broken,
  },
  {
    filter: 'dead',
    words: '站内失效',
    hint: '指向本站、但公众打不开的链接：内容不存在、没有发布或已撤下。',
    count: ({ dead }) => dead,
  },
  {
    filter: 'recheck',
    words: '待复查',
    hint: '第一次打不开，下一次检查仍打不开才算失效。',
    count: ({ recheck }) => recheck,
  },
  {
    filter: 'unsure',
    words: '不确定',
    hint: '网站不让程序检查，或本服务器网络不通。请用浏览器打开看一看。',
    count: ({ unsure }) => unsure,
  },
  {
    filter: 'refused',
    words: '未检查',
    hint: '出于安全不访问的地址：内部网络、带密码、特殊端口，或不在允许名单内。',
    count: ({ refused }) => refused,
  },
  {
    filter: 'moved',
    words: '已改址',
    hint: '仍能打开，但对方说已永久搬到新网址，建议替换。',
    count: ({ moved }) => moved,
  },
  {
    filter: 'ignored',
    words: '已忽略',
    hint: '有人写明原因、暂不处理的链接。',
    count: ({ ignored }) => ignored,
  },
  { filter: 'all', words: '全部', hint: '所有内容里的所有链接。', count: ({ total }) => total },
];

const LOCALES: Record<string, string> = { 'zh-CN': '中文', en: '英文', bo: '藏文', ii: '彝文' };

export const localeWords = (locale: string): string => LOCALES[locale] ?? locale;

/** A moment as it is in Beijing. */
export const momentWords = (moment: string): string =>
  new Date(moment).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  });

/** An address with its Chinese characters readable. */
export const readableUrl = (url: string): string => {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
};
