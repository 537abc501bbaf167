import type { Core } from '@strapi/strapi';
import type { DocumentKey } from '../../publishing/outbox-table';
import { inTransaction } from '../../publishing/transaction';
import { PREVIEW_TABLE, REPLY_TABLE, type PreviewRow, type ReplyRow } from './preview-tables';

const columnsOf = ({ type, documentId, locale }: DocumentKey) => ({
  type,
  document_id: documentId,
  locale,
});

/** SQL of previews and replies. Everything joins the transaction it is called in. */
export const createPreviewStore = (strapi: Core.Strapi) => ({
  insert: (row: Omit<PreviewRow, 'id' | 'revoked_at'>): Promise<void> =>
    inTransaction(strapi, async ({ trx }) => {
      await trx(PREVIEW_TABLE).insert({ ...row, revoked_at: 0 });
    }),

  /** The newest preview of a document that a person holds and that lasts beyond `until`. */
  lasting: (key: DocumentKey, userId: number, until: number): Promise<PreviewRow | undefined> =>
    inTransaction(strapi, async ({ trx }) =>
      trx<PreviewRow>(PREVIEW_TABLE)
        .where({ ...columnsOf(key), kind: 'preview', user_id: userId, revoked_at: 0 })
        .where('expires_at', '>', until)
        .orderBy('id', 'desc')
        .first(),
    ),

  find: (id: number): Promise<PreviewRow | undefined> =>
    inTransaction(strapi, async ({ trx }) => trx<PreviewRow>(PREVIEW_TABLE).where({ id }).first()),

  findByPreview: (previewId: string): Promise<PreviewRow | undefined> =>
    inTransaction(strapi, async ({ trx }) =>
      trx<PreviewRow>(PREVIEW_TABLE).where({ preview_id: previewId }).first(),
    ),

  factChecksOf: (key: DocumentKey): Promise<PreviewRow[]> =>
    inTransaction(strapi, async ({ trx }) =>
      trx<PreviewRow>(PREVIEW_TABLE)
        .where({ ...columnsOf(key), kind: 'fact-check' })
        .orderBy('id', 'desc'),
    ),

  /** Whether a reply may still come in. */
  awaitsReplies: (since: number): Promise<boolean> =>
    inTransaction(strapi, async ({ trx }) => {
      const row = await trx<PreviewRow>(PREVIEW_TABLE)
        .where({ kind: 'fact-check' })
        .where('expires_at', '>', since)
        .first('id');
      return row !== undefined;
    }),

  revoke: (id: number, at: number): Promise<void> =>
    inTransaction(strapi, async ({ trx }) => {
      await trx(PREVIEW_TABLE).where({ id }).update({ revoked_at: at });
    }),

  findReply: (id: number): Promise<ReplyRow | undefined> =>
    inTransaction(strapi, async ({ trx }) => trx<ReplyRow>(REPLY_TABLE).where({ id }).first()),

  knowsReply: (replyId: string): Promise<boolean> =>
    inTransaction(strapi, async ({ trx }) => {
      const row = await trx<ReplyRow>(REPLY_TABLE).where({ reply_id: replyId }).first('id');
      return row !== undefined;
    }),

  insertReply: (row: Omit<ReplyRow, 'id' | 'closed_at' | 'closed_by'>): Promise<void> =>
    inTransaction(strapi, async ({ trx }) => {
      await trx(REPLY_TABLE).insert({ ...row, closed_at: 0, closed_by: '' });
    }),

  repliesTo: (previewIds: readonly string[]): Promise<ReplyRow[]> =>
    inTransaction(strapi, async ({ trx }) =>
      trx<ReplyRow>(REPLY_TABLE)
        .whereIn('preview_id', [...previewIds])
        .orderBy('id'),
    ),

  /** Marks a reply as dealt with; false when somebody was quicker. */
  closeReply: (id: number, at: number, by: string): Promise<boolean> =>
    inTransaction(strapi, async ({ trx }) => {
      const closed = await trx(REPLY_TABLE)
        .where({ id, closed_at: 0 })
        .update({ closed_at: at, closed_by: by });
      return closed > 0;
    }),

  /** Replies that nobody has dealt with, with what they are about. */
  openReplies: (): Promise<(PreviewRow & { received_at: number | string })[]> =>
    inTransaction(strapi, async ({ trx }) =>
      trx(`${REPLY_TABLE} as r`)
        .join(`${PREVIEW_TABLE} as p`, 'p.preview_id', 'r.preview_id')
        .where('r.closed_at', 0)
        .orderBy('r.id')
        .select('p.*', 'r.received_at'),
    ),
});
