import { type ReadingRule } from './rule';

/** As `characters-a.ts`: those whose pinyin begins with g to k. */
export const CHARACTER_RULES_G: Readonly<Record<string, readonly ReadingRule[]>> = {
  给: [{ read: 'gei3' }],
  冠: [
    { read: 'guan4', after: /^(?:以|军|名|之|绝)/ },
    { read: 'guan1', before: /(?:王|花|树|皇|鸡|衣|弹|加|桂|后|头|凤|的|戴|顶)$/ },
    { read: 'guan4' },
  ],
  行: [
    {
      read: 'hang2',
      before:
        /(?:[银商总分支本该我各同央发农工建中外投内在改跨]|[一二两三四五六七八九十\d几每首末第]|百年老)$/,
      after:
        /^(?!动|为|政|使|驶|走|程|进|李|星|人|车|径|贿|医|文|之有效|得通|不|业许|船|刑|凶|骗|者|稳|列车)/,
    },
    { read: 'hang2', after: /^(?:业|首|尾|长|距|间|列|情|当|数|规|会|话)/ },
    { read: 'hang2', before: /第\p{Script=Han}*$/u },
    { read: 'xing2' },
  ],
  好: [
    { read: 'hao4', after: /^(?:学[，。、的]|客|奇|战|胜|动|逸|色|古|高骛|大喜|为人师|吃懒)/ },
    { read: 'hao4', before: /(?:爱|嗜|喜|癖|所)$/ },
    { read: 'hao3' },
  ],
  号: [{ read: 'hao2', after: /^(?:叫|哭|啕)/ }, { read: 'hao4' }],
  和: [
    { read: 'huo4', before: /(?:掺|搅|拌)$/ },
    { read: 'he4', before: /(?:唱|附|应|酬)$/, after: /^(?:[，。、；]|$)/ },
    { read: 'huo5', before: /(?:暖|软|热|掺|搀)$/, after: /^(?!\p{Script=Han})/u },
    { read: 'he2' },
  ],
  横: [{ read: 'heng4', after: /^(?:财|祸|死|蛮)/ }, { read: 'heng2' }],
  还: [
    {
      read: 'huan2',
      before:
        /(?:归|偿|返|交|退|送|奉|索|讨|放|所|物归原主|借|如数|按期|按时|逾期不|一次性|分期|代)$/,
    },
    {
      read: 'huan2',
      after:
        /^(?:款|债|清|给|书|贷|钱|林|草|湖|湿|本付|利|原|乡|俗|魂|愿|礼|击|价|手|路于|权于|政于|球)/,
    },
    { read: 'hai2' },
  ],
  会: [{ read: 'kuai4', before: /(?:财)$/, after: /^计/ }, { read: 'hui4' }],
  几: [
    { read: 'ji1', after: /^(?:乎|近|率|案|于)/ },
    { read: 'ji1', before: /茶$/ },
    { read: 'ji3' },
  ],
  系: [
    {
      read: 'ji4',
      after: /^(?:鞋|好安|上安|领|紧|扣|腰|红领|安全带|着|上|好|了|在(?:腰|头|身|脖|手))/,
    },
    { read: 'xi4' },
  ],
  间: [{ read: 'jian4', after: /^(?:隔|接|歇|断|或|谍|苗|作)/ }, { read: 'jian1' }],
  将: [
    {
      read: 'jiang4',
      before: /(?:大|上|中|少|老|名|武|猛|干|战|爱|麻|健|虎|勇|部)$/,
      after: /^(?:[，。、；》”]|$|的|们|领|士|军)/,
    },
    { read: 'jiang1' },
  ],
  降: [
    { read: 'xiang2', before: /(?:投|招|劝|诱|纳|受|乞)$/ },
    { read: 'xiang2', after: /^(?:服|伏)/ },
    { read: 'jiang4' },
  ],
  角: [
    { read: 'jue2', before: /(?:主|配|名|丑|旦)$/ },
    { read: 'jue2', after: /^(?:色|逐|斗)/ },
    { read: 'jiao3' },
  ],
  教: [
    {
      read: 'jiao1',
      after:
        /^(?:会(?!堂|组织|学校)|给|孩子|他|她|我|你|学生们?|书(?!\p{Script=Han})|唱|跳|汉语|英语|普通话|大家|村民|群众|徒弟|得|过|了|人|学(?:，|。)|老人|妇女|学员|儿童|织|绣|做|写|认|怎么|怎样)/u,
      tagBefore: /^(?!n)/,
    },
    {
      read: 'jiao1',
      before: /(?:手把手|来|去|口|学校|老师|先生|师傅|里|我|他|她|还|也|没人|不)$/,
      after: /^\p{Script=Han}/u,
    },
    { read: 'jiao4' },
  ],
  节: [{ read: 'jie2' }],
  结: [
    { read: 'jie1', after: /^(?:果实|巴|出(?:了|丰|果)|满|了(?:果|籽)|籽|实)/ },
    { read: 'jie2' },
  ],
  解: [{ read: 'jie4', after: /^(?:送|元|往|款)/ }, { read: 'jie3' }],
  尽: [{ read: 'jin3', after: /^(?:管|量|早|快|可能|先|让|着)/ }, { read: 'jin4' }],
  禁: [{ read: 'jin1', before: /不$/, after: /^(?:得|住|[，。想问])/ }, { read: 'jin4' }],
  劲: [{ read: 'jing4', after: /^(?:旅|敌|舞|爆|风|吹|松)/ }, { read: 'jin4' }],
  卷: [
    { read: 'juan3', after: /^(?:起|入|土|曲|走|烟|尺|款|进|成|袖|毛|心菜)/ },
    { read: 'juan4' },
  ],
  空: [
    { read: 'kong4', after: /^(?:白|缺|出|余|闲|地|格|隙|当|额|两格|一行|一格)/ },
    { read: 'kong4', before: /(?:填|有|抽|没|得|留|补|亏|闲|挖|欠|腾)$/ },
    { read: 'kong1' },
  ],
};
