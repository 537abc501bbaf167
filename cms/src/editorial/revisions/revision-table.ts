import type { DocumentType, Locale } from '@minzong/content-types';
import { count, moment, text, word } from '../../table-columns';

export const REVISION_TABLE = 'editorial_revisions';

/** The revisions: what a draft said after each change, never altered. Times are milliseconds. */
export const revisionModel = {
  uid: 'editorial::revision',
  singularName: 'editorial-revision',
  tableName: REVISION_TABLE,
  attributes: {
    id: { type: 'increments' },
    type: word(40),
    documentId: word(40),
    locale: word(10),
    number: count(),
    /** canonical JSON */
    content: text(),
    digest: word(64),
    title: word(300),
    authorKind: word(10),
    authorId: count(),
    authorName: word(200),
    madeAt: moment(),
    /** when it was published last; 0 for never */
    publishedAt: moment(),
  },
  indexes: [
    {
      name: 'editorial_revisions_number_unique',
      columns: ['type', 'document_id', 'locale', 'number'],
      type: 'unique',
    },
  ],
};

/** A row as the database gives it. */
export interface RevisionRow {
  id: number;
  type: DocumentType;
  document_id: string;
  locale: Locale;
  number: number;
  content: string;
  digest: string;
  title: string;
  author_kind: 'person' | 'token' | 'system';
  author_id: number;
  author_name: string;
  made_at: number | string;
  published_at: number | string;
}
