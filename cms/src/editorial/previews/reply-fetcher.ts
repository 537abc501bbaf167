import type { WaitingReply } from '@minzong/api-contract';
import type { Core } from '@strapi/strapi';
import { publishingOf } from '../../publishing/publishing';
import { inTransaction } from '../../publishing/transaction';
import { SYSTEM } from '../actor';
import { record } from '../audit/audit';
import { createPreviewStore } from './preview-store';

const EVERY_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 86_400_000;
const MOST_ROUNDS = 20;

/** Keeps a reply once; false when nobody here asked for it. */
const keep = (strapi: Core.Strapi, reply: WaitingReply): Promise<boolean> =>
  inTransaction(strapi, async () => {
    const store = createPreviewStore(strapi);
    if (await store.knowsReply(reply.id)) return true;
    const row = await store.findByPreview(reply.previewId);
    if (row === undefined) return false;
    await store.insertReply({
      reply_id: reply.id,
      preview_id: reply.previewId,
      name: reply.name,
      overall: reply.overall,
      answers: JSON.stringify(reply.answers),
      received_at: Date.parse(reply.receivedAt),
    });
    const { type, document_id: documentId, locale, title, expert, revision } = row;
    const facts = { expert, repliedBy: reply.name, revision };
    const entry = { actor: SYSTEM, action: 'fact-check.reply', type, documentId, locale };
    await record(strapi, { ...entry, title, facts });
    return true;
  });

const fetchOnce = async (strapi: Core.Strapi): Promise<number> => {
  const { store } = publishingOf(strapi).parts;
  const replies = await store.waitingReplies();
  const kept: string[] = [];
  for (const reply of replies) if (await keep(strapi, reply)) kept.push(reply.id);
  if (kept.length < replies.length)
    strapi.log.warn('Replies to fact checks that this cms does not know wait at the content store');
  // Acknowledged only once they are kept here: a crash in between fetches them again, and they are
  // recognised by their ids.
  if (kept.length > 0) await store.acknowledgeReplies(kept);
  return kept.length;
};

/** Fetches the replies of experts from the content store, each exactly once. */
export const createReplyFetcher = (strapi: Core.Strapi) => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const fetchAll = async (): Promise<void> => {
    for (let round = 0; round < MOST_ROUNDS; round += 1)
      if ((await fetchOnce(strapi)) === 0) return;
  };

  /** @throws DeliveryFailed when the content store is away */
  const fetchNow = (): Promise<void> =>
    (running ??= fetchAll().finally(() => {
      running = undefined;
    }));

  const quietly = async (): Promise<void> => {
    try {
      const since = Date.now() - DAY_MILLISECONDS;
      if (await createPreviewStore(strapi).awaitsReplies(since)) await fetchNow();
    } catch (error) {
      strapi.log.warn(`Replies to fact checks cannot be fetched now: ${String(error)}`);
    }
  };

  return {
    fetchNow,
    start: (): void => {
      timer = setInterval(() => void quietly(), EVERY_MILLISECONDS).unref();
    },
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
};

const FETCHERS = new WeakMap<Core.Strapi, ReturnType<typeof createReplyFetcher>>();

/** The fetcher of this Strapi. */
export const replyFetcherOf = (strapi: Core.Strapi): ReturnType<typeof createReplyFetcher> => {
  const known = FETCHERS.get(strapi) ?? createReplyFetcher(strapi);
  FETCHERS.set(strapi, known);
  return known;
};
