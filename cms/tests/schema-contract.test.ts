import { collectionOf } from '@minzong/api-contract';
import {
  DOCUMENT_SCHEMAS,
  DOCUMENT_TYPES,
  LINK_TARGETS,
  type DocumentType,
  type LinkName,
} from '@minzong/content-types';
import { z } from 'zod';
import { RENAMED } from '../src/publishing/field-values';
import { componentOf, schemaOf, type SchemaAttribute } from './schemas';

/** Published fields that no editor fills in, or that carry another name in the cms. */
const FROM_THE_SYSTEM = [
  'type',
  'id',
  'locale',
  'revision',
  'updatedAt',
  'publishedAt',
  'links',
  'withdrawn',
];
/** Attributes that are no published field, or carry another name there. */
const EXTRA_ATTRIBUTES = ['issuedAt'];
/** Published fields that are read from the body. */
const DERIVED: Partial<Record<DocumentType, string[]>> = { policy: ['clauses'] };
/** Found out by the cms when a document is built. */
const FOUND_WHEN_BUILT = ['documentId'];
/** Filled in by the cms when the editor leaves them empty. */
const FILLED_BY_THE_CMS = ['slug'];
/** The media library's own fields of an image and of a file. */
const FROM_THE_LIBRARY = [
  'url',
  'mime',
  'width',
  'height',
  'renditions',
  'formats',
  'focalPoint',
  'name',
  'sizeBytes',
];

/** Fields that all languages share, by type; everything else is localised (decision 0004). */
const SHARED: Record<DocumentType, string[]> = {
  article: [],
  policy: [
    'documentNumber',
    'adoptedOn',
    'promulgatedOn',
    'effectiveOn',
    'validity',
    'validityChangedOn',
    'expiresOn',
    'indexNumber',
  ],
  explainer: ['kind', 'video'],
  magazine: ['serialNumber'],
  'magazine-issue': ['year', 'number', 'totalNumber'],
  'magazine-article': ['position', 'startPage'],
  'ancient-collection': [],
  'ancient-text': [
    'originalTitle',
    'romanisedTitle',
    'originalLanguage',
    'script',
    'catalogueNumber',
    'leaves',
  ],
  product: ['certificate'],
  'service-guide': [
    'basicCode',
    'implementationCode',
    'statutoryWorkingDays',
    'promisedWorkingDays',
    'visits',
    'resultSample',
  ],
  announcement: ['urgent', 'expiresAt'],
  page: ['placement', 'reportYear'],
  leader: ['position'],
  department: ['kind', 'position', 'telephone'],
  column: ['position'],
  topic: ['position'],
  region: ['code', 'level'],
  'ethnic-group': ['code', 'romanisedName'],
};
const SHARED_BY_ALL = ['slug', 'attachments', ...EXTRA_ATTRIBUTES];

type Fields = Record<string, z.ZodType>;

const inside = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

const elementOf = (schema: z.ZodType): z.ZodType | undefined => {
  const inner = inside(schema);
  return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
};

const isRichText = (schema: z.ZodType): boolean =>
  inside(schema).meta()?.title === '正文' || inside(schema) instanceof z.ZodLazy;

const objectFields = (schema: z.ZodType): Fields => {
  const inner = inside(schema);
  if (inner instanceof z.ZodDiscriminatedUnion)
    return Object.assign(
      {},
      ...inner.options.map((option) => objectFields(option as z.ZodType)),
    ) as Fields;
  return inner instanceof z.ZodObject ? inner.shape : {};
};

const choicesOf = (schema: z.ZodType): string[] | undefined => {
  const inner = inside(schema);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  return undefined;
};

const mustBeGiven = (schema: z.ZodType): boolean => {
  if (schema instanceof z.ZodOptional) return false;
  if (elementOf(schema) !== undefined) return !schema.safeParse([]).success;
  return !isRichText(schema);
};

