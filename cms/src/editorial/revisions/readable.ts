import type { DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { attributesOf, type Attribute } from '../../publishing/attribute';
import { labelOf } from '../../publishing/field-label';
import { valueInWords } from '../../setup/value-words';
import { jsonInWords } from '../service-forms/form-in-words';
import type { Content } from './content';
import type { Names } from './names';

const CHINA = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

interface Reading {
  strapi: Core.Strapi;
  type: DocumentType;
  names: Names;
}

const GONE = '（已删除）';

const labelAt = (type: DocumentType, path: string): string =>
  labelOf(type, path).split(' · ').at(-1) ?? path;

const componentInWords = (
  reading: Reading,
  uid: string,
  path: string,
  content: Content,
): string => {
  const attributes = Object.entries(attributesOf(reading.strapi, uid));
  return attributes
    .map(([name, attribute]) => [
      labelAt(reading.type, `${path}.${name}`),
      linesOf(reading, attribute, `${path}.${name}`, content[name]).join('、'),
    ])
    .filter(([, words]) => words !== '')
    .map(([label, words]) => `${label ?? ''}：${words ?? ''}`)
    .join('；');
};

const scalarInWords = (type: string, value: unknown): string => {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (type === 'enumeration') return valueInWords(value);
  return type === 'datetime' ? CHINA.format(new Date(value)) : value;
};

const lineOf = (reading: Reading, attribute: Attribute, path: string, value: unknown): string => {
  const { type, component, customField } = attribute;
  if (type === 'media') return reading.names.files.get(Number(value)) ?? GONE;
  if (type === 'json') return jsonInWords(customField, value);
  if (type === 'relation') return reading.names.titles.get(String(value)) ?? GONE;
  return component === undefined
    ? scalarInWords(type, value)
    : componentInWords(reading, component, path, value as Content);
};

const linesOf = (
  reading: Reading,
  attribute: Attribute,
  path: string,
  value: unknown,
): string[] => {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value) || attribute.type === 'json')
    return [lineOf(reading, attribute, path, value)];
  return value.map((item, at) => lineOf(reading, attribute, `${path}.${String(at)}`, item));
};

/** A field in words: texts as they are, everything else one line for each item, with names, not ids. */
export const fieldInWords = (
  strapi: Core.Strapi,
  type: DocumentType,
  name: string,
  value: unknown,
  names: Names,
): string => {
  const attribute = attributesOf(strapi, uidOf(type))[name];
  return attribute === undefined
    ? ''
    : linesOf({ strapi, type, names }, attribute, name, value).join('\n');
};
