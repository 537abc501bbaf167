import type { Verdict } from '@minzong/api-contract';
import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DocumentKey } from '../../publishing/outbox-table';
import { publishingOf } from '../../publishing/publishing';
import { refuse } from '../../publishing/refusal';
import { inTransaction } from '../../publishing/transaction';
import type { Actor } from '../actor';
import { record } from '../audit/audit';
import { revisionsOf } from '../revisions/revisions';
import { buildPreview } from './draft-preview';
import type { FactCheckRequest } from './fact-check-request';
import { endAfter, newPreviewId } from './live-preview';
import { addressOf } from './preview-address';
import { createPreviewStore } from './preview-store';
import type { PreviewRow, ReplyRow } from './preview-tables';
import { sendPreview, withStore } from './sending';

const DAY_MILLISECONDS = 86_400_000;

/** One question to one expert, as the desk shows it. */
export interface FactCheck {
  id: number;
  expert: string;
  questions: string[];
  revision: number;
  askedBy: string;
  askedAt: string;
  expiresAt: string;
  state: 'waiting' | 'replied' | 'expired' | 'revoked';
  /** null when it leads nowhere any more */
  address: string | null;
  replies: {
    id: number;
    name: string;
    overall: string;
    answers: { verdict: Verdict; remark: string }[];
    receivedAt: string;
    closedAt: string | null;
    closedBy: string;
  }[];
}

const isoOf = (milliseconds: number | string): string =>
  new Date(Number(milliseconds)).toISOString();

const replyOf = (row: ReplyRow): FactCheck['replies'][number] => ({
  id: row.id,
  name: row.name,
  overall: row.overall ?? '',
  answers: JSON.parse(row.answers) as FactCheck['replies'][number]['answers'],
  receivedAt: isoOf(row.received_at),
  closedAt: Number(row.closed_at) === 0 ? null : isoOf(row.closed_at),
  closedBy: row.closed_by,
});

const stateOf = (row: PreviewRow, replies: number): FactCheck['state'] => {
  if (Number(row.revoked_at) > 0) return 'revoked';
  if (Number(row.expires_at) <= Date.now()) return 'expired';
  return replies === 0 ? 'waiting' : 'replied';
};

const factCheckOf = (strapi: Core.Strapi, row: PreviewRow, replies: ReplyRow[]): FactCheck => {
  const state = stateOf(row, replies.length);
  const leads = state === 'waiting' || state === 'replied';
  return {
    id: row.id,
    expert: row.expert,
    questions: JSON.parse(row.questions ?? '[]') as string[],
    revision: row.revision,
    askedBy: row.user_name,
    askedAt: isoOf(row.created_at),
    expiresAt: isoOf(row.expires_at),
    state,
    address: leads ? addressOf(strapi, row) : null,
    replies: replies.map(replyOf),
  };
};

/** All fact checks of a document in one language, the newest first, with their replies. */
export const factChecksOf = async (strapi: Core.Strapi, key: DocumentKey): Promise<FactCheck[]> => {
  const store = createPreviewStore(strapi);
  const rows = await store.factChecksOf(key);
  const replies = await store.repliesTo(rows.map((row) => row.preview_id));
  return rows.map((row) =>
    factCheckOf(
      strapi,
      row,
      replies.filter((reply) => reply.preview_id === row.preview_id),
    ),
  );
};

/**
 * Asks an expert: freezes the draft as it is saved, with its revision, behind a signed address.
 * @throws ValidationError with the fields that keep the page from being built; ApplicationError
 *   when the content store is away: then nothing was sent and nothing is kept
 */
