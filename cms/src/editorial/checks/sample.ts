import type {
  Block,
  DocumentType,
  Image,
  Inline,
  MediaFile,
  Recording,
  ServiceForm,
  TableCell,
} from '@minzong/content-types';
import type { Draft } from './draft';

/** Pieces from which the examples of the checks are made; whatever a rule does not concern is in order. */

const words = (text: string): Inline[] => [{ type: 'text', text }];

export const paragraph = (...children: (string | Inline)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) =>
    typeof child === 'string' ? { type: 'text', text: child } : child,
  ),
});

export const bold = (text: string): Inline => ({ type: 'text', text, marks: ['strong'] });

export const heading = (level: 2 | 3 | 4, text: string): Block => ({
  type: 'heading',
  level,
  anchor: 'section-1',
  children: words(text),
});

export const linkTo = (href: string, text: string): Inline => ({
  type: 'link',
  href,
  children: words(text),
});

const ADDRESS = '0'.repeat(64);

export const image = (alternativeText: string, rest: Partial<Image> = {}): Image => ({
  url: `/media/${ADDRESS}.png`,
  mime: 'image/png',
  width: 800,
  height: 500,
  alternativeText,
  renditions: [],
  ...rest,
});

export const picture = (alternativeText: string, rest: Partial<Image> = {}): Block => ({
  type: 'image',
  image: image(alternativeText, rest),
});

/** A table whose first row is its header. */
export const table = (...rows: string[][]): Block => ({
  type: 'table',
  rows: rows.map((cells, row) => ({
    cells: cells.map((text): TableCell => ({
      ...(row === 0 ? { header: 'column' } : {}),
      children: words(text),
    })),
  })),
});

/** @param letter tells files apart: equal letters are equal bytes */
export const file = (name: string, letter = '1'): MediaFile => ({
  url: `/media/${letter.repeat(64)}.pdf`,
  mime: 'application/pdf',
  name,
  sizeBytes: 1000,
});

export const recording = (rest: Partial<Recording> = {}): Recording => ({
  file: { ...file('朗读.mp3'), url: `/media/${ADDRESS}.mp3`, mime: 'audio/mpeg' },
  transcriptKind: 'document',
  transcript: [],
  ...rest,
});

const POLICY_ID = 'p'.repeat(24);
export const LINKED_POLICY = { id: POLICY_ID };

/** A form in order, that asks the name unless other fields are given. */
export const sampleForm = (
  fields: ServiceForm['sections'][number]['fields'] = [
    {
      ...{ kind: 'text', key: 'xing-ming', label: '姓名', required: true, sensitive: false },
      ...{ lines: 'one', mostCharacters: 50 },
    },
  ],
  handling: Partial<ServiceForm['handling']> = {},
): ServiceForm => ({
  sections: [{ title: '申请人', fields }],
  handling: { kind: 'decision', reviews: 1, appointments: [], ...handling },
  privacy: { purpose: '办理本事项', basis: '履行法定职责', keptMonths: 24, sensitive: '办理必需' },
});

const GUIDE: Partial<Draft<'service-guide'>> = {
  legalBases: ['《中国公民民族成份登记管理办法》'],
  implementingBody: '示范州民族宗教事务委员会',
  applicants: ['自然人'],
  conditions: [paragraph('父母一方的民族成份与本人登记的不同。')],
  materials: [{ name: '申请书', copies: 1, required: true, medium: 'paper' }],
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
      telephone: '0800-8880001',
    },
  ],
  visits: 1,
  resultName: '变更意见书',
  consultation: '电话0800-8880001',
  supervision: '电话0800-8880009',
  questions: [],
  entry: { kind: 'telephone', label: '电话预约', number: '0800-8880001' },
};

const OWN: { [Type in DocumentType]?: Partial<Draft<Type>> } = {
  explainer: { kind: 'text', links: { policies: [LINKED_POLICY] } },
  policy: { issuingBody: '示范州民族宗教事务委员会', validity: 'in-force' },
  product: { category: '茶叶' },
  'service-guide': GUIDE,
};

/** A draft in order, but for what `own` says. */
export const sample = <Type extends DocumentType>(
  type: Type,
  own: Partial<Draft<Type>> = {},
): Draft =>
  ({
    type,
    id: 'd'.repeat(24),
    locale: 'zh-CN',
    slug: 'sample',
    revision: 1,
    title: '社区书屋开放',
    summary: '社区书屋从今天起开放。',
    source: '示范州民族宗教事务委员会',
    publishedAt: '2026-11-02T01:00:00.000Z',
    updatedAt: '2026-11-02T01:00:00.000Z',
    attachments: [],
    body: [paragraph('各族群众一起读书。')],
    links: {},
    ...OWN[type],
    ...own,
    // The parts belong to one type; TypeScript cannot see it of a generic one.
  }) as unknown as Draft;

/** An article that says this and nothing else. */
export const says = (text: string): Draft => sample('article', { body: [paragraph(text)] });
