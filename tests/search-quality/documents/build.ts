import {
  publishedDocument,
  type DocumentType,
  type PublishedDocument,
} from '@minzong/content-types';
import { createHash } from 'node:crypto';
import { bodyOf, clausesOf, leavesOf, linesBesideLeaves, questionsOf } from './body';
import type { WrittenDocument } from './parse';

/** The id of the document with this slug. */
const idOf = (type: DocumentType, slug: string): string =>
  createHash('sha256').update(`${type}/${slug}`).digest('hex').slice(0, 24);

type Own = (written: WrittenDocument, body: ReturnType<typeof bodyOf>) => object;

const field = ({ fields }: WrittenDocument, name: string): string => fields.get(name) ?? '';
const optional = (written: WrittenDocument, name: string, as = name): object =>
  written.fields.has(name) ? { [as]: written.fields.get(name) } : {};
const integer = (written: WrittenDocument, name: string): number => Number(field(written, name));

const linksTo = (written: WrittenDocument, name: string, type: DocumentType) =>
  field(written, name)
    .split(' ')
    .filter((slug) => slug !== '')
    .map((slug) => {
      const [target = '', ...clauses] = slug.split('#');
      return {
        id: idOf(type, target),
        ...(clauses.length === 0 ? {} : { clauses: clauses.map(Number) }),
      };
    });

const policyOf: Own = (written, body) => ({
  ...optional(written, 'number', 'documentNumber'),
  issuingBody: field(written, 'issuer'),
  validity: written.fields.get('validity') ?? 'in-force',
  promulgatedOn: field(written, 'date'),
  clauses: clausesOf(written.lines),
  body,
});

const guideOf: Own = (written, body) => ({
  legalBases: [],
  implementingBody: field(written, 'issuer'),
  applicants: ['自然人'],
  conditions: [],
  materials: [],
  procedure: [],
  specialSteps: [],
  fee: '不收费',
  offices: [],
  visits: 1,
  consultation: '0800-0000000',
  supervision: '0800-0000001',
  questions: [],
  entry: { kind: 'telephone', label: '电话咨询', number: '0800-0000000' },
  body,
});

const ancientTextOf: Own = (written) => ({
  originalTitle: field(written, 'original'),
  ...optional(written, 'romanised', 'romanisedTitle'),
  originalLanguage: field(written, 'language').replace('x-qiang', 'qxs'),
  script: field(written, 'script'),
  ...optional(written, 'era'),
  holdingInstitution: field(written, 'holding'),
  ...optional(written, 'catalogue', 'catalogueNumber'),
  rights: '测试用文本，可自由使用',
  leaves: leavesOf(written.lines),
  body: bodyOf(linesBesideLeaves(written.lines)),
});

const withBody: Own = (_, body) => ({ body });
const withPosition: Own = () => ({ position: 1 });

const OWN: Record<DocumentType, Own> = {
  article: withBody,
  policy: policyOf,
  explainer: (written, body) => ({
    kind: written.fields.get('kind') ?? 'text',
    body,
    questions: questionsOf(written.lines),
    infographics: [],
  }),
  magazine: (written, body) => ({
    ...optional(written, 'serial', 'serialNumber'),
    ...optional(written, 'frequency'),
    ...optional(written, 'issuer', 'publisher'),
    body,
  }),
  'magazine-issue': (written, body) => ({
    year: integer(written, 'year'),
    number: integer(written, 'issue-number'),
    body,
  }),
  'magazine-article': (written, body) => ({ ...optional(written, 'section'), position: 1, body }),
  'ancient-collection': (written, body) => ({
    ...optional(written, 'holding', 'holdingInstitution'),
    body,
  }),
  'ancient-text': ancientTextOf,
  leader: (written, body) => ({ post: field(written, 'post'), duties: [], position: 1, body }),
  department: (_, body) => ({ kind: 'internal', position: 1, body }),
  product: (written, body) => ({
    category: field(written, 'category'),
    ...(written.fields.has('certificate')
      ? {
          certificate: {
            system: 'protected-product',
            number: field(written, 'certificate'),
            holder: '云岭省地理标志协会',
          },
        }
      : {}),
    gallery: [],
    body,
  }),
  'service-guide': guideOf,
  announcement: (_, body) => ({ urgent: false, body }),
  page: withBody,
  column: withPosition,
  topic: withPosition,
  region: (written) => ({ code: field(written, 'code'), level: field(written, 'level') }),
  'ethnic-group': (written) => ({
    code: field(written, 'code'),
    romanisedName: field(written, 'romanised'),
  }),
};

const OWN_LINKS: Partial<Record<DocumentType, [name: string, target: DocumentType][]>> = {
  article: [['column', 'column']],
  policy: [
    ['related', 'policy'],
    ['amendedBy', 'policy'],
    ['repealedBy', 'policy'],
  ],
  explainer: [['policies', 'policy']],
  'service-guide': [['policies', 'policy']],
  'magazine-issue': [['magazine', 'magazine']],
  'magazine-article': [['issue', 'magazine-issue']],
  'ancient-text': [['collection', 'ancient-collection']],
  region: [['parent', 'region']],
};

/** @throws with the schema's words when what is written is not a document */
export const buildDocument = (written: WrittenDocument): PublishedDocument => {
  const { type, slug, locale, lines } = written;
  const moment = `${written.fields.get('date') ?? '2020-01-02'}T02:00:00.000Z`;
  return publishedDocument.parse({
    type,
    id: idOf(type, slug),
    locale,
    slug,
    revision: 1,
    publishedAt: moment,
    updatedAt: moment,
    attachments: [],
    title: field(written, 'title'),
    ...optional(written, 'summary'),
    ...optional(written, 'author'),
    ...OWN[type](written, bodyOf(lines)),
    links: {
      topics: linksTo(written, 'topics', 'topic'),
      region: linksTo(written, 'region', 'region'),
      ethnicGroups: linksTo(written, 'groups', 'ethnic-group'),
      ...Object.fromEntries(
        (OWN_LINKS[type] ?? []).map(([name, target]) => [name, linksTo(written, name, target)]),
      ),
    },
  });
};
