import { DEFAULT_LOCALE, slug as slugSchema, type DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../document-uid';
import { formerOwnerOf } from './published-slugs';
import { refuse } from './refusal';
import { slugFrom } from './slug';

type Data = Record<string, unknown>;

interface Named {
  documentId: string;
  slug: string | null;
  title: string | null;
  locale: string;
}

const rowsWhere = (strapi: Core.Strapi, type: DocumentType, where: object): Promise<Named[]> =>
  strapi.db
    .query(uidOf(type))
    .findMany({ where, select: ['documentId', 'slug', 'title', 'locale'] }) as Promise<Named[]>;

const isTaken = async (
  strapi: Core.Strapi,
  type: DocumentType,
  slug: string,
  documentId: string | undefined,
): Promise<boolean> =>
  (await rowsWhere(strapi, type, { slug })).some((row) => row.documentId !== documentId);

/** Whether the slug still leads readers to another document, which has a new one. */
const leadsElsewhere = async (
  strapi: Core.Strapi,
  type: DocumentType,
  slug: string,
  documentId: string | undefined,
): Promise<boolean> => {
  const owner = await formerOwnerOf(strapi, type, slug);
  if (owner === undefined || owner === documentId) return false;
  return (await rowsWhere(strapi, type, { documentId: owner })).length > 0;
};

const freeSlug = async (
  strapi: Core.Strapi,
  type: DocumentType,
  title: string,
  documentId: string | undefined,
): Promise<string> => {
  const words = slugFrom(title);
  const stem = words === '' ? type : words;
  let slug = words === '' ? `${stem}-1` : stem;
  const isUsed = async () =>
    (await isTaken(strapi, type, slug, documentId)) ||
    (await leadsElsewhere(strapi, type, slug, documentId));
  for (let count = 2; await isUsed(); count += 1) slug = `${stem}-${String(count)}`;
  return slug;
};

const checkSlug = async (
  strapi: Core.Strapi,
  type: DocumentType,
  slug: string,
  documentId: string | undefined,
): Promise<void> => {
  const parsed = slugSchema.safeParse(slug);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const message = issue?.message ?? '网址名称无效';
    refuse(message, [{ path: 'slug', message }]);
  }
  const taken = await isTaken(strapi, type, slug, documentId);
  if (!taken && !(await leadsElsewhere(strapi, type, slug, documentId))) return;
  const message = taken
    ? `网址名称“${slug}”已被另一篇内容使用，请另取一个`
    : `网址名称“${slug}”是另一篇内容用过的，旧链接还要转到那里，请另取一个`;
  refuse(message, [{ path: 'slug', message }]);
};

const titleFor = (data: Data, rows: Named[]): string => {
  const own = typeof data['title'] === 'string' ? data['title'] : '';
  return rows.find(({ locale }) => locale === DEFAULT_LOCALE)?.title ?? own;
};

/**
 * The slug that a draft is to be saved with. A given one must be well formed and free; a missing one
 * stays as it was, or is made from the Chinese title, or else from the title at hand.
 * @returns undefined when there is no title yet to make it from
 * @throws ValidationError when the slug is malformed or taken
 */
export const slugForDraft = async (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string | undefined,
  data: Data,
): Promise<string | undefined> => {
  const given = data['slug'];
  if (typeof given === 'string' && given.trim() !== '') {
    await checkSlug(strapi, type, given.trim(), documentId);
    return given.trim();
  }
  const rows = documentId === undefined ? [] : await rowsWhere(strapi, type, { documentId });
  const known = rows.find(({ slug }) => slug !== null && slug !== '')?.slug;
  if (known !== null && known !== undefined) return known;
  const title = titleFor(data, rows);
  return title.trim() === '' ? undefined : freeSlug(strapi, type, title, documentId);
};
