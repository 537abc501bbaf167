import { createCheck } from '../check';
import type { Draft } from '../draft';
import { sample } from '../sample';

type Guide = Draft<'service-guide'>;

const PLACEHOLDER =
  /^(?:[\s/\\\-—–.…。、,，]*|待[补填定]\S{0,4}|略|暂[无缺]|[x×]{2,}|tb[ad]|n\/?a)$/i;
const NO_MATERIALS =
  /(?:无需|不需要?|免于?)(?:提交|提供|携带)?(?:任何)?(?:申报|申请)?材料|no (?:documents|materials)/i;

const says = (text: string | undefined): boolean =>
  text !== undefined && !PLACEHOLDER.test(text.trim());

const goesNowhere = ({ visits, entry }: Guide): boolean =>
  visits === 0 && entry?.kind !== undefined && entry.kind !== 'telephone';

const needsNoMaterials = (guide: Guide): boolean =>
  NO_MATERIALS.test(
    JSON.stringify([guide.conditions, guide.procedure, guide.brief, guide.body, guide.summary]),
  );

const hasOffice = (guide: Guide, name: 'address' | 'hours'): boolean =>
  (guide.offices ?? []).some((office) => says(office[name])) || goesNowhere(guide);

const hasTelephone = ({ offices = [], consultation = '', entry }: Guide): boolean =>
  offices.some(({ telephone }) => says(telephone)) ||
  /\d{3,}/.test(consultation) ||
  entry?.kind === 'telephone';

/** Each element with its field and whether the guide has it. */
const ELEMENTS: readonly { name: string; path: string; has(guide: Guide): boolean }[] = [
  { name: '设定依据', path: 'legalBases', has: ({ legalBases = [] }) => legalBases.some(says) },
  { name: '实施主体', path: 'implementingBody', has: (guide) => says(guide.implementingBody) },
  { name: '服务对象', path: 'applicants', has: ({ applicants = [] }) => applicants.some(says) },
  { name: '受理条件', path: 'conditions', has: ({ conditions = [] }) => conditions.length > 0 },
  {
    name: '申报材料',
    path: 'materials',
    has: (guide) => (guide.materials ?? []).length > 0 || needsNoMaterials(guide),
  },
  {
    name: '办理流程',
    path: 'procedure',
    has: ({ procedure = [] }) => procedure.some(({ description }) => says(description)),
  },
  {
    name: '办结时限',
    path: 'promisedWorkingDays',
    has: (guide) =>
      guide.promisedWorkingDays !== undefined || guide.statutoryWorkingDays !== undefined,
  },
  { name: '收费标准', path: 'fee', has: ({ fee }) => says(fee) },
  { name: '办理地点', path: 'offices', has: (guide) => hasOffice(guide, 'address') },
  { name: '办理时间', path: 'offices', has: (guide) => hasOffice(guide, 'hours') },
  { name: '咨询方式', path: 'consultation', has: ({ consultation }) => says(consultation) },
  { name: '联系电话', path: 'consultation', has: hasTelephone },
  { name: '监督投诉方式', path: 'supervision', has: ({ supervision }) => says(supervision) },
];

/**
 * The elements that a guide must have: 2015 census (事项名称, 设定依据, 申请条件, 办理材料, 办理地点, 办理时间,
 * 联系电话, 办理流程), GB/T 39554.1-2020 and 国办秘函〔2019〕19号 “服务不实用”. An element that is only a dash or
 * “待补充” is missing. Who never goes anywhere needs no place and no hours.
 */
export const guideElements = createCheck({
  id: 'guide-elements',
  title: '办事指南缺少要素',
  source: '国办秘函〔2019〕19号：办事指南要素；GB/T 39554.1-2020；办事指南用语规范',
  severity: 'blocking',
  types: ['service-guide'],
  find: (guide) =>
    ELEMENTS.filter((element) => !element.has(guide)).map(({ name, path }) => ({
      path,
      message: `缺少“${name}”，请填写`,
    })),
  examples: {
    passing: [
      { words: '要素齐全', document: sample('service-guide') },
      {
        words: '全程网办、不用到现场的，可以不写地点和时间',
        document: sample('service-guide', {
          offices: [],
          visits: 0,
          entry: { kind: 'form', label: '在线申请', href: '/pages/apply' },
        }),
      },
      {
        words: '写明“无需提交材料”',
        document: sample('service-guide', { materials: [], brief: '无需提交材料，当场办结。' }),
      },
    ],
    failing: [
      {
        words: '没有写办理时间',
        document: sample('service-guide', {
          offices: [{ name: '政务服务中心', address: '示范路1号', telephone: '0800-8880001' }],
        }),
      },
      {
        words: '监督投诉方式写的是“待补充”',
        document: sample('service-guide', { supervision: '待补充' }),
      },
      { words: '没有申报材料', document: sample('service-guide', { materials: [] }) },
      {
        words: '咨询方式没有电话',
        document: sample('service-guide', {
          consultation: '到窗口咨询',
          offices: [{ name: '窗口', address: '示范路1号', hours: '9:00—17:00' }],
          entry: { kind: 'link', label: '说明', href: 'https://example.com/' },
        }),
      },
    ],
  },
});
