import { slug as slugShape } from '@minzong/content-types';
import { typeOf } from '../document-uid';
import { JSON_SHAPES } from '../json-shapes';
import {
  FileReference,
  LinkReference,
  TextReference,
  type DraftFields,
  type DraftValue,
} from './draft-references';
import { convertMarkdown } from './markdown';
import { nearestName } from './nearest-name';
import { leftOut, type Note } from './note';
import { settleBlocks } from './publishable-tree';
import { readScalar } from './scalar-fields';
import { readShaped } from './shaped-value';
import {
  attributeName,
  ownAttributes,
  publishedNames,
  type Attribute,
  type Schemas,
} from './schemas';

interface Context {
  schemas: Schemas;
  notes: Note[];
}

type Read = (
  attribute: Attribute,
  written: unknown,
  name: string,
  context: Context,
) => DraftValue | undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (written: unknown): unknown[] => (Array.isArray(written) ? written : [written]);

/** Notes why a field is left out. */
const refuse = (context: Context, name: string, problem: string): DraftValue | undefined => {
  context.notes.push(leftOut(`字段“${name}”：${problem}`));
  return undefined;
};

/** Strings, and lists that are kept one item a line or as numbers with commas. */
const readText: Read = (attribute, written, name, context) => {
  const as = attribute.pluginOptions?.publishing?.as;
  if (as !== undefined && Array.isArray(written)) {
    return written.map(String).join(as === 'lines' ? '\n' : ',');
  }
  if (typeof written !== 'string') return refuse(context, name, '应为一段文字');
  const reading = readScalar(attribute, written);
  return 'value' in reading ? reading.value : refuse(context, name, reading.problem);
};

const readRichText: Read = (_attribute, written, name, context) => {
  if (typeof written !== 'string') return refuse(context, name, '应为一段文字（Markdown）');
  const root = convertMarkdown(written, 0, context.notes);
  settleBlocks(root, context.notes);
  return new TextReference(root);
};

const textAt = (value: Record<string, unknown>, name: string): string | undefined => {
  const text = value[name];
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
};

const fileReference = (
  written: unknown,
  name: string,
  context: Context,
): FileReference | undefined => {
  const value = typeof written === 'string' ? { src: written } : written;
  const path = isRecord(value) ? textAt(value, 'src') : undefined;
  if (!isRecord(value) || path === undefined) {
    refuse(context, name, '缺少文件路径 src');
    return undefined;
  }
  return new FileReference(path, {
    alternativeText: textAt(value, 'alternativeText'),
    name: textAt(value, 'name'),
  });
};

const readMedia: Read = (attribute, written, name, context) => {
  const files = listOf(written)
    .map((value) => fileReference(value, name, context))
    .filter((file) => file !== undefined);
  return attribute.multiple === true ? files : files[0];
};

const linkReference = (
  { target = '' }: Attribute,
  written: unknown,
  name: string,
  context: Context,
): LinkReference | undefined => {
  const slug = isRecord(written) ? written['slug'] : written;
  const type = typeOf(target);
  if (type === undefined || typeof slug !== 'string' || !slugShape.safeParse(slug).success) {
    refuse(context, name, '应为所关联内容的网址名称（slug）');
    return undefined;
  }
  return new LinkReference(type, slug);
};

const readRelation: Read = (attribute, written, name, context) => {
  const links = listOf(written)
    .map((value) => linkReference(attribute, value, name, context))
    .filter((link) => link !== undefined);
  return attribute.relation?.endsWith('Many') === true ? links : links[0];
};

const readComponent: Read = (attribute, written, name, context) => {
  const attributes = context.schemas.componentAttributes(attribute.component ?? '');
  const items = listOf(written).map((item, at) => {
    const path = attribute.repeatable === true ? `${name}[${String(at + 1)}]` : name;
    // An image written as a bare path, a policy as a bare slug.
    const short = 'file' in attributes ? 'src' : 'slug';
    const value = typeof item === 'string' ? { [short]: item } : item;
    return isRecord(value)
      ? readFields(attributes, value, context, `${path}.`)
      : refuse(context, path, '应为“字段: 值”的形式');
  });
  const kept = items.filter((item) => item !== undefined);
  return attribute.repeatable === true ? kept : kept[0];
};

/** A value of parts, which an editor of its own keeps as one. */
const readJson: Read = ({ customField = '' }, written, name, context) => {
  const shape = JSON_SHAPES[customField];
  return shape === undefined
    ? refuse(context, name, '不能导入')
    : (readShaped(shape, written) as DraftValue);
};

const readersByType: Partial<Record<string, Read>> = {
  richtext: readRichText,
  media: readMedia,
  relation: readRelation,
  component: readComponent,
  json: readJson,
};

const isEmpty = (written: unknown): boolean =>
  written === null || written === '' || written === undefined;

const unknownField = (name: string, known: string[], prefix: string): Note => {
  const near = nearestName(name, known);
  const hint = near === undefined ? '' : `，是否为“${prefix}${near}”？`;
  return leftOut(`未知字段“${prefix}${name.slice(0, 60)}”${hint}`);
};

/** The words of an image stand beside its file: the media library keeps them with the file. */
const withWords = (value: DraftValue, written: Record<string, unknown>): DraftValue =>
  value instanceof FileReference
    ? new FileReference(value.path, {
        alternativeText: value.words.alternativeText ?? textAt(written, 'alternativeText'),
        name: value.words.name,
      })
    : value;

/** Reads written fields by the attributes they are meant for; what does not fit is noted and left out. */
export const readFields = (
  attributes: ReturnType<Schemas['componentAttributes']>,
  written: Record<string, unknown>,
  context: Context,
  prefix = '',
): DraftFields => {
  const own = ownAttributes(attributes);
  const fields: DraftFields = {};
  for (const [published, value] of Object.entries(written)) {
    const name = attributeName(published, own);
    const attribute = name === undefined ? undefined : own[name];
    if (name === undefined || attribute === undefined) {
      context.notes.push(unknownField(published, publishedNames(own), prefix));
    } else if (!isEmpty(value)) {
      const read = readersByType[attribute.type] ?? readText;
      const result = read(attribute, value, `${prefix}${published}`, context);
      if (result !== undefined) fields[name] = withWords(result, written);
    }
  }
  return fields;
};
