import type { Core } from '@strapi/strapi';
import { attributesOf, type Attribute } from '../../publishing/attribute';
import { withOtherAddresses } from './markdown-links';

type Item = Record<string, unknown>;

/** The new address of a link, or undefined for a link that stays. */
export type Replacement = (url: string) => string | undefined;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

const componentData = (
  strapi: Core.Strapi,
  uid: string,
  value: unknown,
  replacement: Replacement,
): unknown => {
  const changed = (item: Item): Item | undefined => replacedData(strapi, uid, item, replacement);
  if (!Array.isArray(value)) {
    const data = isItem(value) ? changed(value) : undefined;
    return data === undefined || !isItem(value) ? undefined : { id: value['id'], ...data };
  }
  const items = value.filter(isItem);
  const datas = items.map(changed);
  return datas.every((data) => data === undefined)
    ? undefined
    : items.map((item, at) => ({ id: item['id'], ...datas[at] }));
};

const valueOf = (
  strapi: Core.Strapi,
  name: string,
  attribute: Attribute,
  value: unknown,
  replacement: Replacement,
): unknown => {
  if (attribute.component !== undefined)
    return componentData(strapi, attribute.component, value, replacement);
  if (typeof value !== 'string') return undefined;
  if (attribute.type === 'richtext') {
    const text = withOtherAddresses(value, replacement);
    return text === value ? undefined : text;
  }
  return name === 'href' ? replacement(value) : undefined;
};

/**
 * What is to be saved so that an entry has other addresses: the attributes that change, and of
 * components the ids that keep the rest as it is.
 * @returns undefined when nothing changes
 * @throws Error when a link is written in a way that cannot be changed safely
 */
export const replacedData = (
  strapi: Core.Strapi,
  uid: string,
  item: Item,
  replacement: Replacement,
): Item | undefined => {
  const data: Item = {};
  for (const [name, attribute] of Object.entries(attributesOf(strapi, uid))) {
    const value = valueOf(strapi, name, attribute, item[name], replacement);
    if (value !== undefined) data[name] = value;
  }
  return Object.keys(data).length === 0 ? undefined : data;
};
