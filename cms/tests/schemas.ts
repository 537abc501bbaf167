import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentType } from '@minzong/content-types';

export interface SchemaAttribute {
  type: string;
  required?: boolean;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
  enum?: string[];
  maxLength?: number;
  min?: number;
  max?: number;
  pluginOptions?: { i18n?: { localized?: boolean }; publishing?: { as?: string } };
}

export interface Schema {
  info: { displayName: string; pluralName?: string };
  options: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
  attributes: Record<string, SchemaAttribute>;
}

const read = (path: string): Schema =>
  JSON.parse(readFileSync(join(__dirname, '../src', path), 'utf8')) as Schema;

/** schema.json of a document type. */
export const schemaOf = (type: DocumentType): Schema =>
  read(`api/${type}/content-types/${type}/schema.json`);

/** The description of a component, such as `media.image`. */
export const componentOf = (uid: string): Schema =>
  read(`components/${uid.replace('.', '/')}.json`);
