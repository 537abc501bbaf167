import type { Core } from '@strapi/strapi';

/** What of a schema.json attribute matters when a document is built. */
export interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  /** of a relation: `manyToOne` and so on */
  relation?: string;
  target?: string;
  /** of a field with an editor of its own, such as `global::service-form` */
  customField?: string;
  pluginOptions?: {
    i18n?: { localized?: boolean };
    /** `lines`: a text is published as a list with one entry per line; `numbers`: see links.ts */
    publishing?: { as?: 'lines' | 'numbers' };
  };
}

export type Attributes = Record<string, Attribute>;

/** Attributes that every model has from Strapi itself. */
const SYSTEM = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

/** The attributes of a content type or component as schema.json has them. */
export const attributesOf = (strapi: Core.Strapi, uid: string): Attributes => {
  const model = strapi.getModel(uid as never) as unknown as { attributes: Attributes };
  return Object.fromEntries(Object.entries(model.attributes).filter(([name]) => !SYSTEM.has(name)));
};

export const isLocalised = ({ pluginOptions }: Attribute): boolean =>
  pluginOptions?.i18n?.localized === true;

export type Populate = Record<string, true | { populate?: Populate; select?: string[] }>;

/** What must be read with a row to build its document: components and files; links by id alone. */
export const populateOf = (strapi: Core.Strapi, uid: string): Populate => {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(attributesOf(strapi, uid))) {
    if (attribute.type === 'media') populate[name] = true;
    if (attribute.type === 'relation') populate[name] = { select: ['documentId'] };
    if (attribute.component !== undefined)
      populate[name] = { populate: populateOf(strapi, attribute.component) };
  }
  return populate;
};
