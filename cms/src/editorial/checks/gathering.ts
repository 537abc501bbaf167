import {
  DEFAULT_LOCALE,
  LINK_TARGETS,
  type DocumentType,
  type LinkName,
} from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { documentAt } from '../../publishing/published-slugs';
import type { MediaSource } from '../../publishing/media-library';
import type { FileFacts, Target, TargetState } from './context';
import type { Draft } from './draft';
import { formFacts } from './forms/form-facts';
import { destinationOf } from './reading/internal-address';
import { readingOf } from './reading/reading';

interface Named {
  documentId: string;
  title: string | null;
  locale: string;
  publishedAt: string | null;
}

const rowsWhere = (strapi: Core.Strapi, type: DocumentType, where: object): Promise<Named[]> =>
  strapi.db
    .query(uidOf(type))
    .findMany({ where, select: ['documentId', 'title', 'locale', 'publishedAt'] }) as Promise<
    Named[]
  >;

const stateOf = (rows: readonly Named[]): TargetState => {
  if (rows.length === 0) return 'missing';
  return rows.some(({ publishedAt }) => publishedAt !== null) ? 'published' : 'draft';
};

const targetOf = (type: DocumentType, rows: readonly Named[]): Target => ({
  type,
  title: (rows.find(({ locale }) => locale === DEFAULT_LOCALE) ?? rows[0])?.title ?? '未命名',
  state: stateOf(rows),
});

/** The documents that a draft links to in its fields, by document id. */
export const gatherTargets = async (
  strapi: Core.Strapi,
  { links }: Draft,
): Promise<Map<string, Target>> => {
  const targets = new Map<string, Target>();
  for (const [name, named] of Object.entries(links)) {
    const type = LINK_TARGETS[name as LinkName];
    for (const { id } of named ?? [])
      targets.set(id, targetOf(type, await rowsWhere(strapi, type, { documentId: id })));
  }
  return targets;
};

/** Explainers that name this policy, in a draft or in what is published. */
export const gatherExplainers = async (
  strapi: Core.Strapi,
  { type, id }: Draft,
): Promise<Target[]> => {
  if (type !== 'policy') return [];
  const naming = await rowsWhere(strapi, 'explainer', { policies: { policy: { documentId: id } } });
  const ids = [...new Set(naming.map(({ documentId }) => documentId))];
  // Strapi drops a published row's relation to what is not published yet: ask for all of its rows.
  return Promise.all(
    ids.map(async (documentId) =>
      targetOf('explainer', await rowsWhere(strapi, 'explainer', { documentId })),
    ),
  );
};

// Two documents that name each other cannot both be published before the other.
const isPaired = async (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
  { id, slug, links }: Draft,
): Promise<boolean> => {
  const linked = Object.values(links).flatMap((named) => named ?? []);
  if (linked.some((link) => link.id === documentId)) return true;
  const rows: unknown = await strapi.db
    .query(uidOf(type))
    .findMany({ where: { documentId }, populate: true });
  const said = JSON.stringify(rows);
  return said.includes(`"${id}"`) || (slug !== undefined && said.includes(`/${slug}`));
};

const addressState = async (
  strapi: Core.Strapi,
  document: Draft,
  type: DocumentType,
  slug: string,
): Promise<TargetState> => {
  if (type === document.type && slug === document.slug) return 'published';
  // A slug that has been renamed still leads to its document.
  const documentId = await documentAt(strapi, type, slug);
  if (documentId === undefined) return 'missing';
  const state = stateOf(await rowsWhere(strapi, type, { documentId }));
  return state === 'draft' && (await isPaired(strapi, type, documentId, document))
    ? 'paired'
    : state;
};

/** What the addresses of this site lead to that stand in a draft. */
export const gatherAddresses = async (
  strapi: Core.Strapi,
  document: Draft,
): Promise<Map<string, TargetState>> => {
  const entry = document.type === 'service-guide' ? document.entry : undefined;
  const hrefs = readingOf(document).links.map(({ href }) => href);
  if (entry !== undefined && 'href' in entry && typeof entry.href === 'string')
    hrefs.push(entry.href);
  const addresses = new Map<string, TargetState>();
  for (const href of hrefs) {
    const to = destinationOf(href);
    if (to?.kind !== 'document' || addresses.has(to.path)) continue;
    addresses.set(to.path, await addressState(strapi, document, to.type, to.slug));
  }
  return addresses;
};

/** What is in the forms and samples of a guide, by address. */
export const gatherFiles = async (
  document: Draft,
  sources: readonly MediaSource[],
): Promise<Map<string, FileFacts>> => {
  const files = new Map<string, FileFacts>();
  if (document.type !== 'service-guide') return files;
  const forms = (document.materials ?? []).flatMap(({ blankForm, sampleForm }) => [
    blankForm?.url,
    sampleForm?.url,
  ]);
  const wanted = new Set([...forms, document.resultSample?.url]);
  for (const source of sources)
    if (wanted.has(source.url)) files.set(source.url, await formFacts(source));
  return files;
};
