import { DOCUMENT_SCHEMAS, DOCUMENT_TYPES } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { uidOf } from '../document-uid';
import { fieldsOf, wordsFor } from './field-words';

interface Attribute {
  type: string;
  component?: string;
}

interface Model {
  uid: string;
  attributes: Record<string, Attribute>;
}

interface FieldSettings {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldSettings>;
  layouts: { list: string[]; edit: unknown };
}

interface ConfigurationService {
  findConfiguration(model: Model): Promise<Configuration>;
  updateConfiguration(model: Model, configuration: Configuration): Promise<unknown>;
}

const LIST_COLUMNS = ['title', 'slug', 'issuedAt', 'updatedAt'];

const labelled = (
  model: Model,
  name: string,
  settings: FieldSettings,
  fields: Record<string, z.ZodType>,
): FieldSettings => {
  const words = wordsFor(model.uid, name, fields[name]);
  if (words === undefined) return settings;
  return {
    edit: { ...settings.edit, label: words.label, description: words.description ?? '' },
    list: { ...settings.list, label: words.label },
  };
};

const labelModel = async (
  service: ConfigurationService,
  model: Model,
  fields: Record<string, z.ZodType>,
): Promise<void> => {
  const configuration = await service.findConfiguration(model);
  const metadatas = Object.fromEntries(
    Object.entries(configuration.metadatas).map(([name, settings]) => [
      name,
      labelled(model, name, settings, fields),
    ]),
  );
  const isDocument = 'title' in model.attributes;
  await service.updateConfiguration(model, {
    ...configuration,
    metadatas,
    settings: isDocument
      ? {
          ...configuration.settings,
          mainField: 'title',
          defaultSortBy: 'updatedAt',
          defaultSortOrder: 'DESC',
        }
      : configuration.settings,
    layouts: isDocument ? { ...configuration.layouts, list: LIST_COLUMNS } : configuration.layouts,
  });
};

const componentFields = (
  strapi: Core.Strapi,
  model: Model,
  fields: Record<string, z.ZodType>,
  found = new Map<string, Record<string, z.ZodType>>(),
): Map<string, Record<string, z.ZodType>> => {
  for (const [name, { component }] of Object.entries(model.attributes)) {
    if (component === undefined || found.has(component)) continue;
    const inner = fieldsOf(fields[name]);
    found.set(component, inner);
    componentFields(strapi, modelOf(strapi, component), inner, found);
  }
  return found;
};

const modelOf = (strapi: Core.Strapi, uid: string): Model => strapi.getModel(uid as never);

const serviceOf = (strapi: Core.Strapi, name: string): ConfigurationService =>
  strapi.plugin('content-manager').service<ConfigurationService>(name);

/**
 * Gives the edit and list views of every type Chinese labels and hints, in the words of
 * content-types: the editor sees the same names that the published documents are described with.
 */
export const labelContentManager = async (strapi: Core.Strapi): Promise<void> => {
  const components = new Map<string, Record<string, z.ZodType>>();
  for (const type of DOCUMENT_TYPES) {
    const { links, ...shape } = DOCUMENT_SCHEMAS[type].shape;
    const fields = { ...shape, ...(links.shape as Record<string, z.ZodType>) };
    const model = modelOf(strapi, uidOf(type));
    await labelModel(serviceOf(strapi, 'content-types'), model, fields);
    componentFields(strapi, model, fields, components);
  }
  for (const [uid, fields] of components)
    await labelModel(serviceOf(strapi, 'components'), modelOf(strapi, uid), fields);
};
