import type { DocumentType, Locale } from '@minzong/content-types';
import { importKey } from '../import-key';
import { attention, type Note } from '../note';
import type { DraftPlan } from '../plan';
import type { Attributes, Schemas } from '../schemas';
import { contentHash } from './content-hash';
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
  /** `type/slug` of links whose target is not there */
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

const noteMissing = (notes: Note[], missing: string[]): void => {
  for (const target of missing) notes.push(attention(`关联的 ${target} 尚不存在，未建立关联`));
};

/**
 * Makes or updates the draft that a plan describes, or leaves it alone: when it already says the
 * same, and when an editor has changed it since the last import.
 */
export const storeDraft = async (
  request: StoreRequest,
  store: DraftStore,
): Promise<StoredDraft> => {
  const { plan, sourcePath, sources, overwrite } = request;
  const { drafts, records, schemas } = store;
  const { type, locale, title, notes, slug, embedded } = plan;
  const findDocument = async (target: DocumentType, name: string) => ({
    documentId: await drafts.findBySlug(target, name, locale),
    exists: (await drafts.findBySlug(target, name)) !== undefined,
  });
  const { data, missingLinks } = await resolveDraft(
    plan.fields,
    { ...sources, embedded, findDocument },
    notes,
  );
  noteMissing(notes, missingLinks);
  const fields = slug === undefined ? data : { ...data, slug };
  const fieldNames = Object.keys(fields).sort();
  const sourceHash = contentHash(fields);

  const { documentId: known, record } = await findTarget(request, store);
  const done = async (outcome: Outcome, documentId: string): Promise<StoredDraft> => {
    const address = { type, documentId, locale };
    const written = (await drafts.slugOf(address)) ?? slug ?? '';
    return { outcome, ...address, slug: written, title, missingLinks, notes };
  };

  if (known !== undefined && record !== undefined) {
    const now = await drafts.hashOf({ type, documentId: known, locale }, record.fieldNames);
    if (now !== undefined && record.sourceHash === sourceHash) return done('unchanged', known);
    if (now !== undefined && now !== record.draftHash && !overwrite) {
      notes.push(attention('编辑在上次导入后改过此稿，未覆盖；确要覆盖请加 --overwrite'));
      return done('skipped', known);
    }
  }

  const attributes = schemas.typeAttributes(type);
  const complete = withEmptied(fields, record, attributes);
  const documentId = known ?? (await drafts.create(type, locale, complete));
  if (known !== undefined) await drafts.update({ type, documentId, locale }, complete);
  const draftHash = (await drafts.hashOf({ type, documentId, locale }, fieldNames)) ?? '';
  const sourceKey = importKey(type, plan.identity ?? sourcePath);
  const publishedHash = record?.publishedHash ?? '';
  await records.save({
    sourceKey,
    type,
    documentId,
    locale,
    sourcePath,
    fieldNames,
    sourceHash,
    draftHash,
    publishedHash,
  });
  return done(known === undefined ? 'created' : 'updated', documentId);
};
