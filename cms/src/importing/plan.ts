import {
  DEFAULT_LOCALE,
  DOCUMENT_TYPES,
  LOCALES,
  slug as slugShape,
  type DocumentType,
  type Locale,
} from '@minzong/content-types';
import { convertSource, type Conversion, type SourceFile } from './convert';
import { readFields } from './draft-fields';
import { TextReference, type DraftFields } from './draft-references';
import type { EmbeddedFile } from './embedded-file';
import { nearestName } from './nearest-name';
import { attention, leftOut, UnreadableSource, type Note } from './note';
import type { Schemas } from './schemas';
import { validityOf } from './validity';

/** What the caller says of files that do not say it themselves. */
export interface ImportOptions {
  type?: DocumentType | undefined;
  locale?: Locale | undefined;
  /** the calendar day of the import, by which 施行日期 is past or to come */
  today: string;
}

/** A draft as one file describes it, before its links and files are known to the cms. */
export interface DraftPlan {
  type: DocumentType;
  locale: Locale;
  slug: string | undefined;
  /** `id` of the front matter: the same document although the file has moved */
  identity: string | undefined;
  title: string;
  fields: DraftFields;
  embedded: EmbeddedFile[];
  notes: Note[];
}

/** Front matter that says what the file is, not what its document says. */
const DIRECTIONS = ['type', 'locale', 'slug', 'id', 'title'];

const stated = (fields: Record<string, unknown>, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

const oneOf = <T extends string>(name: string, value: string, known: readonly T[]): T => {
  const found = known.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const near = nearestName(value, known);
  const hint = near === undefined ? `可用：${known.join('、')}` : `是否为“${near}”？`;
  throw new UnreadableSource(`元数据 ${name} 的值“${value.slice(0, 40)}”未知，${hint}`);
};

const typeFor = (
  { fields, facts, clauseCount, notes }: Conversion,
  options: ImportOptions,
): DocumentType => {
  const written = stated(fields, 'type');
  if (written !== undefined) return oneOf('type', written, DOCUMENT_TYPES);
  if (options.type !== undefined) return options.type;
  const policy = clauseCount > 0 || facts.documentNumber !== undefined;
  notes.push(
    attention(
      policy
        ? '未注明类型，因含条款或文号，按政策文件（policy）导入'
        : '未注明类型，按新闻（article）导入',
    ),
  );
  return policy ? 'policy' : 'article';
};

const localeOfLanguage = (language: string, notes: Note[]): Locale => {
  const [primary] = language.split('-');
  const found = LOCALES.find((locale) => locale.split('-')[0] === primary);
  if (found === undefined || /^zh-(?:Hant|TW|HK|MO)/i.test(language)) {
    notes.push(
      attention(
        `文件注明语言为 ${language}，没有对应的语言版本，按 ${found ?? DEFAULT_LOCALE} 导入`,
      ),
    );
  }
  return found ?? DEFAULT_LOCALE;
};

const localeFor = ({ fields, language, notes }: Conversion, options: ImportOptions): Locale => {
  const written = stated(fields, 'locale');
  if (written !== undefined) return oneOf('locale', written, LOCALES);
  if (options.locale !== undefined) return options.locale;
  return language === undefined ? DEFAULT_LOCALE : localeOfLanguage(language, notes);
};

const slugFor = ({ fields }: Conversion): string | undefined => {
  const written = stated(fields, 'slug');
  if (written === undefined || slugShape.safeParse(written).success) return written;
  throw new UnreadableSource(
    `元数据 slug“${written.slice(0, 60)}”有误：只能使用小写字母、数字和连字符`,
  );
};

/** Facts that the words state go where the type has such a field and the front matter says nothing. */
const addFacts = (fields: DraftFields, conversion: Conversion, type: DocumentType): void => {
  if (type === 'policy') {
    for (const [name, value] of Object.entries(conversion.facts)) {
      if (typeof value === 'string') fields[name] ??= value;
    }
    return;
  }
  const found = Object.values(conversion.facts).filter((value) => value !== undefined);
  if (found.length > 0) {
    conversion.notes.push(
      leftOut(`文号、发文机关和日期只用于政策文件，未填写：${found.join('、')}`),
    );
  }
};

const addBody = (fields: DraftFields, { body, notes }: Conversion, hasBody: boolean): void => {
  if (body.children.length === 0) return;
  if (hasBody) fields['body'] = new TextReference(body);
  else notes.push(leftOut('正文：此类型没有正文栏'));
};

/** What draft a converted file asks for. Pure. */
export const planConversion = (
  conversion: Conversion,
  options: ImportOptions,
  schemas: Schemas,
): DraftPlan => {
  const { notes, title, embedded } = conversion;
  const type = typeFor(conversion, options);
  const locale = localeFor(conversion, options);
  const attributes = schemas.typeAttributes(type);
  const described = Object.fromEntries(
    Object.entries(conversion.fields).filter(([name]) => !DIRECTIONS.includes(name)),
  );
  const fields = readFields(attributes, described, { schemas, notes });
  addFacts(fields, conversion, type);
  // 有效性 is shared by all languages: a translation does not say it again.
  if (type === 'policy' && locale === DEFAULT_LOCALE) {
    fields['validity'] ??= validityOf(fields, options.today, notes);
  }
  addBody(fields, conversion, 'body' in attributes);
  fields['title'] = title;
  const identity = stated(conversion.fields, 'id');
  return { type, locale, slug: slugFor(conversion), identity, title, fields, embedded, notes };
};

/**
 * What draft one file asks for. Pure.
 * @throws UnreadableSource when the file cannot become a draft; the message says what to do
 */
export const planDraft = async (
  file: SourceFile,
  options: ImportOptions,
  schemas: Schemas,
): Promise<DraftPlan> => planConversion(await convertSource(file), options, schemas);
