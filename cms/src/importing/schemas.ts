import type { DocumentType } from '@minzong/content-types';

/** What the importer needs to know of one Strapi attribute (schema.json). */
export interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
  enum?: readonly string[];
  /** of a field with an editor of its own, such as `global::service-form` */
  customField?: string;
  /** how a field of text is published as a list: one item a line, or numbers */
  pluginOptions?: { publishing?: { as?: string }; i18n?: { localized?: boolean } };
}

export type Attributes = Record<string, Attribute>;

/** The attributes of every document type and component, as Strapi holds them. */
export interface Schemas {
  typeAttributes(type: DocumentType): Attributes;
  componentAttributes(uid: string): Attributes;
}

const SYSTEM_ATTRIBUTES = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

/** Attributes that an editor fills, without those that Strapi keeps for itself. */
export const ownAttributes = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !SYSTEM_ATTRIBUTES.has(name)));

const namesWhere = (attributes: Attributes, test: (attribute: Attribute) => boolean): string[] =>
  Object.entries(attributes).flatMap(([name, attribute]) => (test(attribute) ? [name] : []));

/**
 * The attribute that a published field name means: `publishedAt` and `locale` are names that Strapi
 * keeps for itself, `src` is the file of an image, `slug` inside a component the document it links to.
 */
export const attributeName = (published: string, attributes: Attributes): string | undefined => {
  if (Object.hasOwn(attributes, published)) return published;
  const only = (names: string[]) => (names.length === 1 ? names[0] : undefined);
  switch (published) {
    case 'publishedAt':
      return ['firstPublishedAt', 'issuedAt'].find((name) => Object.hasOwn(attributes, name));
    case 'locale':
      return ['language'].find((name) => Object.hasOwn(attributes, name));
    case 'src':
      return only(namesWhere(attributes, ({ type }) => type === 'media'));
    case 'slug':
      return only(namesWhere(attributes, ({ type }) => type === 'relation'));
    default:
      return undefined;
  }
};

/** The published names an editor may write for these attributes. */
export const publishedNames = (attributes: Attributes): string[] =>
  Object.keys(attributes).map((name) =>
    name === 'firstPublishedAt' || name === 'issuedAt' ? 'publishedAt' : name,
  );
