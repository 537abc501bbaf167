import { canonicalJson } from '@minzong/api-contract';
import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { attributesOf } from '../../publishing/attribute';
import { labelOf } from '../../publishing/field-label';
import type { FieldChange } from '../audit/audit';
import type { Content } from './content';
import { namesIn } from './names';
import { fieldInWords } from './readable';
import { textDifference, type Part } from './text-difference';

/** What changed in one field. */
export interface FieldDifference {
  path: string;
  label: string;
  /** `text`: words of the text itself; `value`: a line for each item */
  kind: 'text' | 'value';
  parts: Part[];
}

interface ChangedField {
  path: string;
  label: string;
  kind: 'text' | 'value';
  before: string;
  after: string;
}

const TEXTS = new Set(['string', 'text', 'richtext']);

const changedFields = async (
  strapi: Core.Strapi,
  type: DocumentType,
  before: Content,
  after: Content,
  locale: Locale,
): Promise<ChangedField[]> => {
  const attributes = attributesOf(strapi, uidOf(type));
  const names = Object.keys(attributes).filter(
    (name) => canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null),
  );
  const only = (content: Content): Content =>
    Object.fromEntries(names.map((name) => [name, content[name]]));
  const known = await namesIn(strapi, uidOf(type), [only(before), only(after)], locale);
  return names.map((name) => ({
    path: name,
    label: labelOf(type, name),
    kind: TEXTS.has(attributes[name]?.type ?? '') ? 'text' : 'value',
    before: fieldInWords(strapi, type, name, before[name], known),
    after: fieldInWords(strapi, type, name, after[name], known),
  }));
};

/** What changed from one content of a document to another, field by field, for people to read. */
export const difference = async (
  strapi: Core.Strapi,
  type: DocumentType,
  before: Content,
  after: Content,
  locale: Locale,
): Promise<FieldDifference[]> =>
  (await changedFields(strapi, type, before, after, locale)).map(
    ({ before: earlier, after: later, ...field }) => ({
      ...field,
      parts: textDifference(earlier, later),
    }),
  );

const EXCERPT = 160;
const LEAD = 20;

const excerpts = (before: string, after: string): [string, string] => {
  let common = 0;
  while (common < before.length && before[common] === after[common]) common += 1;
  const from = Math.max(0, common - LEAD);
  const cut = (text: string) => {
    const piece = text.slice(from, from + EXCERPT).toWellFormed();
    return `${from > 0 ? '…' : ''}${piece}${text.length > from + EXCERPT ? '…' : ''}`;
  };
  return [cut(before), cut(after)];
};

/** The same in short, for the audit: each field with a few words from where it begins to differ. */
export const changesInShort = async (
  strapi: Core.Strapi,
  type: DocumentType,
  before: Content,
  after: Content,
  locale: Locale,
): Promise<FieldChange[]> =>
  (await changedFields(strapi, type, before, after, locale)).map((field) => {
    const [earlier, later] = excerpts(field.before, field.after);
    return { field: field.path, label: field.label, before: earlier, after: later };
  });
