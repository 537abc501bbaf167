import { locale as localeSchema, type DocumentType, type Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../document-uid';
import { buildDocument } from './build-document';
import { linksOfDraft } from './links';
import type { MediaLibrary } from './media-library';
import type { Outbox } from './outbox';
import type { DocumentKey } from './outbox-table';
import { draftRowsOf, publishedRowsOf, type Row } from './published-rows';
import { rememberSlug } from './published-slugs';
import { refusePublication } from './refusal';
import { shownWithdrawal } from './withdrawal-note';

export interface PublishingParts {
  strapi: Core.Strapi;
  library: MediaLibrary;
  outbox: Outbox;
  /** address readers see, where it is known */
  siteUrl?: string | undefined;
}

/** What is published of a document: one stamp per language, different after every publication. */
export type Published = Map<Locale, string>;

export const publishedOf = async (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string | undefined,
): Promise<Published> => {
  if (documentId === undefined) return new Map();
  const rows = await publishedRowsOf(strapi, type, documentId);
  return new Map(
    rows
      .filter((row) => localeSchema.safeParse(row.locale).success)
      .map((row) => [row.locale, `${String(row.id)} ${String(row.publishedAt)}`]),
  );
};

/** The first publication dates the document, in all its languages, unless the editor has done so. */
export const dateFirstPublication = async (
  { strapi }: PublishingParts,
  type: DocumentType,
  documentId: string,
): Promise<void> => {
  const query = strapi.db.query(uidOf(type));
  const rows = (await query.findMany({
    where: { documentId },
    select: ['id', 'issuedAt', 'updatedAt'],
  })) as (Row & { issuedAt: string | null })[];
  const issuedAt = rows.find((row) => row.issuedAt !== null)?.issuedAt ?? new Date().toISOString();
  for (const { id, updatedAt, issuedAt: known } of rows)
    // Strapi calls a draft modified when its updatedAt is later than that of the published row.
    if (known === null) await query.update({ where: { id }, data: { issuedAt, updatedAt } });
};

const linksAtPublication = async (
  { strapi }: PublishingParts,
  type: DocumentType,
  documentId: string,
  locale: Locale,
): Promise<Record<string, unknown> | undefined> => {
  const [draft] = await draftRowsOf(strapi, type, documentId, locale);
  return draft === undefined ? undefined : linksOfDraft(type, draft);
};

// Published again, a document is no longer gone; that it is shown for reference only is another
// matter, which its editor ends or not.
const isShown = async (
  { outbox }: PublishingParts,
  { type, documentId, locale }: DocumentKey,
): Promise<boolean> => {
  const rows = await outbox.rowsOf(type, documentId);
  return shownWithdrawal(rows.find((row) => row.locale === locale)) !== undefined;
};

const notePublication = async (
  parts: PublishingParts,
  type: DocumentType,
  documentId: string,
  locale: Locale,
): Promise<void> => {
  const key = { type, documentId, locale };
  const links = await linksAtPublication(parts, type, documentId, locale);
  await parts.outbox.bump(key, {
    ...(links === undefined ? {} : { links }),
    ...((await isShown(parts, key)) ? {} : { withdrawal: null }),
  });
  const built = await buildDocument(parts, key, 1);
  if (built?.document === undefined) return refusePublication(type, built?.faults ?? []);
  await parts.outbox.noteFiles(key, built.fileIds);
  await rememberSlug(parts.strapi, type, built.document.slug, documentId);
};

/**
 * Notes in the outbox what an action changed. A language whose published row is new is checked
 * whole; when it cannot be published as it stands, the action is refused and rolled back. Its
 * siblings are delivered again, since they share fields with it.
 * @param before what was published before the action
 * @throws ValidationError naming the fields, in Chinese
 */
export const noteChanges = async (
  parts: PublishingParts,
  type: DocumentType,
  documentId: string,
  before: Published,
): Promise<void> => {
  const after = await publishedOf(parts.strapi, type, documentId);
  const locales = new Set([...before.keys(), ...after.keys()]);
  const changed = [...locales].filter((locale) => before.get(locale) !== after.get(locale));
  if (changed.length === 0) return;
  for (const locale of locales) {
    if (after.has(locale) && changed.includes(locale))
      await notePublication(parts, type, documentId, locale);
    else await parts.outbox.bump({ type, documentId, locale });
  }
};
