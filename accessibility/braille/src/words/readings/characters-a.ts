import { type ReadingRule } from './rule';

/**
 * Characters that stand as words of their own and are read by what is round them: those whose pinyin
 * begins with a to f. The first rule that holds decides; the last, without conditions, is the usual
 * reading. Written for official prose: policies, news, notices, guides.
 */
export const CHARACTER_RULES_A: Readonly<Record<string, readonly ReadingRule[]>> = {
  藏: [
    { read: 'cang2', after: /^(?:有|得|住|进|到|好|于|在|品|书|量|馆|匿|身|宝|了|着|起|而)/ },
    { read: 'cang2', before: /(?:馆|专|公|珍|收|冷|埋|躲|隐|储|蕴|典|私|家|所|库|暗|深)$/ },
    { read: 'zang4' },
  ],
  背: [
    { read: 'bei1', after: /^(?:着|起|上|了|回|到|不动|篓|带|包|负|水|运|下山|上山)/ },
    { read: 'bei4' },
  ],
  曾: [{ read: 'zeng1', before: /(?:姓|氏)$/ }, { read: 'ceng2' }],
  差: [
    { read: 'chai1', before: /(?:出|公|兼|信|邮|钦|听|当)$/ },
    { read: 'cha1', before: /(?:之|的|温|时|价|利|落|偏|误|逆|顺|级|色|反|视|位|相|方)$/ },
    { read: 'cha4' },
  ],
  长: [
    {
      read: 'zhang3',
      after: /^(?:大成|大了|得|出|满|高了|胖|期大|势|相|老师|幼|辈|子|孙|女|兄|者|进|在|于|势)/,
    },
    {
      read: 'zhang3',
      before:
        /(?:州|县|省|市|局|处|科|院|校|村|镇|乡|会|部|厅|组|班|队|所|站|馆|社|团|股|店|厂|司|区|盟|旗|排|连|营|师|军|秘书|董事|理事|生|助|成|增|滋|年|师|首|酋|族|家)$/,
    },
    { read: 'chang2' },
  ],
  朝: [{ read: 'zhao1', after: /^(?:气|夕|霞|晖|露|三暮)/ }, { read: 'chao2' }],
  重: [
    { read: 'chong2', before: /(?:[一二两三四五六七八九十百千万双多几数]|层)$/ },
    {
      read: 'chong2',
      after:
        /^(?:新|建|修|返|申|逢|现|组|启|塑|振|写|演|温|游|装|印|版|排|走|回|归|做|来|读|整|叠|山|阳|庆|启|述|提|设|铸|拾|聚|选|评|审|绘|构|编|译|录|开|燃|登|访|光)/,
    },
    { read: 'zhong4' },
  ],
  处: [
    { read: 'chu3', after: /^(?:以|在|于|理|罚|分|置|方|境|事|决|死|世|女|暑|变|刑|心积)/ },
    {
      read: 'chu3',
      after:
        /^(?:[零一二三四五六七八九十百千万两]+|\d[\d,.]*)(?:年|个月|日|天|元|万元|千元|百元|倍|级)?以?[上下]?/,
      tagBefore: /^(?:$|w|d|c|v|p)/,
    },
    { read: 'chu3', before: /(?:地|相|共|独|惩|论|判|并|和平共|设身)$/, after: /^(?!长|级|室)/ },
    { read: 'chu4' },
  ],
  传: [
    { read: 'zhuan4', after: /^[》」’”]/ },
    { read: 'zhuan4', before: /(?:列|自|外|别|小|正|左|评|立)$/ },
    { read: 'chuan2' },
  ],
  当: [{ read: 'dang4', after: /^(?:作|成|真|铺|晚就|天就)/ }, { read: 'dang1' }],
  倒: [
    { read: 'dao3', after: /^(?:塌|闭|卖|班|换|下|地|台|霉|伏)/ },
    { read: 'dao3', before: /(?:推|摔|跌|打|击|压|晕|倾|绊|拉|难|病|颠|翻|扳|卧)$/ },
    { read: 'dao4' },
  ],
  得: [
    {
      read: 'dei3',
      before: /(?:就|还|也|总|都|必|须|可|非|又|才|便|你|我|他|她|们|人|要)$/,
      tagAfter: /^(?:v|p|d|a)/,
      after: /^(?!到|以|知|益|出|不|很|更|起|住|了|过)/,
    },
    { read: 'de2', before: /(?:不|所|可|应|难|只|而|未|已|均|各|非|必|均可|每|取|求|习)$/ },
    { read: 'de2', after: /^(?:以|到|知|益|出结|名|主|票|分[为\d]|奖|失|当|体|手|力|逞|罪|票|救)/ },
    { read: 'de5', tagBefore: /^(?:v|a|i|z|l|ad|zg|n)/ },
    { read: 'de5', before: /[\p{Script=Han}]$/u, tagAfter: /^(?:a|d|z|i|l|v|zg)/ },
    { read: 'de2' },
  ],
  地: [
    {
      read: 'de5',
      tagBefore: /^(?:a|ad|d|z|i|l|b|an)/,
      lengthBefore: 2,
      tagAfter: /^(?:v|d|p|a|i|l|u|z|r|w)/,
      after: /^(?!区|方|处|质|级|市|州|名|理|段|势|形|图|位|点|域|块|产|价|面|下|上|里|的)/,
    },
    {
      read: 'de5',
      tagBefore: /^(?:v|n|m|x|nz|zg|vn|q|t)/,
      lengthBefore: 2,
      tagAfter: /^(?:v|d|p|vn)/,
      after: /^(?!区|方|处于|质|级|市|州|名|理|段|势|形|图|位|点|域|块|产|价|面|下|上|里|的)/,
      before:
        /(?:性|化|样|般|心|力|情|系统|科学|历史|客观|艺术|创造性|本能|[一不]\p{Script=Han}|(\p{Script=Han})\1)$/u,
    },
    { read: 'de5', before: /(?:(\p{Script=Han})\1)$/u, tagAfter: /^(?:v|a|d|p)/ },
    { read: 'di4' },
  ],
  的: [
    { read: 'di2', after: /^(?:确|士)/ },
    {
      read: 'di4',
      before: /(?:目|无|众矢之|标|有)$/,
      after: /^(?!\p{Script=Han})/u,
      tagBefore: /^$/,
    },
    { read: 'de5' },
  ],
  都: [{ read: 'du1', before: /(?:首|古|国|旧|陪|新|成|迁|定|京|名|故|花|古)$/ }, { read: 'dou1' }],
  斗: [
    { read: 'dou3', before: /(?:[一二三四五六七八九十百千万\d几]|北|漏|烟|车|熨|翻|大|泰)$/ },
    { read: 'dou4' },
  ],
  分: [
    {
      read: 'fen4',
      after: /^(?![\d一二三四五六七八九十两几]|为|成|别|发|给|组|批|类)/,
      before: /(?:部|成|水|养|盐|糖|本|过|缘|充|名|身|天|辈)$/,
    },
    { read: 'fen1' },
  ],
  缝: [{ read: 'feng4', before: /(?:门|裂|石|夹|墙|的|接|中)$/ }, { read: 'feng2' }],
  干: [
    {
      read: 'gan1',
      before: /(?:晒|烘|风|晾|饼|肉|果|菜|笋|豆腐|吹|擦|榨|枯|抽|烤|若|天|外强中|口)$/,
    },
    { read: 'gan1', after: /^(?:旱|燥|净|杯|脆|涉|扰|枯|涸|货|粮|果|预|湿|冷|热|裂|草)/ },
    { read: 'gan4' },
  ],
  更: [
    { read: 'geng1', before: /(?:[三五打初]|变)$/, after: /^(?:[天半，。、]|$)/ },
    { read: 'geng4' },
  ],
};
