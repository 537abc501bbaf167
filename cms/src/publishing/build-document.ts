import {
  DOCUMENT_SCHEMAS,
  type DocumentType,
  type PublishedDocument,
} from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { uidOf } from '../document-uid';
import { attributesOf, isLocalised, type Attributes } from './attribute';
import { FieldValues, type Gathering } from './field-values';
import { linkNamesOf, sharedLinks } from './links';
import type { MediaLibrary, MediaSource } from './media-library';
import { NOT_PUBLISHED, OWN_PIECES } from './own-pieces';
import type { Outbox } from './outbox';
import type { DocumentKey, FieldFault } from './outbox-table';
import { fullRow, publishedRowsOf, type Row } from './published-rows';
import { documentAt } from './published-slugs';
import { faultsOfShape } from './shape-faults';
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
  { own, shared }: { own: Row; shared: Row },
): Promise<Fields> => {
  const fields: Fields = {};
  const links = new Set(linkNamesOf(type));
  for (const [name, attribute] of Object.entries(attributes)) {
    if (links.has(name) || NOT_PUBLISHED.has(name)) continue;
    const row = isLocalised(attribute) ? own : shared;
    const value = await values.valueOf(attribute, row[name], name);
    if (!isNothing(type, name, value)) fields[name] = value;
  }
  return fields;
};

const rowsFor = async ({ strapi }: Parts, { type, documentId, locale }: DocumentKey) => {
  const published = await publishedRowsOf(strapi, type, documentId);
  const mine = published.find((row) => row.locale === locale);
  const [latest] = published;
  if (mine === undefined || latest === undefined) return undefined;
  const own = await fullRow(strapi, type, mine.id);
  const shared = latest.id === mine.id ? own : await fullRow(strapi, type, latest.id);
  return own === null || shared === null ? undefined : { own, shared };
};

const withTargets = async ({ strapi, siteUrl }: Parts, fields: Fields): Promise<Fields> =>
  (await nameTargets(fields, siteUrl, (type, slug) => documentAt(strapi, type, slug))) as Fields;

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
  const { own, shared } = rows;
  const gathering: Gathering = { faults: [], sources: new Map(), fileIds: new Set(), clauses: [] };
  const values = new FieldValues(parts.strapi, parts.library, gathering);
  const attributes = attributesOf(parts.strapi, uidOf(key.type));
  const fields = await fieldsOf(key.type, attributes, values, rows);
  const { issuedAt, ...rest } = fields;
  const updatedAt = new Date(own.publishedAt ?? own.updatedAt).toISOString();
  const outboxRows = await parts.outbox.rowsOf(key.type, key.documentId);
  const candidate = {
    type: key.type,
    id: key.documentId,
    locale: key.locale,
    revision,
    publishedAt: issuedAt ?? updatedAt,
    updatedAt,
    ...(await withTargets(parts, { ...rest, ...OWN_PIECES[key.type]?.(rest, gathering) })),
    links: sharedLinks(key.type, outboxRows, shared.locale),
  };
  const parsed = faultsOfShape(key.type, candidate, gathering.faults);
  return {
    document: parsed.document,
    faults: parsed.faults,
    sources: [...gathering.sources.values()],
    fileIds: [...gathering.fileIds].sort((a, b) => a - b),
  };
};
