import { ownAttributes, type Attributes, type Schemas } from '../schemas';
import { contentHash } from './content-hash';

type Entry = Record<string, unknown>;
type Populate = Record<string, true | { populate: Populate }>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What Strapi must load besides plain values, for these fields of a type or component. */
export const populateFor = (
  attributes: Attributes,
  schemas: Schemas,
  names = Object.keys(ownAttributes(attributes)),
): Populate => {
  const entries = names.flatMap((name): [string, true | { populate: Populate }][] => {
    const attribute = attributes[name];
    if (attribute?.type === 'media' || attribute?.type === 'relation') return [[name, true]];
    if (attribute?.type !== 'component') return [];
    const parts = schemas.componentAttributes(attribute.component ?? '');
    return [[name, { populate: populateFor(parts, schemas) }]];
  });
  return Object.fromEntries(entries);
};

const reduceOne = (value: unknown, type: string, parts: Attributes, schemas: Schemas): unknown => {
  if (!isEntry(value)) return value;
  if (type === 'media') return value['id'];
  if (type === 'relation') return value['documentId'];
  return type === 'component'
    ? reduce(value, parts, Object.keys(ownAttributes(parts)), schemas)
    : value;
};

const reduce = (entry: Entry, attributes: Attributes, names: string[], schemas: Schemas): Entry =>
  Object.fromEntries(
    names.map((name) => {
      const { type = 'string', component = '' } = attributes[name] ?? {};
      const parts = type === 'component' ? schemas.componentAttributes(component) : {};
      const value = entry[name] ?? null;
      const one = (item: unknown) => reduceOne(item, type, parts, schemas);
      return [name, Array.isArray(value) && type !== 'json' ? value.map(one) : one(value)];
    }),
  );

/** A hash of what the named fields of an entry say, by which a later change of an editor is seen. */
export const snapshotHash = (
  entry: Entry,
  attributes: Attributes,
  names: string[],
  schemas: Schemas,
): string => contentHash(reduce(entry, attributes, names, schemas));
