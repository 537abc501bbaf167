import { word } from '../table-columns';

export const SLUG_TABLE = 'publishing_slugs';

/**
 * Every slug under which a document was ever published. Links in texts written with a former slug
 * are still known for links to that document, and nobody else may take it (decision 0014).
 */
export const slugModel = {
  uid: 'publishing::slug',
  singularName: 'publishing-slug',
  tableName: SLUG_TABLE,
  attributes: {
    id: { type: 'increments' },
    type: word(40),
    slug: word(120),
    documentId: word(40),
  },
  indexes: [{ name: 'publishing_slugs_slug_unique', columns: ['type', 'slug'], type: 'unique' }],
};

/** A row as the database gives it. */
export interface SlugRow {
  type: string;
  slug: string;
  document_id: string;
}
