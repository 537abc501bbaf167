import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import type { Attributes, Schemas } from '../schemas';

/** The attributes that this Strapi knows, as the importer reads them. */
export const strapiSchemas = (strapi: Core.Strapi): Schemas => ({
  typeAttributes: (type) => strapi.contentType(uidOf(type)).attributes,
  componentAttributes: (uid) =>
    (
      strapi.components[uid as keyof typeof strapi.components] as
        { attributes: Attributes } | undefined
    )?.attributes ?? {},
});
