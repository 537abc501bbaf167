import { cellsOf } from '../cells/dots';

/**
 * Signs that mathematics writes in prose: dots 46 before the sign and a blank on both sides
 * (GB/T 18028-2010 5.4).
 */
export const MATH_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ '+': '46 235', '＋': '46 235', '−': '46 36', '×': '46 236', '÷': '46 256' },
    ...{ '=': '46 2356', '＝': '46 2356' },
  }).map(([sign, dots]) => [sign, cellsOf(dots)]),
);

/** Signs that are written as the words by which they are read. */
export const SPOKEN: Readonly<Record<string, readonly [text: string, reading: string]>> = {
  '℃': ['摄氏度', 'she4 shi4 du4'],
  '℉': ['华氏度', 'hua2 shi4 du4'],
  '°': ['度', 'du4'],
  '′': ['分', 'fen1'],
  '″': ['秒', 'miao3'],
  '㎡': ['平方米', 'ping2 fang1 mi3'],
  '㎥': ['立方米', 'li4 fang1 mi3'],
  '㎞': ['千米', 'qian1 mi3'],
  '㎏': ['千克', 'qian1 ke4'],
  '㎜': ['毫米', 'hao2 mi3'],
  '㎝': ['厘米', 'li2 mi3'],
  '²': ['平方', 'ping2 fang1'],
  '³': ['立方', 'li4 fang1'],
  '￥': ['元', 'yuan2'],
  '¥': ['元', 'yuan2'],
  $: ['美元', 'mei3 yuan2'],
  '＄': ['美元', 'mei3 yuan2'],
  '€': ['欧元', 'ou1 yuan2'],
  '£': ['英镑', 'ying1 bang4'],
  '&': ['和', 'he2'],
  '＆': ['和', 'he2'],
  '/': ['或', 'huo4'],
  '／': ['或', 'huo4'],
  '±': ['正负', 'zheng4 fu4'],
  '≥': ['大于等于', 'da4 yu2 deng3 yu2'],
  '≤': ['小于等于', 'xiao3 yu2 deng3 yu2'],
  '＞': ['大于', 'da4 yu2'],
  '＜': ['小于', 'xiao3 yu2'],
  '≠': ['不等于', 'bu4 deng3 yu2'],
  '≈': ['约等于', 'yue1 deng3 yu2'],
  '#': ['井号', 'jing3 hao4'],
  '＃': ['井号', 'jing3 hao4'],
  '@': ['艾特', 'ai4 te4'],
  '→': ['到', 'dao4'],
  '√': ['对号', 'dui4 hao4'],
  '✓': ['对号', 'dui4 hao4'],
  '№': ['第', 'di4'],
  '§': ['节', 'jie2'],
};
