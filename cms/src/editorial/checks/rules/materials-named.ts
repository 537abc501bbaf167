import { createCheck } from '../check';
import type { Draft } from '../draft';
import { tellingPassages } from '../reading/guide-words';
import { sample } from '../sample';

/** Papers that people are asked for again and again, with other names for the same. */
const PAPERS: readonly { name: string; same: RegExp }[] = [
  { name: '身份证', same: /身份证|身份证明|有效证件/ },
  { name: '户口簿', same: /户口[簿本]|户籍/ },
  { name: '结婚证', same: /结婚证|婚姻/ },
  { name: '出生医学证明', same: /出生|亲子关系/ },
  { name: '委托书', same: /委托/ },
  { name: '营业执照', same: /营业执照|主体资格|登记证/ },
  { name: '毕业证', same: /毕业证|学历/ },
  { name: '房产证', same: /房产|不动产|产权|场所/ },
  { name: '照片', same: /照片|相片|图片|影像/ },
  { name: '申请书', same: /申请|推荐|申报|预约/ },
  { name: '申请表', same: /申请|推荐|申报|预约|登记表/ },
];

const ASKED = (name: string): RegExp =>
  new RegExp(
    `(?:提交|提供|携带|持|出示|交验|带上|备齐)[^。；\\n]{0,12}${name}(?!的(?:复印|原件)?窗口)`,
  );
const NOT_ASKED = /(?:无需|不需|不用|不必|免(?:于)?)(?:提交|提供|携带|出示)?/;

const paperWords = (guide: Draft<'service-guide'>): string =>
  (guide.materials ?? []).map(({ name = '', note = '' }) => `${name} ${note}`).join(' ');

/** 原件 in the text and 复印件 in the list, or the other way round, for the same paper. */
const OTHER_FORM: readonly (readonly [string, string])[] = [
  ['原件', '复印件'],
  ['复印件', '原件'],
];

const formsIn = (guide: Draft<'service-guide'>, path: string, text: string) =>
  (guide.materials ?? []).flatMap(({ name = '', note = '' }) =>
    OTHER_FORM.flatMap(([told, listed]) => {
      const paper = name.replace(/[（(]?(?:原件|复印件).*$/, '');
      const isOther = name.includes(listed) && !`${name}${note}`.includes(told);
      if (!isOther || paper.length < 2 || !text.includes(`${paper}${told}`)) return [];
      const message = `文中要“${paper}${told}”，申报材料里是“${name}”，请核对`;
      return [{ path, message, quote: `${paper}${told}` }];
    }),
  );

/**
 * A paper that the process asks for stands in the list of materials, in the same form; else people come
 * a second time (印台区 2025 年第二、三季度通报).
 */
export const materialsNamed = createCheck({
  id: 'materials-named',
  title: '流程中要的材料没有列入申报材料',
  source: '国办秘函〔2019〕19号：办事指南要素不准确',
  severity: 'warning',
  types: ['service-guide'],
  find: (guide) => {
    const listed = paperWords(guide);
    if ((guide.materials ?? []).length === 0) return [];
    return tellingPassages(guide).flatMap(({ path, text }) => [
      ...PAPERS.flatMap(({ name, same }) => {
        const [quote] = ASKED(name).exec(text) ?? [];
        if (quote === undefined || same.test(listed) || NOT_ASKED.test(quote)) return [];
        return [{ path, message: `文中要求“${name}”，申报材料里没有列出，请核对`, quote }];
      }),
      ...formsIn(guide, path, text),
    ]);
  },
  examples: {
    passing: [
      {
        words: '要求身份证，材料中有“居民身份证”',
        document: sample('service-guide', {
          materials: [{ name: '居民身份证', copies: 1, required: true, medium: 'either' }],
          procedure: [{ name: '申请', description: '携带身份证到窗口。' }],
        }),
      },
    ],
    failing: [
      {
        words: '流程要求“提交户口簿”，材料中没有',
        document: sample('service-guide', {
          procedure: [{ name: '申请', description: '到窗口提交户口簿。' }],
        }),
      },
      {
        words: '流程要“身份证原件”，材料中是“身份证复印件”',
        document: sample('service-guide', {
          materials: [{ name: '身份证复印件', copies: 1, required: true, medium: 'paper' }],
          procedure: [{ name: '申请', description: '到窗口交验身份证原件。' }],
        }),
      },
    ],
  },
});
