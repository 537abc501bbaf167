import { canonicalDigest } from '@minzong/api-contract';
import type { DocumentType, Locale } from '@minzong/content-types';
import { importKey } from '../import-key';
import { attention, type Note } from '../note';
import type { DraftPlan } from '../plan';
import type { Attributes, Schemas } from '../schemas';
import type { DraftTable } from './draft-table';
import type { ImportRecord, ImportRecords } from './import-records';
import { resolveDraft, type Sources } from './resolve-draft';

export type Outcome = 'created' | 'updated' | 'unchanged' | 'skipped';

export interface StoredDraft {
  outcome: Outcome;
  type: DocumentType;
  locale: Locale;
  documentId: string;
  slug: string;
  title: string;
  /** `type/slug` of links whose target is not there (yet) in this language */
  missingLinks: string[];
  notes: Note[];
}

export interface DraftStore {
  schemas: Schemas;
  drafts: DraftTable;
  records: ImportRecords;
}

export interface StoreRequest {
  plan: DraftPlan;
  sourcePath: string;
  sources: Omit<Sources, 'findDocument' | 'embedded'>;
  /** replaces what an editor changed since the last import */
  overwrite: boolean;
}

interface Target {
  documentId: string | undefined;
  record: ImportRecord | undefined;
}

/** The document that a source means: the one it made before, else the one with its slug. */
const findTarget = async (
  { plan, sourcePath }: StoreRequest,
  { drafts, records }: DraftStore,
): Promise<Target> => {
  const { type, locale, slug, identity } = plan;
  const own = await records.bySource(importKey(type, identity ?? sourcePath));
  if (own !== undefined && (await drafts.exists(own))) {
    return { documentId: own.documentId, record: own.locale === locale ? own : undefined };
  }
  const documentId = slug === undefined ? undefined : await drafts.findBySlug(type, slug);
  if (documentId === undefined) return { documentId, record: undefined };
  return { documentId, record: await records.byDocument(documentId, locale) };
};

const emptyValue = (attributes: Attributes, name: string): null | [] => {
  const { repeatable, multiple, relation = '' } = attributes[name] ?? {};
  return repeatable === true || multiple === true || relation.endsWith('Many') ? [] : null;
};

/** Fields that the source filled last time and no longer names are emptied. */
const withEmptied = (
  data: Record<string, unknown>,
  record: ImportRecord | undefined,
  attributes: Attributes,
): Record<string, unknown> => {
  const dropped = (record?.fieldNames ?? []).filter((name) => !(name in data) && name !== 'slug');
  return {
    ...Object.fromEntries(dropped.map((name) => [name, emptyValue(attributes, name)])),
    ...data,
  };
};

interface Wanted {
  fields: Record<string, unknown>;
  fieldNames: string[];
  sourceHash: string;
}

const wantedOf = (data: Record<string, unknown>, slug: string | undefined): Wanted => {
  const fields = slug === undefined ? data : { ...data, slug };
  return { fields, fieldNames: Object.keys(fields).sort(), sourceHash: canonicalDigest(fields) };
};

/** Whether and how the draft is to be written, by what stands there now. */
const decide = async (
  { plan: { type, locale, notes }, overwrite }: StoreRequest,
  { documentId, record }: Target,
  wanted: Wanted,
  drafts: DraftTable,
): Promise<Outcome> => {
  if (documentId === undefined) return 'created';
  const names = record?.fieldNames ?? wanted.fieldNames;
  const now = await drafts.hashOf({ type, documentId, locale }, names);
  if (now === undefined) return 'created';
  if (record === undefined) {
    notes.push(attention('已有同名网址的文稿，不是由此导入的：其内容已换为此文件的内容'));
    return 'updated';
  }
  if (record.sourceHash === wanted.sourceHash) return 'unchanged';
  if (now === record.draftHash || overwrite) return 'updated';
  notes.push(attention('编辑在上次导入后改过此稿，未覆盖；确要覆盖请加 --overwrite'));
  return 'skipped';
};

/** Writes the draft and remembers how it was left. */
const write = async (
  { plan, sourcePath }: StoreRequest,
  { documentId: known, record }: Target,
  { fields, fieldNames, sourceHash }: Wanted,
  { drafts, records, schemas }: DraftStore,
): Promise<string> => {
  const { type, locale, identity } = plan;
  const data = withEmptied(fields, record, schemas.typeAttributes(type));
  const documentId = known ?? (await drafts.create(type, locale, data));
  const address = { type, documentId, locale };
  if (known !== undefined) await drafts.update(address, data);
  const draftHash = (await drafts.hashOf(address, fieldNames)) ?? '';
  const sourceKey = importKey(type, identity ?? sourcePath);
  const publishedHash = record?.publishedHash ?? '';
  const left = { sourcePath, fieldNames, sourceHash, draftHash, publishedHash };
  await records.save({ sourceKey, ...address, ...left });
  return documentId;
};

/**
 * Makes or updates the draft that a plan describes, or leaves it alone: when it already says the
 * same, and when an editor has changed it since the last import.
 */
export const storeDraft = async (
  request: StoreRequest,
  store: DraftStore,
): Promise<StoredDraft> => {
  const { plan, sources } = request;
  const { drafts } = store;
  const { type, locale, title, notes, slug, embedded } = plan;
  const findDocument = async (target: DocumentType, name: string) => ({
    documentId: await drafts.findBySlug(target, name, locale),
    exists: (await drafts.findBySlug(target, name)) !== undefined,
  });
  const places = { ...sources, embedded, findDocument };
  const { data, missingLinks } = await resolveDraft(plan.fields, places, notes);
  const wanted = wantedOf(data, slug);
  const target = await findTarget(request, store);
  const outcome = await decide(request, target, wanted, drafts);
  const idle = outcome === 'unchanged' || outcome === 'skipped';
  const documentId =
    idle && target.documentId !== undefined
      ? target.documentId
      : await write(request, target, wanted, store);
  const address = { type, documentId, locale };
  const written = (await drafts.slugOf(address)) ?? slug ?? '';
  return { outcome, ...address, slug: written, title, missingLinks, notes };
};
