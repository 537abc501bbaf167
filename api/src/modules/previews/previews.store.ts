import type { FactCheckReply, PreviewUpload } from '@minzong/api-contract';
import type { Kysely, Transaction } from 'kysely';
import type { PreviewRow, Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';
import type { PreparedPreview } from './prepared-preview';

const removeContent = async (trx: Transaction<Tables>, ids: string[]): Promise<void> => {
  await trx.deleteFrom('preview_documents').where('preview_id', 'in', ids).execute();
  await trx.deleteFrom('preview_media').where('preview_id', 'in', ids).execute();
};

const writeContent = async (
  trx: Transaction<Tables>,
  id: string,
  prepared: readonly PreparedPreview[],
): Promise<void> => {
  for (const { locale, item, body } of prepared)
    await trx
      .insertInto('preview_documents')
      .values({ preview_id: id, locale, item, body })
      .execute();
  const files = new Set(prepared.flatMap((one) => one.files));
  const rows = [...files].map((file) => ({ file, preview_id: id }));
  for (let start = 0; start < rows.length; start += 500)
    await trx
      .insertInto('preview_media')
      .values(rows.slice(start, start + 500))
      .execute();
};

/** SQL of previews and of the replies to fact checks. */
export const createPreviewStore = (db: Kysely<Tables>) => ({
  find: (id: string): Promise<PreviewRow | undefined> =>
    db.selectFrom('previews').selectAll().where('id', '=', id).executeTakeFirst(),

  /** Puts a preview in the place of what it showed before; false when it was revoked. */
  put: (
    id: string,
    upload: PreviewUpload,
    prepared: readonly PreparedPreview[],
  ): Promise<boolean> =>
    writeToStore(db, async (trx) => {
      const known = await trx
        .selectFrom('previews')
        .select(['revoked', 'replies'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (known !== undefined && known.revoked !== 0) return false;
      await removeContent(trx, [id]);
      const { kind, revision, locale, factCheck } = upload;
      const row = {
        ...{ id, kind, revision, locale, revoked: 0, replies: known?.replies ?? 0 },
        expires_at_ms: Date.parse(upload.expiresAt),
        fact_check: factCheck === undefined ? null : JSON.stringify(factCheck),
      };
      await trx.replaceInto('previews').values(row).execute();
      await writeContent(trx, id, prepared);
      return true;
    }),

  /** Takes a preview back for good: a late upload does not bring it back. */
  revoke: (id: string): Promise<void> =>
    writeToStore(db, async (trx) => {
      await trx.updateTable('previews').set({ revoked: 1 }).where('id', '=', id).execute();
      await removeContent(trx, [id]);
    }),

  readDocuments: (id: string) =>
    db.selectFrom('preview_documents').selectAll().where('preview_id', '=', id).execute(),

  /** Whether a preview shows a file; with no preview named, whether any does. */
  showsFile: async (file: string, id?: string): Promise<boolean> => {
    const rows = db.selectFrom('preview_media').select('file').where('file', '=', file).limit(1);
    const mine = id === undefined ? rows : rows.where('preview_id', '=', id);
    return (await mine.executeTakeFirst()) !== undefined;
  },

  /** Keeps a reply; one that was kept before is left as it is. */
  addReply: (previewId: string, reply: FactCheckReply, receivedAt: string): Promise<void> =>
    writeToStore(db, async (trx) => {
      const known = await trx
        .selectFrom('fact_check_replies')
        .select('id')
        .where('id', '=', reply.id)
        .executeTakeFirst();
      if (known !== undefined) return;
      const row = { id: reply.id, preview_id: previewId, received_at: receivedAt };
      await trx
        .insertInto('fact_check_replies')
        .values({ ...row, reply: JSON.stringify(reply) })
        .execute();
      await trx
        .updateTable('previews')
        .set((eb) => ({ replies: eb('replies', '+', 1) }))
        .where('id', '=', previewId)
        .execute();
    }),

  waitingReplies: (limit: number) =>
    db
      .selectFrom('fact_check_replies')
      .selectAll()
      .orderBy('received_at')
      .orderBy('id')
      .limit(limit)
      .execute(),

  /** The cms has them: nothing personal stays here. */
  removeReplies: (ids: string[]): Promise<void> =>
    writeToStore(db, async (trx) => {
      await trx.deleteFrom('fact_check_replies').where('id', 'in', ids).execute();
    }),

  /** Removes what expired before `nowMs`; replies stay until the cms has fetched them. */
  sweep: async (nowMs: number): Promise<number> => {
    const rows = await db
      .selectFrom('previews')
      .select('id')
      .where('expires_at_ms', '<=', nowMs)
      .limit(500)
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return writeToStore(db, async (trx) => {
      await removeContent(trx, ids);
      await trx.deleteFrom('previews').where('id', 'in', ids).execute();
      return ids.length;
    });
  },
});

export type PreviewStore = ReturnType<typeof createPreviewStore>;
