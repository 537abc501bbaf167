import { assetPathsOf } from './asset-paths';
import type { ImportRequest } from './import-request';
import { UnreadableSource } from './note';
import { importRank } from './order';
import { planDraft, type ImportOptions } from './plan';
import type { MediaLibrary } from './store/media-library';
import { publishDrafts, type PublishParts } from './store/publish-drafts';
import { storeDraft, type DraftStore } from './store/store-draft';

export interface ImportParts {
  store: DraftStore;
  media: MediaLibrary;
  /** the calendar day in China, YYYY-MM-DD */
  today: string;
  /** bytes of a file of the request by the name under which it travels */
  readFile(file: string): Promise<Uint8Array>;
  revisionOf: PublishParts['revisionOf'];
  /** hears of faults that are not the editor's */
  logFault(path: string, error: unknown): void;
}

type Part<A extends ImportRequest['action']> = Extract<ImportRequest, { action: A }>;

const failed = (path: string, error: unknown, parts: ImportParts) => {
  if (!(error instanceof UnreadableSource)) parts.logFault(path, error);
  const reason = error instanceof Error ? error.message : String(error);
  return { path, outcome: 'failed' as const, reason };
};

const optionsOf = (request: Part<'examine' | 'store'>, parts: ImportParts): ImportOptions => ({
  type: request.type,
  locale: request.locale,
  today: parts.today,
});

const examine = async (request: Part<'examine'>, parts: ImportParts) => {
  const results = [];
  for (const { path, file } of request.sources) {
    try {
      const source = { path, bytes: await parts.readFile(file) };
      const plan = await planDraft(source, optionsOf(request, parts), parts.store.schemas);
      const { type, locale, slug, title } = plan;
      const assets = assetPathsOf(plan.fields, path);
      results.push({
        path,
        outcome: 'readable' as const,
        type,
        locale,
        slug,
        title,
        rank: importRank(type),
        assets,
      });
    } catch (error) {
      results.push(failed(path, error, parts));
    }
  }
  return results;
};

const readAssets = async (request: Part<'store'>, parts: ImportParts) => {
  const assets = new Map<string, Uint8Array>();
  for (const { path, file } of request.assets) assets.set(path, await parts.readFile(file));
  return assets;
};

const storeAll = async (request: Part<'store'>, parts: ImportParts) => {
  const assets = await readAssets(request, parts);
  const results = [];
  for (const { path, file } of request.sources) {
    try {
      const source = { path, bytes: await parts.readFile(file) };
      const plan = await planDraft(source, optionsOf(request, parts), parts.store.schemas);
      const sources = { path, assets, media: parts.media };
      const { overwrite } = request;
      const stored = await storeDraft({ plan, sourcePath: path, sources, overwrite }, parts.store);
      results.push({ path, ...stored });
    } catch (error) {
      results.push(failed(path, error, parts));
    }
  }
  return results;
};

/** Carries out one request of the importer; every source has its own result, in the order sent. */
export const handleImport = async (request: ImportRequest, parts: ImportParts) => {
  switch (request.action) {
    case 'examine':
      return { results: await examine(request, parts) };
    case 'store':
      return { results: await storeAll(request, parts) };
    case 'publish':
      return {
        results: await publishDrafts(request.documents, {
          ...parts.store,
          revisionOf: parts.revisionOf,
        }),
      };
  }
};
