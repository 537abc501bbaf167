import {
  DEFAULT_LOCALE,
  DOCUMENT_SCHEMAS,
  type DocumentType,
  type PublishedDocument,
} from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { uidOf } from '../document-uid';
import { attributesOf, isLocalised, type Attributes } from './attribute';
import { FieldValues, type Gathering } from './field-values';
import { linkNamesOf, linksOfDraft, sharedLinks } from './links';
import type { MediaLibrary, MediaSource } from './media-library';
import { OWN_PIECES } from './own-pieces';
import type { Outbox } from './outbox';
import type { DocumentKey, FieldFault } from './outbox-table';
import { draftRowsOf, fullRow, publishedRowsOf, type Row } from './published-rows';
import { documentAt } from './published-slugs';
import { faultsOfShape } from './shape-faults';
import { shownWithdrawal } from './withdrawal-note';
import { nameTargets } from './text-links';

export interface BuiltDocument {
  /** undefined when there are faults */
  document: PublishedDocument | undefined;
  faults: FieldFault[];
  sources: MediaSource[];
  fileIds: number[];
}

interface Parts {
  strapi: Core.Strapi;
  library: MediaLibrary;
  outbox: Outbox;
  /** address readers see; links with it are links to this site */
  siteUrl?: string | undefined;
}

type Fields = Record<string, unknown>;

/** A language's own row and the row that shared fields are taken from. */
interface Rows {
  own: Row;
  shared: Row;
}

const isOptional = (type: DocumentType, name: string): boolean => {
  const shape: Record<string, z.ZodType> = DOCUMENT_SCHEMAS[type].shape;
  return shape[name] instanceof z.ZodOptional;
};

const isNothing = (type: DocumentType, name: string, value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0 && isOptional(type, name));

const fieldsOf = async (
  type: DocumentType,
  attributes: Attributes,
  values: FieldValues,
  { own, shared }: Rows,
): Promise<Fields> => {
  const fields: Fields = {};
  const links = new Set(linkNamesOf(type));
  for (const [name, attribute] of Object.entries(attributes)) {
    if (links.has(name)) continue;
    const row = isLocalised(attribute) ? own : shared;
    const value = await values.valueOf(attribute, row[name], name);
    if (!isNothing(type, name, value)) fields[name] = value;
  }
  return fields;
};

const rowsFor = async (
  { strapi }: Parts,
  { type, documentId, locale }: DocumentKey,
): Promise<Rows | undefined> => {
  const published = await publishedRowsOf(strapi, type, documentId);
  const mine = published.find((row) => row.locale === locale);
  const [latest] = published;
  if (mine === undefined || latest === undefined) return undefined;
  const own = await fullRow(strapi, type, mine.id);
  const shared = latest.id === mine.id ? own : await fullRow(strapi, type, latest.id);
  return own === null || shared === null ? undefined : { own, shared };
};

type GatheringParts = Omit<Parts, 'outbox'>;

const withTargets = async ({ strapi, siteUrl }: GatheringParts, fields: Fields): Promise<Fields> =>
  (await nameTargets(fields, siteUrl, (type, slug) => documentAt(strapi, type, slug))) as Fields;

/** Everything of a document but its links and its revision, from rows published or not. */
const gather = async (parts: GatheringParts, key: DocumentKey, rows: Rows) => {
  const { strapi, library } = parts;
  const gathering: Gathering = { faults: [], sources: new Map(), fileIds: new Set(), clauses: [] };
  const values = new FieldValues(strapi, library, gathering);
  const fields = await fieldsOf(key.type, attributesOf(strapi, uidOf(key.type)), values, rows);
  const { issuedAt, ...rest } = fields;
  const updatedAt = new Date(rows.own.publishedAt ?? rows.own.updatedAt).toISOString();
  const pieces = {
    type: key.type,
    id: key.documentId,
    locale: key.locale,
    publishedAt: issuedAt ?? updatedAt,
    updatedAt,
    ...(await withTargets(parts, { ...rest, ...OWN_PIECES[key.type]?.(rest, gathering) })),
  };
  return { pieces, gathering };
};

/**
 * Builds the published document of what is published now, in one language. Localised fields come
 * from the language's own row, shared ones from the row published last (decision 0004): a sibling
 * is never republished for them, which would give away its draft.
 * @returns undefined when nothing is published in this language
 */
export const buildDocument = async (
  parts: Parts,
  key: DocumentKey,
  revision: number,
): Promise<BuiltDocument | undefined> => {
  const rows = await rowsFor(parts, key);
  if (rows === undefined) return undefined;
  const { pieces, gathering } = await gather(parts, key, rows);
  const outboxRows = await parts.outbox.rowsOf(key.type, key.documentId);
  const withdrawn = shownWithdrawal(outboxRows.find(({ locale }) => locale === key.locale));
  const candidate = {
    ...pieces,
    revision,
    ...(withdrawn === undefined ? {} : { withdrawn }),
    links: sharedLinks(key.type, outboxRows, rows.shared.locale),
  };
  const parsed = faultsOfShape(key.type, candidate, gathering.faults);
  return {
    document: parsed.document,
    faults: parsed.faults,
    sources: [...gathering.sources.values()],
    fileIds: [...gathering.fileIds].sort((a, b) => a - b),
  };
};

/** What a draft would be published as, complete or not. */
export interface BuiltDraft {
  /** as far as it goes: what is missing or wrong is named in `faults` */
  document: Fields;
  faults: FieldFault[];
  sources: MediaSource[];
  row: Row;
}

/**
 * Builds what a draft would be published as, by the same rules. Strapi keeps the shared fields of
 * all drafts of a document alike, and the links are those of the default language, if there is one.
 * @param change what the draft would be instead, such as with the values of a form that is not saved
 * @returns undefined when there is no draft in this language
 */
export const buildDraft = async (
  parts: GatheringParts,
  key: DocumentKey,
  change: (row: Row) => Row | Promise<Row> = (row) => row,
): Promise<BuiltDraft | undefined> => {
  const drafts = await draftRowsOf(parts.strapi, key.type, key.documentId);
  const saved = drafts.find((row) => row.locale === key.locale);
  if (saved === undefined) return undefined;
  const own = await change(saved);
  const { pieces, gathering } = await gather(parts, key, { own, shared: own });
  const linking =
    key.locale === DEFAULT_LOCALE
      ? own
      : (drafts.find((row) => row.locale === DEFAULT_LOCALE) ?? own);
  const document = { ...pieces, revision: 1, links: linksOfDraft(key.type, linking) };
  return {
    document,
    faults: faultsOfShape(key.type, document, gathering.faults).faults,
    sources: [...gathering.sources.values()],
    row: own,
  };
};
