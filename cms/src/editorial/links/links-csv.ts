import { csvOf } from '../csv';
import type { LinkItem } from './link-list';

const STATUS_WORDS: Record<LinkItem['status'], string> = {
  unchecked: '尚未检查',
  ok: '正常',
  recheck: '待复查',
  broken: '失效',
  unsure: '不确定',
  refused: '未检查（拒绝访问的地址）',
  dead: '站内失效',
};

const HEADS = [
  ...['链接', '状态', '说明', '最近检查', '建议改为', '忽略原因'],
  ...['标题', '类型', '语言', '字段', '链接文字', '所在'],
];

const beijing = (moment: string | null): string =>
  moment === null
    ? ''
    : new Date(moment).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });

const whereabouts = (inDraft: boolean, inPublished: boolean): string =>
  [inPublished ? '已发布' : '', inDraft ? '草稿' : ''].filter(Boolean).join('、');

/** One row for every place of every link. */
export const linksCsv = (items: readonly LinkItem[], typeName: (type: string) => string): string =>
  csvOf([
    HEADS,
    ...items.flatMap(({ url, status, words, checkedAt, movedTo, ignored, places }) =>
      places.map((place) => [
        ...[url, STATUS_WORDS[status], words, beijing(checkedAt), movedTo, ignored?.reason],
        ...[place.title, typeName(place.type), place.locale, place.label, place.words],
        whereabouts(place.inDraft, place.inPublished),
      ]),
    ),
  ]);
