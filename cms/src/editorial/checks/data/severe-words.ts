/** An expression that must not stand in public text, what to write instead, and why. */
export interface SevereWord {
  wrong: string;
  right: string;
  why: string;
}

const TERRITORY = '新华社禁用词（2016年修订）：领土、主权';
const STATE = '国家和机关名称';

const word = (wrong: string, right: string, why: string): SevereWord => ({ wrong, right, why });

/**
 * Expressions whose mistake is 严重表述错误 wherever it stands. Source of the first group: 新华社新闻信息报道中
 * 的禁用词和慎用词（2016 年 7 月修订）; the second are slips of the pen in the names of the state and its organs.
 * A house adds its own in the file that CHECKS_WORD_LIST names.
 */
export const SEVERE_WORDS: readonly SevereWord[] = [
  word('尖阁群岛', '钓鱼岛及其附属岛屿', TERRITORY),
  word('尖阁列岛', '钓鱼岛及其附属岛屿', TERRITORY),
  word('斯普拉特利群岛', '南沙群岛', TERRITORY),
  word('福摩萨', '台湾', TERRITORY),
  word('东突厥斯坦', '新疆', TERRITORY),
  word('中华人名共和国', '中华人民共和国', STATE),
  word('中华人民共合国', '中华人民共和国', STATE),
  word('中华人民共和过', '中华人民共和国', STATE),
  word('中国共产常', '中国共产党', STATE),
  word('中国共产当', '中国共产党', STATE),
  word('国务完', '国务院', STATE),
  word('国物院', '国务院', STATE),
  word('人民政俯', '人民政府', STATE),
  word('人名政府', '人民政府', STATE),
  word('人名代表大会', '人民代表大会', STATE),
  word('中化民族', '中华民族', STATE),
  word('中华名族', '中华民族', STATE),
  word('少数名族', '少数民族', STATE),
  word('名族团结', '民族团结', STATE),
  word('名族宗教', '民族宗教', STATE),
  word('铸牢中华民族共同体意思', '铸牢中华民族共同体意识', STATE),
  word('筑牢中华民族共同体意识', '铸牢中华民族共同体意识', STATE),
];
