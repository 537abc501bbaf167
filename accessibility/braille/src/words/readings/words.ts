import { type ReadingRule } from './rule';

/** Words of two characters and more that are read by what is round them; the last rule is the usual reading. */
export const WORD_RULES: Readonly<Record<string, readonly ReadingRule[]>> = {
  一行: [
    {
      // The company of somebody: 州长一行, 一行十人.
      read: 'yi1 xing2',
      after:
        /^(?:[\d一二三四五六七八九十]+[余多几]?人|赴|到|来|前往|在|深入|走访|参观|考察|莅|抵|先后|实地|一路|调研|首先|还|随后|走进|走到|详细|认真|沿|冒|听取|查看|指导|看望|慰问|与)/,
    },
    { read: 'yi1 xing2', tagBefore: /^nr/ },
    {
      read: 'yi1 xing2',
      before:
        /(?:主任|局长|书记|州长|县长|市长|省长|镇长|部长|厅长|处长|主席|委员|代表团|考察团|调研组|嘉宾|客人|专家|记者)$/,
    },
    { read: 'yi1 hang2' },
  ],
  东西: [
    {
      read: 'dong1 xi1',
      after: /^(?:部|方|协作|两|走向|向|长|宽|北|南|贯|对|跨|横|文化|扶贫|结对|绵延|各|厢|街|路)/,
    },
    { read: 'dong1 xi5' },
  ],
  地方: [
    {
      read: 'di4 fang5',
      before: /(?:个|的|些|什么|这|那|哪|么|处|有|远|好|换|老|大|小|没|各|别的|种)$/,
      after:
        /^(?!政|性|立|法|志|税|财|人|党|国|治|自|各|标|戏|病|特|组|经|语|方|高|院|部|事|债|组|机|民|文|宗)/,
    },
    { read: 'di4 fang1' },
  ],
  地道: [
    {
      read: 'di4 dao5',
      before: /(?:很|最|更|不|不太|十分|非常|正宗|纯正|味道|说得|唱得|口味|真|够|挺|极|太|些)$/,
    },
    {
      read: 'di4 dao5',
      after: /^(?:的?(?:小吃|美食|风味|口味|特产|农家|普通话|彝|藏|川|羌|苗|傣|药材|手艺))/,
    },
    // The scheme's own example keeps both tones (GF 10.2.8).
    { read: 'di4 dao4' },
  ],
  当年: [
    {
      read: 'dang4 nian2',
      after:
        /^(?:[\d一二三四五六七八九十]+月|就|即|完成|见效|开工|投产|投入|建|底|内|实现|年底|的?(?:收入|任务|计划|预算|考核|产量|指标))/,
    },
    { read: 'dang1 nian2' },
  ],
  当天: [{ read: 'dang4 tian1' }],
  当日: [{ read: 'dang4 ri4' }],
  当月: [{ read: 'dang4 yue4' }],
  当晚: [{ read: 'dang4 wan3' }],
  大夫: [{ read: 'da4 fu1', before: /(?:士|卿|上|中|下|光禄|御史)$/ }, { read: 'dai4 fu5' }],
  大王: [{ read: 'dai4 wang5', before: /(?:山|寨|压寨)$/ }, { read: 'da4 wang2' }],
  多少: [{ read: 'duo1 shao5' }],
  分子: [
    {
      read: 'fen4 zi3',
      before:
        /(?:积极|知识|犯罪|不法|恐怖|极端|分裂|先进|坏|叛乱|违法|骨干|敌对|反动|民族主义|投机|腐败|活跃|害群|危险|分离|主义|暴恐|落后)$/,
    },
    { read: 'fen1 zi3' },
  ],
  供应: [{ read: 'gong1 ying4' }],
  好事: [{ read: 'hao4 shi4', after: /^(?:者|之徒)/ }, { read: 'hao3 shi4' }],
  精神: [
    {
      read: 'jing1 shen5',
      before: /(?:很|有|真|没|打起|更|特别|挺|抖擞|聚|留|提|倍儿?)$/,
      after: /^(?!文明|财富|世界|生活|家园|的|食粮|面貌|力量)/,
    },
    { read: 'jing1 shen2' },
  ],
  孔雀: [{ read: 'kong3 que4' }],
  难处: [{ read: 'nan2 chu3', before: /(?:不|很)$/ }, { read: 'nan2 chu5' }],
  朝阳: [
    {
      read: 'zhao1 yang2',
      before: /(?:[，。的]|轮|迎着|向着|像)$/,
      after: /^(?:产业|升起|般|下|，|。|初升|照|洒)/,
    },
    { read: 'zhao1 yang2', after: /^(?:产业|行业|似火)/ },
    { read: 'chao2 yang2' },
  ],
  长长: [{ read: 'chang2 chang2' }],
  重重: [{ read: 'zhong4 zhong4', after: /^(?:地|一|摔|打|的一)/ }, { read: 'chong2 chong2' }],
  数数: [{ read: 'shu3 shu4' }],
  转转: [{ read: 'zhuan4 zhuan5' }],
  人家: [
    {
      read: 'ren2 jia1',
      before:
        /(?:户|[一二两三四五六七八九十百千万几多]|牧民|农村|渔|寻常|农|藏族|彝族|傣族|苗族|户户|山里|水上|小桥流水|这户|那户)$/,
    },
    { read: 'ren2 jia5' },
  ],
  大意: [{ read: 'da4 yi5', before: /(?:粗心|麻痹|疏忽|不|别|太|千万)$/ }, { read: 'da4 yi4' }],
  上来: [{ read: 'shang4 lai5', tagBefore: /^v/ }, { read: 'shang4 lai2' }],
  自然: [{ read: 'zi4 ran2' }],
  兄弟: [{ read: 'xiong1 di4' }],
  利害: [{ read: 'li4 hai4' }],
  本事: [{ read: 'ben3 shi5' }],
  运气: [{ read: 'yun4 qi5' }],
  琢磨: [{ read: 'zuo2 mo5' }],
  露天: [{ read: 'lu4 tian1' }],
  便宜: [
    { read: 'bian4 yi2', before: /(?:权|因利乘)$/ },
    { read: 'bian4 yi2', after: /^(?:行事|从事)/ },
    { read: 'pian2 yi5' },
  ],
  不了: [
    { read: 'bu4 le5', before: /(?:^|[，。])$/, after: /^(?:[，。！]|$)/ },
    { read: 'bu4 liao3' },
  ],
  只得: [{ read: 'zhi3 de2' }],
  几乎: [{ read: 'ji1 hu1' }],
  传人: [{ read: 'chuan2 ren2' }],
  应声: [{ read: 'ying4 sheng1' }],
  大都: [
    { read: 'da4 du1', before: /(?:元)$/ },
    { read: 'da4 du1', after: /^(?:市|会)/ },
    { read: 'da4 dou1' },
  ],
  着落: [{ read: 'zhuo2 luo4' }],
  一传: [{ read: 'yi1 chuan2' }],
  种地: [{ read: 'zhong4 di4' }],
  量子: [{ read: 'liang4 zi3' }],
  结果: [
    { read: 'jie1 guo3', after: /^(?:的果树|期|枝)/ },
    { read: 'jie1 guo3', before: /(?:开花)$/ },
    { read: 'jie2 guo3' },
  ],
  冲着: [{ read: 'chong4 zhe5' }],
  行行: [{ read: 'hang2 hang2' }],
  省亲: [{ read: 'xing3 qin1' }],
  教会: [
    { read: 'jiao1 hui4', after: /^(?:孩子|他|她|我|学|村民|妇女|老|群众|大家|当地|居民)/ },
    { read: 'jiao4 hui4' },
  ],
};
