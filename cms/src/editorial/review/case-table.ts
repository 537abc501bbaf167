import type { DocumentType, Locale } from '@minzong/content-types';
import type { Case, Reviews } from './machine';
import { count, moment, text, word } from '../../table-columns';

export const CASE_TABLE = 'editorial_cases';
export const COMMENT_TABLE = 'editorial_comments';

/** Where each document stands in its review, one row per language. */
export const caseModel = {
  uid: 'editorial::case',
  singularName: 'editorial-case',
  tableName: CASE_TABLE,
  attributes: {
    id: { type: 'increments' },
    type: word(40),
    documentId: word(40),
    locale: word(10),
    state: word(12),
    reviews: count(),
    revision: count(),
    lastReviewed: count(),
    base: count(),
    owed: count(),
    /** JSON of who submitted, who passed and who sent back */
    people: text(),
    /** raised by every change, so that of two changes at once only one is made */
    version: count(),
  },
  indexes: [
    {
      name: 'editorial_cases_document_unique',
      columns: ['type', 'document_id', 'locale'],
      type: 'unique',
    },
    { name: 'editorial_cases_state_index', columns: ['state'] },
  ],
};

/** What reviewers remarked at single fields. */
export const commentModel = {
  uid: 'editorial::comment',
  singularName: 'editorial-comment',
  tableName: COMMENT_TABLE,
  attributes: {
    id: { type: 'increments' },
    type: word(40),
    documentId: word(40),
    locale: word(10),
    revision: count(),
    stage: word(10),
    field: word(200),
    text: text(),
    authorId: count(),
    authorName: word(200),
    madeAt: moment(),
    resolvedAt: moment(),
  },
  indexes: [
    { name: 'editorial_comments_document_index', columns: ['type', 'document_id', 'locale'] },
  ],
};

/** A case as the database gives it. */
export interface CaseRow {
  id: number;
  type: DocumentType;
  document_id: string;
  locale: Locale;
  state: Case['state'];
  reviews: number;
  revision: number;
  last_reviewed: number;
  base: number;
  owed: number;
  people: string | null;
  version: number;
}

type People = Pick<Case, 'submitter' | 'passed' | 'sentBack'>;

export const caseOf = (row: CaseRow): Case => {
  const people = JSON.parse(row.people ?? '{}') as Partial<People>;
  return {
    state: row.state,
    reviews: row.reviews as Reviews,
    revision: row.revision,
    lastReviewed: row.last_reviewed,
    base: row.base,
    owed: row.owed,
    submitter: people.submitter,
    passed: people.passed ?? [],
    sentBack: people.sentBack,
  };
};

export const rowOf = (
  known: Case,
): Omit<CaseRow, 'id' | 'type' | 'document_id' | 'locale' | 'version'> => ({
  state: known.state,
  reviews: known.reviews,
  revision: known.revision,
  last_reviewed: known.lastReviewed,
  base: known.base,
  owed: known.owed,
  people: JSON.stringify({
    submitter: known.submitter,
    passed: known.passed,
    sentBack: known.sentBack,
  }),
});
