import type { Core } from '@strapi/strapi';
import { attributesOf, type Attribute } from '../../publishing/attribute';
import { linksOfMarkdown } from './markdown-links';

type Item = Record<string, unknown>;

/** A value of an entry in which links stand. */
export interface TextField {
  /** as the edit view names it, such as `questions.0.answer` */
  path: string;
  kind: 'markdown' | 'address';
  value: string;
  /** the words a reader clicks on, of an address */
  words: string;
}

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/** Kinds of an entry whose address is published; what is left in the other boxes is not. */
const PUBLISHED_KINDS = new Set<unknown>(['form', 'link', undefined, null]);

const addressOf = (name: string, item: Item, path: string): TextField[] => {
  const value = item[name];
  if (name !== 'href' || typeof value !== 'string' || value.trim() === '') return [];
  if (!PUBLISHED_KINDS.has(item['kind'])) return [];
  const words = typeof item['label'] === 'string' ? item['label'] : '';
  return [{ path, kind: 'address', value: value.trim(), words }];
};

const inAttribute = (
  strapi: Core.Strapi,
  name: string,
  attribute: Attribute,
  item: Item,
  path: string,
): TextField[] => {
  const value = item[name];
  if (attribute.type === 'richtext')
    return typeof value === 'string' && value !== ''
      ? [{ path, kind: 'markdown', value, words: '' }]
      : [];
  const { component } = attribute;
  if (component === undefined) return addressOf(name, item, path);
  if (!Array.isArray(value))
    return isItem(value) ? textFieldsOf(strapi, component, value, `${path}.`) : [];
  return value
    .filter(isItem)
    .flatMap((one, at) => textFieldsOf(strapi, component, one, `${path}.${String(at)}.`));
};

/** The texts and addresses of an entry, its components included. */
export const textFieldsOf = (
  strapi: Core.Strapi,
  uid: string,
  item: Item,
  prefix = '',
): TextField[] =>
  Object.entries(attributesOf(strapi, uid)).flatMap(([name, attribute]) =>
    inAttribute(strapi, name, attribute, item, prefix + name),
  );

/** What must be read with a row to find its texts: components only. */
export const populateTexts = (strapi: Core.Strapi, uid: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(attributesOf(strapi, uid)).flatMap(([name, { component }]) =>
      component === undefined ? [] : [[name, { populate: populateTexts(strapi, component) }]],
    ),
  );

/** The links of one field: what they lead to and the words that are clicked on. */
export const linksOfField = (field: TextField): { url: string; words: string }[] =>
  field.kind === 'address'
    ? [{ url: field.value, words: field.words }]
    : linksOfMarkdown(field.value);
