import {
  DOCUMENT_SCHEMAS,
  LINK_TARGETS,
  REVERSE_LINKS,
  locale,
  type DocumentOf,
  type DocumentType,
  type LinkName,
  type Locale,
} from '@minzong/content-types';
import { z } from 'zod';
import { linkedDocument, type LinkedDocument } from './linked-document';
import { notice, type Notice } from './notice';

/** Fields of every list item; LIST_FIELDS adds those of a type. */
export const COMMON_LIST_FIELDS = [
  'type',
  'id',
  'locale',
  'slug',
  'revision',
  'title',
  'summary',
  'publishedAt',
  'updatedAt',
  'source',
  'author',
  'cover',
  'withdrawn',
] as const;

/** What a list shows of each type beyond the common fields. Bodies stay at home. */
export const LIST_FIELDS = {
  article: [],
  policy: [
    'documentNumber',
    'issuingBody',
    'adoptedOn',
    'promulgatedOn',
    'effectiveOn',
    'validity',
    'subjectCategory',
    'indexNumber',
  ],
  explainer: ['kind'],
  magazine: ['frequency', 'publisher', 'serialNumber'],
  'magazine-issue': ['year', 'number', 'totalNumber'],
  'magazine-article': ['section', 'position', 'startPage'],
  'ancient-collection': ['holdingInstitution'],
  'ancient-text': [
    'originalTitle',
    'romanisedTitle',
    'originalLanguage',
    'script',
    'era',
    'holdingInstitution',
    'catalogueNumber',
  ],
  product: ['category', 'certificate', 'producer'],
  'service-guide': [
    'implementingBody',
    'applicants',
    'statutoryWorkingDays',
    'promisedWorkingDays',
    'visits',
    'entry',
  ],
  announcement: ['urgent', 'expiresAt'],
  page: ['placement', 'reportYear'],
  leader: ['post', 'duties', 'position'],
  department: ['kind', 'head', 'telephone', 'position'],
  column: ['position'],
  topic: ['position'],
  region: ['code', 'level'],
  'ethnic-group': ['code', 'romanisedName'],
} as const satisfies { [T in DocumentType]: readonly (keyof DocumentOf<T>)[] };

type Served<Links> = { [Name in keyof Links]: LinkedDocument[] };
type ReverseLink = (typeof REVERSE_LINKS)[number];
type ReverseOf<T extends DocumentType> = Extract<
  ReverseLink,
  { link: { [N in LinkName]: (typeof LINK_TARGETS)[N] extends T ? N : never }[LinkName] }
>;

/** A document in a list: the listed fields and its links with titles. */
export type ListItem<T extends DocumentType> = Pick<
  DocumentOf<T>,
  Extract<
    (typeof COMMON_LIST_FIELDS)[number] | (typeof LIST_FIELDS)[T][number],
    keyof DocumentOf<T>
  >
> & { path: string; notices?: Notice[]; links: Served<DocumentOf<T>['links']> };

/**
 * A document as served: as published, with links expanded, reverse links added and the language
 * asked for beside the one given.
 */
export type ServedDocument<T extends DocumentType> = Omit<DocumentOf<T>, 'links'> & {
  path: string;
  notices?: Notice[];
  requestedLocale: Locale;
  availableLocales: Locale[];
  links: Served<DocumentOf<T>['links']> & {
    [R in ReverseOf<T> as R['as']]: (ListItem<R['from']> & { clauses?: number[] })[];
  };
};

const expandedLinks = (type: DocumentType) =>
  Object.fromEntries(
    Object.keys(DOCUMENT_SCHEMAS[type].shape.links.shape).map((name) => [
      name,
      z.array(linkedDocument),
    ]),
  );

/** Runtime schema of {@link ListItem}, for OpenAPI and tests. */
export const listItemSchema = (type: DocumentType) => {
  const shape: Record<string, z.ZodType> = DOCUMENT_SCHEMAS[type].shape;
  const listed = [...COMMON_LIST_FIELDS, ...LIST_FIELDS[type]].flatMap((name) => {
    const field = shape[name];
    return field === undefined ? [] : [[name, field] as const];
  });
  return z.object({
    ...Object.fromEntries(listed),
    path: z.string(),
    notices: z.array(notice).optional(),
    links: z.object(expandedLinks(type)),
  });
};

/** Runtime schema of {@link ServedDocument}, for OpenAPI and tests. */
export const servedDocumentSchema = (type: DocumentType) => {
  const reverse = REVERSE_LINKS.filter(({ link }) => LINK_TARGETS[link] === type).map(
    ({ from, as }) =>
      [as, z.array(listItemSchema(from).extend({ clauses: z.array(z.int()).optional() }))] as const,
  );
  return z.object({
    ...DOCUMENT_SCHEMAS[type].shape,
    path: z.string(),
    notices: z.array(notice).optional(),
    requestedLocale: locale,
    availableLocales: z.array(locale),
    links: z.object({ ...expandedLinks(type), ...Object.fromEntries(reverse) }),
  });
};
