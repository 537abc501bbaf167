/** A name that must not stand for an ethnic group, and what to write instead. */
export interface WrongName {
  /** as it is looked for; what is around it may keep it from being meant */
  pattern: RegExp;
  instead: string;
  why: string;
}

const SHORTENED = '民族名称不能随意简称';
const BRANCH = '支系、部落不能称为民族';
const ABUSIVE = '带有侮辱性的旧称';
const FORMER = '已经更改的族称';

const name = (pattern: RegExp, instead: string, why: string): WrongName => ({
  pattern,
  instead,
  why,
});

/**
 * Sources: 新华社新闻信息报道中的禁用词和慎用词（2016 年 7 月修订）, 民族宗教类, nos. 24–27 (abusive names, short
 * forms, branches, peoples of the past); the State Council's changes of names (1963 佤族, 1965 壮族, 1985
 * 德昂族, 1986 毛南族) and 政务院 1951 on names of abuse. Words with another use of their own (苗子, 回回)
 * are left out: they would be found where nobody is meant.
 */
export const WRONG_ETHNIC_NAMES: readonly WrongName[] = [
  name(/蒙族/g, '蒙古族', SHORTENED),
  name(/维族/g, '维吾尔族', SHORTENED),
  name(/(?<![朝海生尝])鲜族/g, '朝鲜族', SHORTENED),
  name(/哈族/g, '哈萨克族', SHORTENED),
  name(/(?<!乌孜别)柯族/g, '柯尔克孜族', SHORTENED),
  name(/摩梭族/g, '摩梭人', BRANCH),
  name(/撒尼族/g, '撒尼人', BRANCH),
  name(/[穿川]青族/g, '穿青人', BRANCH),
  name(/僜族/g, '僜人', BRANCH),
  name(/嘉绒族/g, '嘉绒藏族', BRANCH),
  name(/白马族/g, '白马藏族', BRANCH),
  name(/尔苏族/g, '尔苏藏族', BRANCH),
  name(/木雅族/g, '木雅藏族', BRANCH),
  name(/突厥族/g, '具体的民族名称', '不能把古代民族名称与后世民族混淆'),
  name(/蛮子(?!营|坝|沟|洞|寨|坪|城)/g, '具体的民族名称', ABUSIVE),
  name(/鞑子/g, '蒙古族', ABUSIVE),
  name(/[猓倮][猡倮]|玀玀/g, '彝族', ABUSIVE),
  name(/番子(?!门)/g, '藏族', ABUSIVE),
  name(/蒙古大夫/g, '庸医', ABUSIVE),
  name(/夷族/g, '彝族', FORMER),
  name(/畬族|佘族/g, '畲族', '“畲”写作上“佘”下“田”'),
  name(/拉枯族/g, '拉祜族', '“祜”误作“枯”'),
  name(/羗族/g, '羌族', '“羗”是异体字'),
  name(/[僮獞]族/g, '壮族', FORMER),
  name(/[傜猺]族/g, '瑶族', FORMER),
  name(/[佧卡][佤瓦]族|(?<!卡)瓦族/g, '佤族', FORMER),
  name(/崩龙族/g, '德昂族', FORMER),
  name(/毛难族/g, '毛南族', FORMER),
  name(/民家族/g, '白族', FORMER),
];