/** Where an attribute and its published field disagree, in words; empty when they agree. */
const disagreements = (path: string, field: z.ZodType, attribute: SchemaAttribute): string[] => {
  const found: string[] = [];
  const say = (words: string) => found.push(`${path}: ${words}`);
  const choices = choicesOf(field);
  if (JSON.stringify(choices) !== JSON.stringify(attribute.enum)) say('other choices');
  const isOptionalHere = FILLED_BY_THE_CMS.includes(path.split('.').at(-1) ?? '');
  const requires = attribute.required === true;
  if (attribute.component !== 'media.image' && !isOptionalHere && mustBeGiven(field) !== requires)
    say(
      requires ? 'required although it may be missing' : 'not required although it must be there',
    );
  const many = elementOf(field) !== undefined && !isRichText(field);
  const holdsMany =
    attribute.repeatable === true ||
    attribute.multiple === true ||
    attribute.pluginOptions?.publishing?.as === 'lines';
  if (many !== holdsMany) say(many ? 'holds one, not many' : 'holds many, not one');
  if (isRichText(field) !== (attribute.type === 'richtext')) say('rich text on one side only');
  if (attribute.component !== undefined)
    found.push(...componentDisagreements(path, elementOf(field) ?? field, attribute.component));
  return found;
};

const componentDisagreements = (path: string, field: z.ZodType, uid: string): string[] => {
  const fields = objectFields(field);
  const { attributes } = componentOf(uid);
  const found: string[] = [];
  const named = new Set<string>();
  const discriminator = inside(field) instanceof z.ZodDiscriminatedUnion;
  for (const [name, attribute] of Object.entries(attributes)) {
    const published = RENAMED[uid]?.[name] ?? name;
    named.add(published);
    const inner = fields[published];
    if (uid === 'media.image') {
      if (inner === undefined && name !== 'file') found.push(`${path}.${name}: not published`);
    } else if (inner === undefined) found.push(`${path}.${name}: not published`);
    else if (!discriminator) found.push(...disagreements(`${path}.${name}`, inner, attribute));
  }
  const missing = Object.keys(fields).filter((name) => !named.has(name));
  const expected = missing.filter(
    (name) => !(uid === 'media.image' ? FROM_THE_LIBRARY : FOUND_WHEN_BUILT).includes(name),
  );
  return [...found, ...expected.map((name) => `${path}.${name}: no attribute`)];
};

describe.each(DOCUMENT_TYPES)('schema.json of %s', (type) => {
  const schema = schemaOf(type);
  const { links, ...shape } = DOCUMENT_SCHEMAS[type].shape;
  const fields: Fields = shape;
  const linkFields = links.shape as Fields;
  const attributes = Object.entries(schema.attributes);

  test('has an attribute for every published field', () => {
    const known = [...FROM_THE_SYSTEM, ...(DERIVED[type] ?? [])];
    const missing = Object.keys(fields).filter(
      (name) => !known.includes(name) && !(name in schema.attributes),
    );
    expect(missing).toEqual([]);
  });

  test('has no attribute that is not published', () => {
    const strange = attributes
      .map(([name]) => name)
      .filter(
        (name) => !(name in fields) && !(name in linkFields) && !EXTRA_ATTRIBUTES.includes(name),
      );
    expect(strange).toEqual([]);
  });

  test('agrees with the published fields on choices, obligation, number and parts', () => {
    const found = attributes.flatMap(([name, attribute]) => {
      const field = fields[name];
      return field === undefined ? [] : disagreements(name, field, attribute);
    });
    expect(found).toEqual([]);
  });

  test('leads every link to the right type', () => {
    for (const name of Object.keys(linkFields)) {
      const attribute = schema.attributes[name];
      const relation =
        attribute?.component === undefined
          ? attribute
          : componentOf(attribute.component).attributes['policy'];
      const target = LINK_TARGETS[name as LinkName];
      expect([name, relation?.target]).toEqual([name, `api::${target}.${target}`]);
      const one = !(
        linkFields[name]?.safeParse([{ id: 'a'.repeat(24) }, { id: 'b'.repeat(24) }]).success ??
        false
      );
      const expected = one
        ? 'oneToOne'
        : attribute?.component === undefined
          ? 'oneToMany'
          : undefined;
      if (expected !== undefined) expect([name, attribute?.relation]).toEqual([name, expected]);
    }
  });

  test('shares between languages exactly what is decided', () => {
    const shared = attributes
      .filter(([, { pluginOptions }]) => pluginOptions?.i18n?.localized === false)
      .map(([name]) => name);
    expect(shared.sort()).toEqual([...SHARED_BY_ALL, ...SHARED[type]].sort());
  });

  test('has drafts, four languages, a Chinese name and the collection of the api', () => {
    expect(schema.options.draftAndPublish).toBe(true);
    expect(schema.pluginOptions?.i18n?.localized).toBe(true);
    expect(schema.info.displayName).toBe(DOCUMENT_SCHEMAS[type].meta()?.title);
    expect(schema.info.pluralName).toBe(collectionOf(type));
  });
});
