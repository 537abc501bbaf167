import { documentHref, readDocumentHref } from '@minzong/api-contract';
import { href as hrefSchema, type DocumentType } from '@minzong/content-types';

/** Finds the document of an address; undefined when no document has or had it. */
export type FindDocument = (type: DocumentType, slug: string) => Promise<string | undefined>;

type Item = Record<string, unknown>;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/**
 * An address of this site as a path, so that the site in every language and the mini-program can
 * follow it; any other address as it is.
 * @param siteUrl address readers see, such as `https://mzw.example.gov.cn`
 */
export const ownPath = (href: string, siteUrl: string | undefined): string => {
  if (siteUrl === undefined || !URL.canParse(href)) return href;
  const { origin, pathname, search, hash, username, password } = new URL(href);
  if (origin !== new URL(siteUrl).origin || username !== '' || password !== '') return href;
  const path = `${pathname}${search}${hash}`;
  return hrefSchema.safeParse(path).success ? path : href;
};

const pointedAt = async (
  href: string,
  siteUrl: string | undefined,
  find: FindDocument,
): Promise<Item> => {
  const path = ownPath(href, siteUrl);
  const address = readDocumentHref(path);
  if (address === undefined) return { href: path };
  const documentId = await find(address.type, address.slug);
  return { href: documentHref(address), ...(documentId === undefined ? {} : { documentId }) };
};

/**
 * Gives every link of a built document that leads to a document of ours that document's id: links
 * in all its texts, and addresses in fields of their own (decision 0014).
 * @param value the document or a part of it
 */
export const nameTargets = async (
  value: unknown,
  siteUrl: string | undefined,
  find: FindDocument,
): Promise<unknown> => {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await nameTargets(item, siteUrl, find));
    return items;
  }
  if (!isItem(value)) return value;
  const named: Item = {};
  for (const [name, item] of Object.entries(value))
    named[name] = await nameTargets(item, siteUrl, find);
  return typeof named['href'] === 'string'
    ? { ...named, ...(await pointedAt(named['href'], siteUrl, find)) }
    : named;
};
