import type { Collection, TypeOf } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';

/**
 * Type → collection. The contract's own table comes with its schemas, which must not be in the
 * bundle; the type below makes the compiler hold the two together.
 */
const COLLECTION_OF: Record<DocumentType, Collection> = {
  article: 'articles',
  policy: 'policies',
  explainer: 'explainers',
  magazine: 'magazines',
  'magazine-issue': 'magazine-issues',
  'magazine-article': 'magazine-articles',
  'ancient-collection': 'ancient-collections',
  'ancient-text': 'ancient-texts',
  product: 'products',
  'service-guide': 'service-guides',
  announcement: 'announcements',
  page: 'pages',
  leader: 'leaders',
  department: 'departments',
  column: 'columns',
  topic: 'topics',
  region: 'regions',
  'ethnic-group': 'ethnic-groups',
} satisfies { [C in Collection as TypeOf<C>]: C };

export const collectionOf = (type: DocumentType): Collection => COLLECTION_OF[type];

const TYPES = new Set(Object.keys(COLLECTION_OF));

/** True for the name of a type: addresses come from outside and may say anything. */
export const isDocumentType = (name: string): name is DocumentType => TYPES.has(name);

const NAMES = new Set<string>(Object.values(COLLECTION_OF));

/** True for the name of a collection: addresses come from outside and may say anything. */
export const isCollection = (name: string | undefined): name is Collection =>
  name !== undefined && NAMES.has(name);
