import { type ReadingRule } from './rule';

/** As `characters-a.ts`: those whose pinyin begins with l to s. */
export const CHARACTER_RULES_L: Readonly<Record<string, readonly ReadingRule[]>> = {
  乐: [
    { read: 'yue4', before: /(?:音|器|声|奏|民|国|礼|弦|配|军|哀|古|鼓|管|西|南|作|丝竹|雅|胡)$/ },
    { read: 'yue4', after: /^(?:器|曲|团|谱|队|章|音|师|手|理|坛|府|舞|声|律|池|感|论)/ },
    { read: 'le4' },
  ],
  累: [
    { read: 'lei3', before: /(?:积|日|连|拖|牵|受|带)$/ },
    { read: 'lei3', after: /^(?:计|积|进|加|次|犯|及|年|月|教)/ },
    { read: 'lei4' },
  ],
  了: [
    {
      read: 'liao3',
      before:
        /(?:[受少忘做办去来买卖走吃得过干管离变错用当差免占]不|大不|不得|没完没|一目|末|未|临|完)$/,
    },
    { read: 'liao3', after: /^(?:解|结|却|断|如指|得|不起|无|事)/ },
    { read: 'le5' },
  ],
  量: [
    { read: 'liang2', before: /(?:测|丈|估|思|打|衡|商|考|称|较|端|掂|酌)$/ },
    {
      read: 'liang2',
      after: /^(?:体温|血压|具|杯|一量|了|身高|一下|出|尺寸)/,
      tagBefore: /^(?!n)/,
    },
    { read: 'liang4' },
  ],
  率: [
    { read: 'shuai4', after: /^(?:队|团|先|部|众|领|直|真|性|军|由|代表团)/ },
    { read: 'shuai4', before: /(?:[，。；、]|草|轻|直|坦|统|表|亲自|粗)$/ },
    { read: 'shuai4', after: /^(?:\p{Script=Han}{2,6}(?:一行|赴|到|来|前往))/u },
    { read: 'lü4' },
  ],
  论: [{ read: 'lun2', after: /^语/ }, { read: 'lun4' }],
  落: [
    { read: 'la4', after: /^(?:下[了一]|在后面|了[一一几])/, before: /(?:不|别|没|丢三)$/ },
    { read: 'luo4' },
  ],
  绿: [{ read: 'lu4', after: /^(?:林好汉|营)/ }, { read: 'lü4' }],
  蒙: [
    { read: 'meng3', after: /^(?:古|汉|文|医|藏|语|族|校|生|元|方)/ },
    { read: 'meng3', before: /(?:汉|内|藏|外|满|中|东)$/ },
    { read: 'meng2' },
  ],
  没: [
    { read: 'mo4', before: /(?:淹|沉|埋|出|吞|泯|隐|湮|覆|辱|籍)$/ },
    { read: 'mo4', after: /^(?:收|落|药|顶|过头|膝)/ },
    { read: 'mei2' },
  ],
  磨: [
    { read: 'mo4', before: /(?:石|水|推|电|拉)$/ },
    { read: 'mo4', after: /^(?:坊|盘|房|面粉|豆腐)/ },
    { read: 'mo2' },
  ],
  那: [{ read: 'na4' }],
  难: [
    {
      read: 'nan4',
      before: /(?:灾|遇|受|逃|避|苦|患|空|海|磨|危|发|非|多|蒙|罹|殉|落|责|刁|国|遭)$/,
    },
    { read: 'nan4', after: /^(?:民|友|属|胞|侨|兄难弟)/ },
    { read: 'nan2' },
  ],
  宁: [{ read: 'ning4', after: /^(?:愿|可|肯|死|缺毋|要)/ }, { read: 'ning2' }],
  泊: [{ read: 'po1', before: /(?:湖|血|水|罗布|梁山)$/ }, { read: 'bo2' }],
  铺: [
    { read: 'pu4', before: /(?:店|商|当|床|卧|药|饭|肉|杂货|十里|上|下|中)$/ },
    { read: 'pu4', after: /^(?:面房|位|子)/ },
    { read: 'pu1' },
  ],
  强: [
    { read: 'qiang3', after: /^(?:迫|求|词夺|辩|人所难|颜)/ },
    { read: 'qiang3', before: /(?:勉|牵)$/ },
    { read: 'qiang2' },
  ],
  切: [
    { read: 'qie1', after: /^(?:开|断|除|割|成|块|片|入|换|磋|下|掉|丝|菜|蛋糕|肉)/ },
    { read: 'qie4' },
  ],
  曲: [
    { read: 'qu1', after: /^(?:折|线|直|解|面|阜|靖|水流|周|阳|麻)/ },
    { read: 'qu1', before: /(?:弯|扭|卷|歪|委|蜷|屈|大|酒|河)$/ },
    { read: 'qu3' },
  ],
  任: [{ read: 'ren2', after: /^(?:县|丘|城区)/ }, { read: 'ren4' }],
  塞: [
    { read: 'sai4', before: /(?:边|要|关|出|塞)$/ },
    { read: 'sai4', after: /^(?:外|北|上江|罕)/ },
    { read: 'se4', before: /(?:闭|阻|堵|搪|梗|充|栓|茅)$/ },
    { read: 'sai1' },
  ],
  散: [
    {
      read: 'san3',
      after: /^(?:居|文|户|装|落(?:在|于|各|着)|养|乱|漫|光|兵|沙|杂|见|记|曲|养|煤|打|客|射)/,
    },
    { read: 'san3', before: /(?:松|零|懒|闲|披|拆|分)$/, after: /^(?!发|布|到|给|会|去|开|落)/ },
    { read: 'san4' },
  ],
  丧: [
    { read: 'sang1', after: /^(?:葬|事|礼|钟|服|俗|家|乐)/ },
    { read: 'sang1', before: /(?:治|奔|吊|出|办)$/ },
    { read: 'sang4' },
  ],
  扇: [{ read: 'shan1', after: /^(?:动|风|了|着|一)/, tagBefore: /^(?!m|q|n)/ }, { read: 'shan4' }],
  少: [
    { read: 'shao4', after: /^(?:年|女|先队|儿|将|校|尉|爷|林|奶奶|帅|数民族青少)/ },
    { read: 'shao4', before: /(?:老|青|年|男女老)$/, after: /^(?!\p{Script=Han})/u },
    { read: 'shao3' },
  ],
  舍: [
    { read: 'she4', before: /(?:校|宿|房|农|馆|茅|村|屋|精|圈|畜|猪|牛|羊|鸡|祠|客|僧|寒)$/ },
    { read: 'she3' },
  ],
  省: [
    { read: 'sheng3', after: /^(?:心|事|力|钱|工|时|电|水|油|料|去|下|略|着|了|吃|得)/ },
    {
      read: 'xing3',
      before: /(?:反|自|内|深|猛|吾|不|发人深|归)$/,
      after: /^(?!级|市|部|长|直|属|委|厅|会|内|外|里|界|份|政|人)/,
    },
    { read: 'xing3', after: /^(?:悟|察|视|亲|思|身)/ },
    { read: 'sheng3' },
  ],
  盛: [
    { read: 'cheng2', after: /^(?:饭|水|酒|汤|放|满|装|着|器|有|了|在|一碗)/ },
    { read: 'sheng4' },
  ],
  石: [
    {
      read: 'dan4',
      before: /[一二两三四五六七八九十百千万\d]$/,
      after: /^(?:[，。、；]|米|粮|谷|等于|合|折|$)/,
    },
    { read: 'shi2' },
  ],
  似: [{ read: 'shi4', after: /^的/ }, { read: 'si4' }],
  数: [
    {
      read: 'shu3',
      after: /^(?:一数|了数|到|清|得|不清|不胜数|着|了|说|落|数|起来|钱|第|一)/,
      tagBefore: /^(?!n|b|a|m)/,
    },
    {
      read: 'shu3',
      before: /(?:细|清|如|历|不可胜|屈指可|尤|倒|点)$/,
      after: /^(?!据|字|量|额|目)/,
    },
    { read: 'shuo4', after: /^见不鲜/ },
    { read: 'shu4' },
  ],
  说: [{ read: 'shui4', before: /游$/ }, { read: 'shui4', after: /^客/ }, { read: 'shuo1' }],
  宿: [
    { read: 'xiu3', before: /(?:[一两三半整二]|几)$/, after: /^(?!舍)/ },
    { read: 'xiu4', before: /(?:星|二十八)$/ },
    { read: 'su4' },
  ],
  提: [{ read: 'di1', after: /^防/ }, { read: 'ti2' }],
  挑: [{ read: 'tiao3', after: /^(?:战|拨|起|衅|逗|灯|头|明|动|大梁)/ }, { read: 'tiao1' }],
};
