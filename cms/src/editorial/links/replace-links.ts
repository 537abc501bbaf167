import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '../../document-uid';
import type { DocumentKey } from '../../publishing/outbox-table';
import type { Row } from '../../publishing/published-rows';
import { inTransaction } from '../../publishing/transaction';
import type { Actor } from '../actor';
import { record } from '../audit/audit';
import { identityOf } from './link-identity';
import { LINK_TABLE, PLACE_TABLE, type LinkRow, type PlaceRow } from './link-tables';
import { replacedData, type Replacement } from './replaced-data';
import { populateTexts } from './text-fields';

/** What became of one draft. */
export interface ReplacedDocument extends DocumentKey {
  title: string;
  outcome: 'changed' | 'skipped';
  /** why it was skipped, or what is to be done next, in Chinese */
  words: string;
}

/** The drafts in which an address stands, each language of a document by itself. */
const draftsWith = (
  strapi: Core.Strapi,
  digest: string,
): Promise<(DocumentKey & { title: string })[]> =>
  inTransaction(strapi, async ({ trx }) => {
    const link = await trx<LinkRow>(LINK_TABLE).where({ digest }).first('id');
    if (link === undefined) return [];
    const places = await trx<PlaceRow>(PLACE_TABLE)
      .where({ link_id: link.id, in_draft: 1 })
      .orderBy('id');
    const keys = new Map(
      places.map(({ type, document_id, locale, title }) => [
        `${type} ${document_id} ${locale}`,
        { type, documentId: document_id, locale, title: title ?? '' },
      ]),
    );
    return [...keys.values()];
  });

const draftOf = (strapi: Core.Strapi, { type, documentId, locale }: DocumentKey) =>
  strapi.db.query(uidOf(type)).findOne({
    where: { documentId, locale, publishedAt: { $null: true } },
    populate: populateTexts(strapi, uidOf(type)),
  }) as Promise<Row | null>;

interface Change {
  from: string;
  to: string;
  actor: Actor;
  replacement: Replacement;
}

const changeDraft = (
  strapi: Core.Strapi,
  key: DocumentKey & { title: string },
  { from, to, actor, replacement }: Change,
): Promise<boolean> =>
  inTransaction(strapi, async () => {
    const { type, documentId, locale, title } = key;
    const draft = await draftOf(strapi, key);
    const data = draft === null ? undefined : replacedData(strapi, uidOf(type), draft, replacement);
    if (data === undefined) return false;
    const documents = strapi.documents(uidOf(type)) as unknown as {
      update(parameters: object): Promise<unknown>;
    };
    await documents.update({
      documentId,
      locale,
      data: { ...data, ...(actor.kind === 'person' ? { updatedBy: actor.id } : {}) },
    });
    await record(strapi, {
      actor,
      action: 'links.replace',
      type,
      documentId,
      locale,
      title,
      changes: Object.keys(data).map((field) => ({
        field,
        label: '链接',
        before: from,
        after: to,
      })),
    });
    return true;
  });

const wordsOf = (error: unknown): string => {
  if (error instanceof errors.ApplicationError) return String(error.message);
  if (error instanceof Error && error.message.includes('cannot be changed safely'))
    return '链接的写法特殊，请在编辑页手工修改';
  throw error;
};

/**
 * Puts another address in the place of one, in every draft that holds it. Each draft by itself:
 * one that is locked in review is skipped and named. What is published stays as it is until the
 * draft is reviewed and published.
 */
export const replaceEverywhere = async (
  strapi: Core.Strapi,
  { from, to, actor, siteUrl }: { from: string; to: string; actor: Actor; siteUrl: string },
): Promise<ReplacedDocument[]> => {
  const wanted = identityOf(from, siteUrl);
  if (wanted === undefined) return [];
  const replacement: Replacement = (url) =>
    identityOf(url, siteUrl)?.digest === wanted.digest ? to : undefined;
  const outcomes: ReplacedDocument[] = [];
  for (const key of await draftsWith(strapi, wanted.digest)) {
    try {
      if (await changeDraft(strapi, key, { from, to, actor, replacement }))
        outcomes.push({ ...key, outcome: 'changed', words: '草稿已修改，送审并发布后生效' });
    } catch (error) {
      outcomes.push({ ...key, outcome: 'skipped', words: wordsOf(error) });
    }
  }
  return outcomes;
};
