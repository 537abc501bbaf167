import type { PublishedDocument } from './document-types';
import { example, idOf, linkTo, paragraph } from './example-document';

const noBody = { clauses: [], body: [paragraph('第一条 为规范公共阅读服务，制定本办法。')] };
const issuingBody = '示范州民族宗教事务委员会';

/** Documents that must say that they are no longer, or not yet, to be relied on (decision 0015). */
export const outdatedExamples: PublishedDocument[] = [
  example('policy', 'example-repealed-policy', {
    ...noBody,
    title: '示范州图书室管理暂行办法',
    issuingBody,
    effectiveOn: '2016-05-01',
    validity: 'repealed',
    validityChangedOn: '2026-11-01',
    links: { repealedBy: linkTo('example-policy') },
  }),
  example('policy', 'example-amended-policy', {
    ...noBody,
    title: '示范州阅读推广办法',
    issuingBody,
    validity: 'amended',
    validityChangedOn: '2026-11-01',
    links: { amendedBy: linkTo('example-policy') },
  }),
  example('policy', 'example-future-policy', {
    ...noBody,
    title: '示范州盲文读物配备规定',
    issuingBody,
    effectiveOn: '2099-01-01',
    validity: 'not-yet-in-force',
  }),
  example('explainer', 'example-outdated-explainer', {
    title: '图书室管理办法解读',
    kind: 'text',
    body: [paragraph('图书室由乡镇综合文化站管理。')],
    questions: [],
    infographics: [],
    links: { policies: [{ id: idOf('example-repealed-policy') }] },
  }),
  example('service-guide', 'example-outdated-guide', {
    title: '图书室设立备案',
    legalBases: [],
    implementingBody: issuingBody,
    applicants: ['法人'],
    conditions: [paragraph('有固定场所和管理人员。')],
    materials: [],
    procedure: [{ name: '受理', description: '窗口当场核对材料。' }],
    specialSteps: [],
    fee: '不收费',
    offices: [],
    visits: 0,
    consultation: '电话 0800-0000000',
    supervision: '电话 0800-0000001',
    questions: [],
    entry: { kind: 'telephone', label: '电话预约', number: '0800-0000000' },
    body: [],
    links: {
      policies: [...linkTo('example-repealed-policy'), ...linkTo('example-amended-policy')],
    },
  }),
  example('announcement', 'example-withdrawn-announcement', {
    title: '社区图书室开放时间',
    summary: '夏季开放时间。',
    urgent: false,
    body: [paragraph('夏季每日9:00—21:00开放。')],
    withdrawn: { at: '2026-11-20T08:00:00.000Z', reason: '夏季已过，开放时间以现行公告为准。' },
  }),
];
