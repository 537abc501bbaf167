import {
  factCheckQuestions,
  isPreviewSignedBy,
  type FactCheckReply,
  type PreviewAddress,
  type PreviewUpload,
  type WaitingReply,
} from '@minzong/api-contract';
import { LOCALES, type Locale, type PublishedDocument } from '@minzong/content-types';
import type { PreviewRow } from '../../database/schema';
import { AppError } from '../../errors';
import type { PreparedPreview } from './prepared-preview';
import type { PreviewStore } from './previews.store';
import { createReplyLimit } from './reply-limit';

const REPLIES_AT_ONCE = 100;
const MOST_REPLIES = 200;

export interface PreviewParts {
  store: PreviewStore;
  secret: string;
  prepare: (documents: readonly PublishedDocument[]) => Promise<PreparedPreview[]>;
  now?: () => number;
}

const refuseReply = (path: string, message: string): AppError =>
  new AppError('unprocessable', 'reply-invalid', { errors: [{ path, message }] });

const checkReply = (preview: PreviewRow, reply: FactCheckReply): void => {
  if (preview.fact_check === null) throw new AppError('not-found', 'address-unknown');
  const { questions } = factCheckQuestions.parse(JSON.parse(preview.fact_check));
  if (reply.answers.length !== questions.length)
    throw refuseReply('answers', `须逐题回答，共 ${String(questions.length)} 题`);
};

/** The rules of previews: who holds a signed address may read, until it is over. */
export const createPreviewService = ({ store, secret, prepare, now = Date.now }: PreviewParts) => {
  const limit = createReplyLimit(now);

  /**
   * The preview behind a signed address.
   * @throws {AppError} not-found when the address was not signed by the cms; gone when it is over
   */
  const open = async (address: PreviewAddress): Promise<PreviewRow> => {
    if (!isPreviewSignedBy(address, secret)) throw new AppError('not-found', 'preview-unknown');
    const preview = await store.find(address.id);
    const isOver =
      preview === undefined ||
      preview.revoked !== 0 ||
      Math.min(preview.expires_at_ms, address.expires * 1000) <= now();
    if (isOver) throw new AppError('gone', 'preview-over');
    return preview;
  };

  return {
    /** @throws {AppError} gone when the preview was revoked */
    put: async (id: string, upload: PreviewUpload): Promise<void> => {
      if (!(await store.put(id, upload, await prepare(upload.documents))))
        throw new AppError('gone', 'preview-over');
    },

    revoke: store.revoke,

    /** JSON text of the contract's ServedPreview. */
    read: async (address: PreviewAddress, requested: Locale | undefined): Promise<string> => {
      const preview = await open(address);
      const rows = new Map((await store.readDocuments(preview.id)).map((row) => [row.locale, row]));
      const row = (requested && rows.get(requested)) ?? rows.get(preview.locale);
      if (row === undefined) throw new AppError('gone', 'preview-over');
      const frame = JSON.stringify({
        kind: preview.kind,
        expiresAt: new Date(preview.expires_at_ms).toISOString(),
        revision: preview.revision,
        locale: row.locale,
        locales: LOCALES.filter((locale) => rows.has(locale)),
      });
      const document = `{"requestedLocale":${JSON.stringify(row.locale)},${row.body.slice(1)}`;
      const parts = `"document":${document},"item":${row.item},"factCheck":${preview.fact_check ?? 'null'}`;
      return `${frame.slice(0, -1)},${parts}}`;
    },

    /** @throws {AppError} not-found when this preview does not show the file */
    checkFile: async (address: PreviewAddress, file: string): Promise<void> => {
      const preview = await open(address);
      if (!(await store.showsFile(file, preview.id)))
        throw new AppError('not-found', 'address-unknown');
    },

    /** Keeps an expert's reply until the cms fetches it. */
    reply: async (address: PreviewAddress, reply: FactCheckReply): Promise<void> => {
      const preview = await open(address);
      checkReply(preview, reply);
      if (preview.replies >= MOST_REPLIES || !limit.take(preview.id))
        throw new AppError('too-many', 'replies-too-many');
      await store.addReply(preview.id, reply, new Date(now()).toISOString());
    },

    waitingReplies: async (): Promise<WaitingReply[]> =>
      (await store.waitingReplies(REPLIES_AT_ONCE)).map((row) => ({
        ...(JSON.parse(row.reply) as FactCheckReply),
        previewId: row.preview_id,
        receivedAt: row.received_at,
      })),

    acknowledge: store.removeReplies,
  };
};

export type PreviewService = ReturnType<typeof createPreviewService>;
