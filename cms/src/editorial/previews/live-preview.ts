import type { Core } from '@strapi/strapi';
import { randomBytes } from 'node:crypto';
import { publishingOf } from '../../publishing/publishing';
import type { DocumentKey } from '../../publishing/outbox-table';
import { inTransaction } from '../../publishing/transaction';
import type { Actor } from '../actor';
import { record } from '../audit/audit';
import { revisionsOf } from '../revisions/revisions';
import { buildPreview, type DraftPreview } from './draft-preview';
import { addressOf } from './preview-address';
import { createPreviewStore } from './preview-store';
import { sendPreview, withStore } from './sending';

const HOUR_MILLISECONDS = 3_600_000;
const LASTS_MILLISECONDS = 12 * HOUR_MILLISECONDS;

/** What the pane beside the form shows. */
export interface LivePreview {
  /** null when faults keep the page from being built */
  address: string | null;
  expiresAt: string | null;
  faults: DraftPreview['faults'];
}

/** Seconds matter to the signature, so a preview ends at a whole one. */
export const endAfter = (milliseconds: number): number =>
  Math.floor((Date.now() + milliseconds) / 1000) * 1000;

export const newPreviewId = (): string => randomBytes(16).toString('hex');

const newestRevision = async (strapi: Core.Strapi, key: DocumentKey): Promise<number | null> =>
  (await revisionsOf(strapi, key))[0]?.number ?? null;

const begin = (strapi: Core.Strapi, key: DocumentKey, title: string, actor: Actor) => {
  const row = {
    preview_id: newPreviewId(),
    kind: 'preview' as const,
    type: key.type,
    document_id: key.documentId,
    locale: key.locale,
    title,
    revision: 0,
    user_id: actor.id,
    user_name: actor.name,
    created_at: Date.now(),
    expires_at: endAfter(LASTS_MILLISECONDS),
    expert: '',
    questions: null,
  };
  return {
    row,
    keep: () =>
      inTransaction(strapi, async () => {
        await createPreviewStore(strapi).insert(row);
        const facts = { expiresAt: new Date(row.expires_at).toISOString() };
        await record(strapi, { actor, action: 'preview.create', ...key, title, facts });
      }),
  };
};

/**
 * Shows a draft as it stands, or as it would stand with the values of a form. One person's preview
 * of one document keeps its address for half a day, so that the pane only has to load it again.
 * @throws ApplicationError when the content store is away
 */
export const showPreview = async (
  strapi: Core.Strapi,
  key: DocumentKey,
  actor: Actor,
  values?: Record<string, unknown>,
): Promise<LivePreview> => {
  const { parts } = publishingOf(strapi);
  const { documents, faults, sources } = await buildPreview(parts, key, values);
  const shown = documents.find(({ locale }) => locale === key.locale);
  if (shown === undefined) return { address: null, expiresAt: null, faults };
  const store = createPreviewStore(strapi);
  const lasting = await store.lasting(key, actor.id, Date.now() + HOUR_MILLISECONDS);
  const fresh = lasting === undefined ? begin(strapi, key, shown.title, actor) : undefined;
  const row = lasting ?? fresh?.row;
  if (row === undefined) throw new TypeError('a preview is neither lasting nor fresh');
  const expiresAt = new Date(Number(row.expires_at)).toISOString();
  const revision = values === undefined ? await newestRevision(strapi, key) : null;
  const upload = { kind: 'preview' as const, expiresAt, revision, locale: key.locale, documents };
  await withStore(
    () => sendPreview(parts, row.preview_id, upload, sources),
    '预览没有更新，您填写的内容都在',
  );
  await fresh?.keep();
  return { address: addressOf(strapi, row), expiresAt, faults: [] };
};
