import type { DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { attributesOf, type Attribute } from '../../publishing/attribute';

/**
 * What a draft says: the attributes of its schema, components nested, a media file as its id, a
 * relation as the documentIds it leads to.
 */
export type Content = Record<string, unknown>;

const isEntry = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const reduceOne = (
  strapi: Core.Strapi,
  value: unknown,
  { type, component }: Attribute,
): unknown => {
  if (value instanceof Date) return value.toISOString();
  if (!isEntry(value)) return value;
  if (type === 'media') return value['id'];
  if (type === 'relation') return value['documentId'];
  return component === undefined ? value : reduce(strapi, component, value);
};

const reduce = (strapi: Core.Strapi, uid: string, row: Record<string, unknown>): Content =>
  Object.fromEntries(
    Object.entries(attributesOf(strapi, uid)).map(([name, attribute]) => {
      const value = row[name] ?? null;
      const one = (item: unknown) => reduceOne(strapi, item, attribute);
      return [
        name,
        Array.isArray(value) && attribute.type !== 'json' ? value.map(one) : one(value),
      ];
    }),
  );

/** The content of a row that was read with {@link populateOf} of its type. */
export const contentOfRow = (
  strapi: Core.Strapi,
  type: DocumentType,
  row: Record<string, unknown>,
): Content => reduce(strapi, uidOf(type), row);
