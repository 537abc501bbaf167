import type { DocumentType } from '@minzong/content-types';

/** The path segment of each type, in the api (`/v1/<collection>`) and on the site (`/<collection>`). */
export const COLLECTIONS = {
  articles: 'article',
  policies: 'policy',
  explainers: 'explainer',
  magazines: 'magazine',
  'magazine-issues': 'magazine-issue',
  'magazine-articles': 'magazine-article',
  'ancient-collections': 'ancient-collection',
  'ancient-texts': 'ancient-text',
  products: 'product',
  'service-guides': 'service-guide',
  announcements: 'announcement',
  pages: 'page',
  leaders: 'leader',
  departments: 'department',
  columns: 'column',
  topics: 'topic',
  regions: 'region',
  'ethnic-groups': 'ethnic-group',
} as const satisfies Record<string, DocumentType>;

export type Collection = keyof typeof COLLECTIONS;
export type TypeOf<C extends Collection> = (typeof COLLECTIONS)[C];

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as Collection[];

const BY_TYPE = new Map<DocumentType, Collection>(
  COLLECTION_NAMES.map((name) => [COLLECTIONS[name], name]),
);

/** The collection of a type: `policy` → `policies`. */
export const collectionOf = (type: DocumentType): Collection => {
  const name = BY_TYPE.get(type);
  if (name === undefined) throw new TypeError(`No collection holds ${type}`);
  return name;
};

/** Address of a document below a language root: `/policies/zong-jiao-shi-wu`. */
export const documentPath = (type: DocumentType, slug: string): string =>
  `/${collectionOf(type)}/${slug}`;
