import type { DocumentType } from '@minzong/content-types';

/** Types in the order in which they can be linked: what is linked to comes first. */
const ORDER: DocumentType[] = [
  'topic',
  'ethnic-group',
  'region',
  'column',
  'magazine',
  'ancient-collection',
  'magazine-issue',
  'policy',
  'page',
  'leader',
  'department',
  'article',
  'announcement',
  'explainer',
  'magazine-article',
  'ancient-text',
  'product',
  'service-guide',
];

/** Place of a type in the order of import, from 0. */
export const importRank = (type: DocumentType): number => ORDER.indexOf(type);
