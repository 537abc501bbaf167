import {
  DEFAULT_LOCALE,
  LINK_TARGETS,
  certificateSystem,
  placement,
  explainerKind,
  locale,
  script,
  slug,
  validity,
  type DocumentType,
  type LinkName,
} from '@minzong/content-types';
import { z } from 'zod';
import type { ListItem } from './served-document';

/** `?year=2026`: filters on the document's own fields. */
const FIELD_FILTERS = {
  year: z.coerce
    .number()
    .pipe(z.int().min(1000).max(2200))
    .describe('year of publication (of the issue, for magazine issues)'),
  validity: validity,
  kind: explainerKind,
  script: script,
  category: z.string().min(1).max(50),
  certificateSystem: certificateSystem,
  placement: placement,
};
export type FieldFilter = keyof typeof FIELD_FILTERS;

/** `?topic=some-slug`: filters on a link, by the slug of its target. */
export const LINK_FILTERS = {
  topic: 'topics',
  region: 'region',
  ethnicGroup: 'ethnicGroups',
  column: 'column',
  policy: 'policies',
  magazine: 'magazine',
  issue: 'issue',
  collection: 'collection',
  parent: 'parent',
} as const satisfies Record<string, LinkName>;
export type LinkFilter = keyof typeof LINK_FILTERS;

const EVERY = ['topic', 'region', 'ethnicGroup', 'year'] as const;

/** The filters that each type's list understands. */
export const FILTERS = {
  article: [...EVERY, 'column'],
  policy: [...EVERY, 'validity'],
  explainer: [...EVERY, 'policy', 'kind'],
  magazine: EVERY,
  'magazine-issue': [...EVERY, 'magazine'],
  'magazine-article': [...EVERY, 'issue'],
  'ancient-collection': EVERY,
  'ancient-text': [...EVERY, 'collection', 'script'],
  product: [...EVERY, 'category', 'certificateSystem'],
  'service-guide': [...EVERY, 'policy'],
  announcement: EVERY,
  page: [...EVERY, 'placement'],
  leader: [],
  department: [],
  column: [],
  topic: [],
  region: ['parent'],
  'ethnic-group': [],
} as const satisfies Record<DocumentType, readonly (FieldFilter | LinkFilter)[]>;

export const isLinkFilter = (name: FieldFilter | LinkFilter): name is LinkFilter =>
  name in LINK_FILTERS && LINK_FILTERS[name as LinkFilter] in LINK_TARGETS;

const filterSchema = (name: FieldFilter | LinkFilter): z.ZodType =>
  isLinkFilter(name) ? slug : FIELD_FILTERS[name];

export const pageNumber = z.coerce.number().pipe(z.int().min(1).max(10_000)).default(1);
const pageSize = z.coerce.number().pipe(z.int().min(1).max(100)).default(20);

/** The query of `GET /v1/<collection>`: anything else is refused. */
export const listQuery = (type: DocumentType) =>
  z.strictObject({
    locale: locale.default(DEFAULT_LOCALE),
    page: pageNumber,
    pageSize,
    own: z
      .literal('true')
      .optional()
      .describe(
        'only documents that exist in the language asked for, without others in their place',
      ),
    ...Object.fromEntries(FILTERS[type].map((name) => [name, filterSchema(name).optional()])),
  });

export const detailQuery = z.strictObject({ locale: locale.default(DEFAULT_LOCALE) });

type FilterValues = Partial<
  Record<LinkFilter | Exclude<FieldFilter, 'year'>, string> & { year: number }
>;

/** What a caller may ask of a list; the filters are those that FILTERS names for the type. */
export type ListQuery<T extends DocumentType> = {
  locale?: z.infer<typeof locale>;
  page?: number;
  pageSize?: number;
  /** only documents that exist in the language asked for */
  own?: 'true';
} & Pick<FilterValues, Extract<(typeof FILTERS)[T][number], keyof FilterValues>>;

export interface List<T extends DocumentType> {
  items: ListItem<T>[];
  page: number;
  pageSize: number;
  total: number;
}
