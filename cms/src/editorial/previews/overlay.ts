import type { Core } from '@strapi/strapi';
import { attributesOf, type Attribute } from '../../publishing/attribute';

type Item = Record<string, unknown>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
};

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;

const documentIdOf = (target: unknown): string | undefined => {
  if (!isItem(target)) return undefined;
  const own = target['documentId'];
  if (typeof own === 'string') return own;
  const data = target['apiData'];
  return isItem(data) && typeof data['documentId'] === 'string' ? data['documentId'] : undefined;
};

/** Files are looked up by their id: what a form says of their addresses is not believed. */
const filesOf = async (strapi: Core.Strapi, value: unknown): Promise<Item[]> => {
  const ids = listOf(value).flatMap((file) => numberOf(isItem(file) ? file['id'] : file) ?? []);
  if (ids.length === 0) return [];
  const found = (await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { id: { $in: ids } } })) as (Item & { id: number })[];
  return ids.flatMap((id) => found.find((file) => file.id === id) ?? []);
};

/** A form names what it adds to a relation and what it takes away. */
const linksAfter = (saved: unknown, value: unknown): unknown => {
  if (!isItem(value)) return saved;
  const idsIn = (name: string) => listOf(value[name]).flatMap((one) => documentIdOf(one) ?? []);
  const [added, removed] = [idsIn('connect'), new Set(idsIn('disconnect'))];
  const kept = listOf(saved).filter((target) => !removed.has(documentIdOf(target) ?? ''));
  const known = new Set(kept.map(documentIdOf));
  return [...kept, ...added.filter((id) => !known.has(id)).map((documentId) => ({ documentId }))];
};

const TO_ONE = new Set(['oneToOne', 'manyToOne', 'morphToOne']);

const linkValue = ({ relation }: Attribute, saved: unknown, value: unknown): unknown => {
  const links = linksAfter(saved, value);
  return relation !== undefined && TO_ONE.has(relation) ? (listOf(links).at(-1) ?? null) : links;
};

/**
 * A draft as it would be with the values of a form that is not saved. Only attributes that the
 * model has are taken; the draft itself stays as it is.
 * @param saved the row, or a component of it, with its parts
 * @param values as the edit view holds them
 */
export const overlayValues = async <T extends Item>(
  strapi: Core.Strapi,
  uid: string,
  saved: T,
  values: Item,
): Promise<T> => {
  const changed: Item = {};
  for (const [name, attribute] of Object.entries(attributesOf(strapi, uid)))
    if (Object.hasOwn(values, name))
      changed[name] = await valueAfter(strapi, attribute, saved[name], values[name]);
  return { ...saved, ...changed };
};

const componentsAfter = async (
  strapi: Core.Strapi,
  { component = '', repeatable }: Attribute,
  saved: unknown,
  value: unknown,
): Promise<unknown> => {
  const before = listOf(saved).filter(isItem);
  const after = await Promise.all(
    listOf(value)
      .filter(isItem)
      .map((item) => {
        const same = before.find(({ id }) => id !== undefined && id === item['id']) ?? {};
        return overlayValues(strapi, component, same, item);
      }),
  );
  return repeatable === true ? after : (after[0] ?? null);
};

const valueAfter = async (
  strapi: Core.Strapi,
  attribute: Attribute,
  saved: unknown,
  value: unknown,
): Promise<unknown> => {
  if (attribute.component !== undefined) return componentsAfter(strapi, attribute, saved, value);
  if (attribute.type === 'relation') return linkValue(attribute, saved, value);
  if (attribute.type !== 'media') return value;
  const files = await filesOf(strapi, value);
  return attribute.multiple === true ? files : (files[0] ?? null);
};
