import { documentHref, readDocumentHref } from '@minzong/api-contract';
import type { DocumentType, Locale, PublishedDocument } from '@minzong/content-types';
import type { Transaction } from 'kysely';
import type { Tables } from '../../../database/schema';
import { chooseLocale } from '../../../locale-choice';

/** A document that a text leads to. */
export interface TextTarget {
  type: DocumentType;
  id: string;
}

interface TextLink {
  href: string;
  documentId?: string | undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isTextLink = (value: Record<string, unknown>): boolean =>
  typeof value.href === 'string' && typeof value.documentId === 'string';

/** Under which name the table of links keeps links of texts to documents of a type. */
export const textLinkName = (type: DocumentType): string => `text/${type}`;

const targetOf = ({ href, documentId }: TextLink): TextTarget[] => {
  const address = readDocumentHref(href);
  return address === undefined || documentId === undefined
    ? []
    : [{ type: address.type, id: documentId }];
};

/** The documents that the texts of a document lead to, wherever in its tree, each once. */
export const textTargetsOf = (document: unknown): TextTarget[] => {
  const targets = new Map<string, TextTarget>();
  const waiting: unknown[] = [document];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (!isObject(value)) continue;
    if (isTextLink(value))
      for (const target of targetOf(value as unknown as TextLink))
        targets.set(`${target.type}/${target.id}`, target);
    waiting.push(...Object.values(value));
  }
  return [...targets.values()];
};

/** Slugs of one document by language: where it is published, or else where it was. */
interface Whereabouts {
  published: Map<Locale, string>;
  withdrawn: string[];
}
export type Addresses = ReadonlyMap<string, Whereabouts>;

/** Reads where documents stand now. */
export const readAddresses = async (
  trx: Transaction<Tables>,
  targets: readonly TextTarget[],
): Promise<Addresses> => {
  const addresses = new Map<string, Whereabouts>();
  if (targets.length === 0) return addresses;
  const rows = await trx
    .selectFrom('documents')
    .select(['type', 'id', 'locale', 'slug', 'state'])
    .where('type', 'in', [...new Set(targets.map(({ type }) => type))])
    .where('id', 'in', [...new Set(targets.map(({ id }) => id))])
    .orderBy('locale')
    .execute();
  for (const row of rows) {
    const key = `${row.type}/${row.id}`;
    const known = addresses.get(key) ?? { published: new Map<Locale, string>(), withdrawn: [] };
    if (row.state === 'published') known.published.set(row.locale as Locale, row.slug);
    else if (row.slug !== '') known.withdrawn.push(row.slug);
    addresses.set(key, known);
  }
  return addresses;
};

const presentSlug = (where: Whereabouts | undefined, locale: Locale): string | undefined => {
  if (where === undefined) return undefined;
  const chosen = chooseLocale(locale, where.published);
  return chosen === undefined ? where.withdrawn[0] : where.published.get(chosen);
};

const presentHref = (link: TextLink, locale: Locale, addresses: Addresses): string => {
  const address = readDocumentHref(link.href);
  if (address === undefined) return link.href;
  const where = addresses.get(`${address.type}/${link.documentId ?? ''}`);
  const slug = presentSlug(where, locale);
  return slug === undefined ? link.href : documentHref({ ...address, slug });
};

const rewritten = (value: unknown, locale: Locale, addresses: Addresses): unknown => {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, locale, addresses));
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, rewritten(item, locale, addresses)]),
  );
  return isTextLink(copy)
    ? { ...copy, href: presentHref(copy as unknown as TextLink, locale, addresses) }
    : copy;
};

/**
 * A document whose links in texts stand at the present addresses of their targets. What is
 * withdrawn keeps its last address, where the reason is told; what is not here yet keeps the
 * address that the editor wrote.
 */
export const withPresentAddresses = (
  document: PublishedDocument,
  addresses: Addresses,
): PublishedDocument =>
  addresses.size === 0
    ? document
    : (rewritten(document, document.locale, addresses) as PublishedDocument);
