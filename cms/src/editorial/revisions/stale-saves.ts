import { DEFAULT_LOCALE, type DocumentType, type Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import type { DocumentKey } from '../../publishing/outbox-table';
import { draftRowsOf } from '../../publishing/published-rows';
import { Conflict } from '../conflict';
import { difference } from './difference';
import type { Revision } from './revision';
import { revisionNumbered, revisionsOf } from './revisions';

interface Request {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  query: Record<string, unknown>;
  request: { body?: unknown };
}

/** What a save says it was made on: a revision by number or digest, or the entry's updatedAt. */
type Base = { revision: string } | { updatedAt: number };

const baseOf = ({ headers, query, request }: Request): Base | undefined => {
  const named = headers['x-base-revision'] ?? query['baseRevision'];
  if (typeof named === 'string' && named !== '') return { revision: named };
  const updatedAt = (request.body as { updatedAt?: unknown } | undefined)?.updatedAt;
  const at = typeof updatedAt === 'string' ? Date.parse(updatedAt) : Number.NaN;
  return Number.isNaN(at) ? undefined : { updatedAt: at };
};

/** A row is written a moment before its revision. */
const MOMENT_MS = 1000;

const isStale = async (
  strapi: Core.Strapi,
  key: DocumentKey,
  last: Revision,
  base: Base,
): Promise<boolean> => {
  if ('revision' in base)
    return base.revision !== String(last.number) && base.revision !== last.digest;
  const [draft] = await draftRowsOf(strapi, key.type, key.documentId, key.locale);
  const savedAt = draft === undefined ? 0 : Date.parse(draft.updatedAt);
  return (
    savedAt > base.updatedAt && (last.madeAt >= savedAt || last.madeAt > base.updatedAt + MOMENT_MS)
  );
};

const revisionAt = async (
  strapi: Core.Strapi,
  key: DocumentKey,
  base: Base,
): Promise<Revision | undefined> => {
  const heads = await revisionsOf(strapi, key);
  const head = heads.find(({ number, digest, madeAt }) =>
    'revision' in base
      ? base.revision === String(number) || base.revision === digest
      : madeAt <= base.updatedAt + MOMENT_MS,
  );
  return head === undefined ? undefined : revisionNumbered(strapi, key, head.number);
};

const refuse = async (
  strapi: Core.Strapi,
  key: DocumentKey,
  last: Revision,
  base: Base,
): Promise<never> => {
  const before = await revisionAt(strapi, key, base);
  const changes =
    before === undefined
      ? []
      : await difference(strapi, key.type, before.content, last.content, key.locale);
  const fields = changes.map(({ label }) => label).join('、');
  throw new Conflict(
    `在您编辑期间，${last.author.name} 保存了第 ${String(last.number)} 版${fields === '' ? '' : `（改动：${fields}）`}。` +
      '您的改动没有保存，也没有丢失：请对照差异，在最新版本上重新修改后保存',
    {
      code: 'outdated',
      current: {
        number: last.number,
        authorName: last.author.name,
        createdAt: new Date(last.madeAt).toISOString(),
      },
      difference: changes,
    },
  );
};

/**
 * Refuses a save from the edit view that was made on an older revision than the last one, so that of
 * two editors the second is told and nothing is lost. The edit view says what it was made on by the
 * header `x-base-revision` or the query `baseRevision`: the `revision.number` or `revision.digest`
 * of the desk state (GET /editorial/documents/…) that was loaded with the entry. Without either, the
 * `updatedAt` that the edit view sends back in the body is held against that of the draft.
 * @throws Conflict naming the other editor, with the difference
 */
export const refuseStaleSave = async (
  strapi: Core.Strapi,
  type: DocumentType,
  params: { documentId?: string; locale?: unknown },
  last: ReadonlyMap<Locale, Revision>,
): Promise<void> => {
  const context = strapi.requestContext.get() as unknown as Request | undefined;
  const { documentId } = params;
  if (context === undefined || documentId === undefined) return;
  if (!context.path.startsWith(`/content-manager/collection-types/${uidOf(type)}/${documentId}`))
    return;
  const locale = (params.locale ?? DEFAULT_LOCALE) as Locale;
  const latest = last.get(locale);
  const base = baseOf(context);
  if (latest === undefined || base === undefined) return;
  const key = { type, documentId, locale };
  if (await isStale(strapi, key, latest, base)) await refuse(strapi, key, latest, base);
};
