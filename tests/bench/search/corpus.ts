/** Words that documents of this kind are written with; sentences are put together from them. */
const PLACES =
  '凉山 甘孜 阿坝 西昌 康定 马尔康 会理 盐源 德昌 宁南 普格 布拖 金阳 昭觉 喜德 冕宁 越西 甘洛 美姑 雷波 木里 泸定 丹巴 九龙 雅江 道孚 炉霍 新龙 德格 白玉 石渠 色达 理塘 巴塘 乡城 稻城 得荣 汶川 理县 茂县 松潘 九寨沟 金川 小金 黑水 壤塘 若尔盖 红原 北川 平武 峨边 马边 米易 盐边 仁和 石棉 汉源 宝兴 兴文 筠连 叙永 古蔺'.split(
    ' ',
  );
const SUBJECTS =
  '民族团结 宗教事务 双语教育 非物质文化遗产 古籍整理 易地搬迁 乡村振兴 公共服务 医疗保险 低保救助 劳务培训 文化站 图书阅览 语言文字 传统村落 民族节日 彝族年 藏历新年 羌绣 唐卡 漆器 银饰 苦荞 花椒 牦牛 松茸 毕摩经书 贝叶经 藏戏 歌舞 乡土教材 广播电视 网络安全 饮水工程 道路建设 草原生态 防灾减灾 义务教育 职业技能 妇女儿童 残疾人 老年人 法律援助 人民调解 户籍办理 民族成份 清真食品 少数民族干部 对口支援 旅游开发'.split(
    ' ',
  );
const ACTS =
  '推进 加强 举办 启动 开展 印发 公布 部署 检查 总结 研究 规范 支持 保护 传承 培训 征集 表彰 调整 完善'.split(
    ' ',
  );
const THINGS =
  '工作 活动 会议 通知 办法 意见 方案 规划 项目 名录 报告 指南 培训班 座谈会 宣传月 示范县 先进集体 实施细则 管理办法 专项资金'.split(
    ' ',
  );
const PHRASES =
  '各族群众 广泛参与 取得实效 现将有关事项通知如下 请认真贯彻执行 按照规定办理 深入基层 实地走访 提出要求 进一步 提高认识 落实责任 强化监督 注重实效 统筹安排 据了解 近年来 截至目前 负责人表示 会议指出 与会人员 现场 群众代表 专家学者 志愿者 工作人员 第一时间 逐村逐户 建立台账 长效机制'.split(
    ' ',
  );
const OTHERS = [
  'བོད་ཀྱི་རིག་གནས་སྲུང་སྐྱོབ་བྱ་རྒྱུའི་གནས་ཚུལ།',
  'ꆈꌠꁱꂷꌋꆀꉪꇐꏤ',
  'The reading rooms of the counties are open to everyone.',
];

/** The same sequence of numbers from 0 to 1 for the same seed. */
const random = (seed: number) => {
  let state = seed >>> 0 || 1;
  return (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
};

type Draw = () => number;
const one = (words: readonly string[], draw: Draw): string =>
  words[Math.floor(draw() * words.length)] ?? '';

const titleOf = (n: number, draw: Draw): string =>
  `${one(PLACES, draw)}${one(ACTS, draw)}${one(SUBJECTS, draw)}${one(THINGS, draw)}（第${String(n)}号）`;

const sentence = (draw: Draw): string =>
  `${one(PHRASES, draw)}，${one(PLACES, draw)}${one(ACTS, draw)}${one(SUBJECTS, draw)}${one(THINGS, draw)}，${one(PHRASES, draw)}。`;

const paragraph = (draw: Draw, anchor?: string, label = '') => ({
  type: 'paragraph',
  ...(anchor === undefined ? {} : { anchor }),
  children: [
    {
      type: 'text',
      text:
        label + Array.from({ length: 2 + Math.floor(draw() * 4) }, () => sentence(draw)).join(''),
    },
  ],
});

const common = (n: number, draw: Draw) => {
  const moment = new Date(1_500_000_000_000 + n * 5_000_000).toISOString();
  return {
    id: `bench${String(n).padStart(19, '0')}`,
    locale: 'zh-CN',
    slug: `bench-${String(n)}`,
    revision: 1,
    title: titleOf(n, draw),
    summary: sentence(draw),
    publishedAt: moment,
    updatedAt: moment,
    attachments: [],
  };
};
const links = { topics: [], region: [], ethnicGroups: [] };

export interface BenchDocument {
  type: string;
  id: string;
  locale: string;
  title: string;
  summary: string;
  publishedAt: string;
  validity?: string;
  body: { children: { text: string }[] }[];
  [field: string]: unknown;
}

/** Document n of the bench: three of four are news, one a policy of a dozen clauses. */
export const benchDocument = (n: number): BenchDocument => {
  const draw = random(n + 1);
  if (n % 4 !== 0)
    return {
      ...{ type: 'article', ...common(n, draw) },
      body: [
        ...Array.from({ length: 5 + Math.floor(draw() * 6) }, () => paragraph(draw)),
        { type: 'paragraph', children: [{ type: 'text', text: one(OTHERS, draw) }] },
      ],
      links: { ...links, column: [] },
    };
  const clauses = Array.from({ length: 8 + Math.floor(draw() * 8) }, (_, at) => at + 1);
  return {
    ...{ type: 'policy', ...common(n, draw) },
    ...{ issuingBody: '某委员会', validity: n % 20 === 0 ? 'repealed' : 'in-force' },
    documentNumber: `某民发〔${String(2000 + (n % 26))}〕${String(n)}号`,
    clauses: clauses.map((number) => ({
      ...{ number, label: `第${String(number)}条`, anchor: `clause-${String(number)}` },
    })),
    body: clauses.map((number) =>
      paragraph(draw, `clause-${String(number)}`, `第${String(number)}条　`),
    ),
    links: { ...links, related: [], amendedBy: [], repealedBy: [] },
  };
};

/** Queries as people type them, each different: one to three words, some in part, some in pinyin. */
export const benchQueries = (count: number, seed: number): string[] => {
  const draw = random(seed);
  const queries = new Set<string>();
  while (queries.size < count) {
    const words = [one(PLACES, draw), one(SUBJECTS, draw), one(THINGS, draw), one(ACTS, draw)];
    const length = 1 + Math.floor(draw() * 3);
    const start = Math.floor(draw() * 2);
    const separator = draw() < 0.5 ? '' : ' ';
    queries.add(words.slice(start, start + length).join(separator));
  }
  return [...queries];
};

/** What somebody has typed so far: beginnings of titles, of words and of their pinyin. */
export const benchBeginnings = (count: number, seed: number): string[] => {
  const draw = random(seed);
  const latin = ['liang', 'minzu', 'guji', 'fei', 'xiang', 'mztj', 'gzfw', 'shuang', 'zongjiao'];
  const beginnings = new Set<string>();
  while (beginnings.size < count) {
    const whole = one(PLACES, draw) + one(ACTS, draw) + one(SUBJECTS, draw);
    const begun = whole.slice(0, 2 + Math.floor(draw() * (whole.length - 2)));
    beginnings.add(draw() < 0.15 ? one(latin, draw) + one(latin, draw).slice(0, 3) : begun);
  }
  return [...beginnings];
};
