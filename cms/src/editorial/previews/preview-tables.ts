import type { PreviewKind } from '@minzong/api-contract';
import type { DocumentType, Locale } from '@minzong/content-types';
import { count, moment, text, word } from '../../table-columns';

export const PREVIEW_TABLE = 'editorial_previews';
export const REPLY_TABLE = 'editorial_fact_check_replies';

/** Signed previews that were given out: whose, of what, until when. Times in milliseconds. */
export const previewModel = {
  uid: 'editorial::preview',
  singularName: 'editorial-preview',
  tableName: PREVIEW_TABLE,
  attributes: {
    id: { type: 'increments' },
    previewId: word(32),
    kind: word(12),
    type: word(40),
    documentId: word(40),
    locale: word(10),
    title: word(300),
    /** number of the revision that a fact check shows; 0 for a preview, which follows the draft */
    revision: count(),
    userId: count(),
    userName: word(200),
    createdAt: moment(),
    expiresAt: moment(),
    /** 0: not revoked */
    revokedAt: moment(),
    expert: word(100),
    /** JSON: the questions in order */
    questions: text(),
  },
  indexes: [
    { name: 'editorial_previews_preview_unique', columns: ['preview_id'], type: 'unique' },
    { name: 'editorial_previews_document_index', columns: ['type', 'document_id', 'locale'] },
  ],
};

export interface PreviewRow {
  id: number;
  preview_id: string;
  kind: PreviewKind;
  type: DocumentType;
  document_id: string;
  locale: Locale;
  title: string;
  revision: number;
  user_id: number;
  user_name: string;
  created_at: number | string;
  expires_at: number | string;
  revoked_at: number | string;
  expert: string;
  questions: string | null;
}

/** What experts replied; open until an editor has dealt with it. */
export const replyModel = {
  uid: 'editorial::fact-check-reply',
  singularName: 'editorial-fact-check-reply',
  tableName: REPLY_TABLE,
  attributes: {
    id: { type: 'increments' },
    replyId: word(32),
    previewId: word(32),
    name: word(100),
    overall: text(),
    /** JSON: one verdict and remark for each question */
    answers: text(),
    receivedAt: moment(),
    /** 0: open */
    closedAt: moment(),
    closedBy: word(200),
  },
  indexes: [
    { name: 'editorial_fact_check_replies_unique', columns: ['reply_id'], type: 'unique' },
    { name: 'editorial_fact_check_replies_preview_index', columns: ['preview_id'] },
  ],
};

export interface ReplyRow {
  id: number;
  reply_id: string;
  preview_id: string;
  name: string;
  overall: string | null;
  answers: string;
  received_at: number | string;
  closed_at: number | string;
  closed_by: string;
}
