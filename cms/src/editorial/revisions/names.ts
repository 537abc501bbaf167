import { DEFAULT_LOCALE, type Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { attributesOf } from '../../publishing/attribute';
import type { Content } from './content';

/** Titles of documents by documentId and names of files by id. */
export interface Names {
  titles: Map<string, string>;
  files: Map<number, string>;
}

interface Wanted {
  documents: Map<string, Set<string>>;
  files: Set<number>;
}

const listed = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value as unknown[];
  return value === null || value === undefined ? [] : [value];
};

const collect = (strapi: Core.Strapi, uid: string, content: Content, wanted: Wanted): void => {
  for (const [name, { type, component, target }] of Object.entries(attributesOf(strapi, uid)))
    for (const value of listed(content[name])) {
      if (type === 'media') wanted.files.add(Number(value));
      else if (type === 'relation' && target !== undefined) {
        const ids = wanted.documents.get(target) ?? new Set();
        wanted.documents.set(target, ids.add(String(value)));
      } else if (component !== undefined) collect(strapi, component, value as Content, wanted);
    }
};

const titlesOf = async (
  strapi: Core.Strapi,
  target: string,
  ids: Iterable<string>,
  locale: Locale,
): Promise<[string, string][]> => {
  const rows = (await strapi.db.query(target).findMany({
    where: { documentId: { $in: [...ids] }, publishedAt: { $null: true } },
    select: ['documentId', 'title', 'locale'],
  })) as { documentId: string; title: string | null; locale: string }[];
  const rank = ({ locale: own }: { locale: string }) =>
    own === locale ? 2 : Number(own === DEFAULT_LOCALE);
  return rows
    .sort((a, b) => rank(a) - rank(b))
    .map(({ documentId, title }) => [documentId, title ?? '（无标题）']);
};

/** The names of everything that these contents of one type link to or show. */
export const namesIn = async (
  strapi: Core.Strapi,
  uid: string,
  contents: readonly Content[],
  locale: Locale,
): Promise<Names> => {
  const wanted: Wanted = { documents: new Map(), files: new Set() };
  for (const content of contents) collect(strapi, uid, content, wanted);
  const titles = new Map<string, string>();
  for (const [target, ids] of wanted.documents)
    for (const [id, title] of await titlesOf(strapi, target, ids, locale)) titles.set(id, title);
  const files =
    wanted.files.size === 0
      ? []
      : ((await strapi.db.query('plugin::upload.file').findMany({
          where: { id: { $in: [...wanted.files] } },
          select: ['id', 'name'],
        })) as { id: number; name: string }[]);
  return { titles, files: new Map(files.map(({ id, name }) => [id, name])) };
};
