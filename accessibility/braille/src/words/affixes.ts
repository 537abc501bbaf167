/** Endings that join what they follow (GF 12.2.5), whatever its length. */
export const SUFFIXES = new Set('们性化者员率度式型界法学论观感力派队族'.split(''));

/**
 * Endings that join a noun of one or two characters: 四川省, 办公室, 彝文, 受理处. After longer
 * words they are words of their own.
 */
export const SHORT_SUFFIXES = new Set(
  '省市县区州乡镇村旗盟寨街路河江湖山寺庙观堂庵站所厅局处科室院校部委办会厂场馆社店园站点线楼桥门城语文字话史志书证号表卷册版网报刊奖节日期类级层权费额款税品物件粮房地人民工商户师生家手兵'.split(
    '',
  ),
);

/** Beginnings that join what they precede (GF 12.2.5). */
export const PREFIXES = new Set('超非半准反副老小阿'.split(''));

/** Particles that join a word of one character and stand apart from longer ones (GF 12.2.6). */
export const PARTICLES = new Set('的地得了着过'.split(''));

/** Where a thing is: joins a noun of one character (GF 12.2.6: 山上). */
export const PLACE_WORDS = new Set('上下里外中内前后旁间边'.split(''));

/** Where a movement goes: joins a verb of one character (GF 12.2.2: 走来). */
export const DIRECTIONS = new Set('来去上下进出回过起到开住成完好见给为作入向往于至自在'.split(''));

/** Adverbs of one character that join an adjective or verb of one character (GF 12.2.6: 很好). */
export const ADVERBS = new Set(
  '不很最更太极较都也又再还就才只没未已将曾正常可能会要应须均且先各互相'.split(''),
);

/** Which of a number of things: joins a noun or measure of one character (GF 12.2.6: 每年). */
export const DETERMINERS = new Set(
  '每各这那哪某本该此全何另同两一二三四五六七八九十百千万几多数'.split(''),
);