export const createFactCheck = async (
  strapi: Core.Strapi,
  key: DocumentKey,
  { expert, questions, days }: FactCheckRequest,
  actor: Actor,
): Promise<void> => {
  const { parts } = publishingOf(strapi);
  const [revision] = await revisionsOf(strapi, key);
  const { documents, faults, sources } = await buildPreview(parts, key);
  const shown = documents.find(({ locale }) => locale === key.locale);
  if (shown === undefined || revision === undefined)
    return refuse('内容还不完整，不能发给专家核对', faults);
  const row = {
    preview_id: newPreviewId(),
    kind: 'fact-check' as const,
    type: key.type,
    document_id: key.documentId,
    locale: key.locale,
    title: shown.title,
    revision: revision.number,
    user_id: actor.id,
    user_name: actor.name,
    created_at: Date.now(),
    expires_at: endAfter(days * DAY_MILLISECONDS),
    expert,
    questions: JSON.stringify(questions),
  };
  const { kind, locale } = row;
  const expiresAt = isoOf(row.expires_at);
  const asked = { kind, expiresAt, locale, documents: [shown], factCheck: { expert, questions } };
  await withStore(
    () => sendPreview(parts, row.preview_id, { ...asked, revision: revision.number }, sources),
    '核对链接没有生成',
  );
  await inTransaction(strapi, async () => {
    await createPreviewStore(strapi).insert(row);
    const facts = { expert, questions: questions.length, revision: revision.number, expiresAt };
    await record(strapi, { actor, action: 'fact-check.create', ...key, title: row.title, facts });
  });
};

const keyOf = (row: PreviewRow): DocumentKey => ({
  type: row.type,
  documentId: row.document_id,
  locale: row.locale,
});

/** The document that a fact check is about. @throws NotFoundError */
export const factCheckNumbered = async (strapi: Core.Strapi, id: number) => {
  const row = Number.isSafeInteger(id) ? await createPreviewStore(strapi).find(id) : undefined;
  if (row?.kind !== 'fact-check') throw new errors.NotFoundError('没有这次核对，请刷新页面');
  return { row, key: keyOf(row) };
};

/** Takes the address back; replies that have come in stay. */
export const revokeFactCheck = async (
  strapi: Core.Strapi,
  row: PreviewRow,
  actor: Actor,
): Promise<void> => {
  if (Number(row.revoked_at) > 0) return;
  await withStore(
    () => publishingOf(strapi).parts.store.revokePreview(row.preview_id),
    '核对链接还没有收回，专家仍能打开',
  );
  await inTransaction(strapi, async () => {
    await createPreviewStore(strapi).revoke(row.id, Date.now());
    const facts = { expert: row.expert };
    const { title } = row;
    await record(strapi, { actor, action: 'fact-check.revoke', ...keyOf(row), title, facts });
  });
};

/** The reply and the fact check it belongs to. @throws NotFoundError */
export const replyNumbered = async (strapi: Core.Strapi, id: number) => {
  const store = createPreviewStore(strapi);
  const reply = Number.isSafeInteger(id) ? await store.findReply(id) : undefined;
  const row = reply === undefined ? undefined : await store.findByPreview(reply.preview_id);
  if (reply === undefined || row === undefined)
    throw new errors.NotFoundError('没有这份核对意见，请刷新页面');
  return { reply, row, key: keyOf(row) };
};

/** Marks a reply as dealt with. A second time changes nothing. */
export const closeReply = (
  strapi: Core.Strapi,
  reply: ReplyRow,
  row: PreviewRow,
  actor: Actor,
): Promise<void> =>
  inTransaction(strapi, async () => {
    const closed = await createPreviewStore(strapi).closeReply(reply.id, Date.now(), actor.name);
    if (!closed) return;
    const facts = { expert: row.expert, repliedBy: reply.name, revision: row.revision };
    const { title } = row;
    await record(strapi, { actor, action: 'fact-check.close', ...keyOf(row), title, facts });
  });

/** Replies to one fact check that nobody has dealt with. */
export interface OpenFactCheck {
  type: DocumentType;
  documentId: string;
  locale: Locale;
  title: string;
  expert: string;
  replies: number;
  /** milliseconds since the epoch */
  firstReceivedAt: number;
}

/** What the desk still owes to experts who have replied, for the dashboard. */
export const openFactChecks = async (strapi: Core.Strapi): Promise<OpenFactCheck[]> => {
  const open = new Map<string, OpenFactCheck>();
  for (const row of await createPreviewStore(strapi).openReplies()) {
    const known = open.get(row.preview_id);
    const { title, expert } = row;
    open.set(row.preview_id, {
      ...keyOf(row),
      ...{ title, expert, replies: (known?.replies ?? 0) + 1 },
      firstReceivedAt: known?.firstReceivedAt ?? Number(row.received_at),
    });
  }
  return [...open.values()];
};
