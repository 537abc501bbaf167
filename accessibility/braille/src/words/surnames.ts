/** Surnames whose reading as a name is not their usual one. */
const SURNAME_READINGS = new Map([
  ...Object.entries({ 单: 'shan4', 解: 'xie4', 任: 'ren2', 曾: 'zeng1', 仇: 'qiu2', 朴: 'piao2' }),
  ...Object.entries({
    区: 'ou1',
    查: 'zha1',
    盖: 'ge3',
    华: 'hua4',
    燕: 'yan1',
    纪: 'ji3',
    缪: 'miao4',
  }),
  ...Object.entries({
    尉: 'wei4',
    翟: 'zhai2',
    冼: 'xian3',
    隗: 'wei3',
    乐: 'yue4',
    应: 'ying1',
    宁: 'ning4',
  }),
]);

const SURNAMES = new Set(
  (
    '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎' +
    '鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅卞齐康伍余元卜顾孟平黄和穆萧尹' +
    '姚邵湛汪祁毛禹狄米贝明臧计成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆' +
    '高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包左石崔吉龚程邢裴陆荣翁荀甄曲封芮储靳段' +
    '富焦谷车侯全班仰秋仲伊宁仇甘武刘景詹束龙叶幸司黎白蒲赖卓蔺屠蒙池乔翟谭劳申冉雍桑桂牛边燕冀浦尚温' +
    '庄晏柴瞿阎慕习艾容向古易廖耿匡国文欧沃关曾沙丰查荆游权盖桓肖付邸商牟佘海岳帅缑亢况佟鄢代覃阳敖' +
    '瓦吉阿沙库曲比勒木'
  ).split(''),
);

export const isSurname = (character: string): boolean => SURNAMES.has(character);

/** How a surname is read where that is not the character's usual reading. */
export const surnameReading = (character: string): string | undefined =>
  SURNAME_READINGS.get(character);
