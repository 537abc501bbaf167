import type { Image, MediaFile, RichText } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { attributesOf, type Attribute } from './attribute';
import { faultInWords } from './markdown/fault';
import { readMarkdown } from './markdown/rich-text';
import type { ClauseMark } from './markdown/clause-mark';
import {
  UnusableFile,
  type LibraryFile,
  type MediaLibrary,
  type MediaSource,
} from './media-library';
import type { FieldFault } from './outbox-table';

/** Gathers what building one document finds out beside the document itself. */
export interface Gathering {
  faults: FieldFault[];
  sources: Map<string, MediaSource>;
  fileIds: Set<number>;
  clauses: ClauseMark[];
}

/** Names that differ between a component and its published shape; `locale` is Strapi's own word. */
export const RENAMED: Record<string, Record<string, string>> = {
  'ancient.translation': { language: 'locale' },
};

type Item = Record<string, unknown>;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;
const isFile = (value: unknown): value is LibraryFile => isItem(value) && 'url' in value;
const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

const isEmptyItem = (item: Item): boolean =>
  Object.entries(item).every(
    ([name, value]) =>
      name === 'id' || isBlank(value) || (Array.isArray(value) && value.length === 0),
  );

/** Turns attribute values of Strapi rows into published values, whatever the type. */
export class FieldValues {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly library: MediaLibrary,
    private readonly gathering: Gathering,
  ) {}

  /** The published value of an attribute; undefined when there is nothing to publish. */
  async valueOf(attribute: Attribute, value: unknown, path: string): Promise<unknown> {
    if (attribute.type === 'richtext') return this.richText(value, path);
    if (attribute.type === 'media') return this.media(attribute, value, path);
    if (attribute.component !== undefined) return this.component(attribute, value, path);
    if (attribute.pluginOptions?.publishing?.as === 'lines') return linesOf(value);
    if (isBlank(value)) return undefined;
    if (attribute.type === 'datetime') return new Date(value as string).toISOString();
    return value;
  }

  /** Values of all attributes of a component, under their published names. */
  async item(uid: string, item: Item, path: string): Promise<Item> {
    const values: Item = {};
    for (const [name, attribute] of Object.entries(attributesOf(this.strapi, uid))) {
      const value = await this.valueOf(attribute, item[name], `${path}.${name}`);
      if (value !== undefined) values[RENAMED[uid]?.[name] ?? name] = value;
    }
    return values;
  }

  private fault(path: string, error: unknown): void {
    if (!(error instanceof UnusableFile)) throw error;
    this.gathering.faults.push({ path, message: error.message });
  }

  private async richText(value: unknown, path: string): Promise<RichText> {
    if (typeof value !== 'string' || isBlank(value)) return [];
    const read = await readMarkdown(value, (address) => this.imageInText(address));
    this.gathering.faults.push(
      ...read.faults.map((fault) => ({ path, message: faultInWords(fault) })),
    );
    if (path === 'body') this.gathering.clauses.push(...read.clauses);
    return read.richText;
  }

  private async imageInText(address: string): Promise<Image | string> {
    const [, url] = /^(?:https?:\/\/[^/]+)?(\/uploads\/[^/?#]+)$/.exec(address) ?? [];
    const file = (
      url === undefined
        ? null
        : await this.strapi.db.query('plugin::upload.file').findOne({ where: { url } })
    ) as LibraryFile | null;
    if (file === null) return `图片“${address.slice(0, 60)}”不在媒体库中，请先上传再插入`;
    try {
      return await this.libraryImage(file);
    } catch (error) {
      if (error instanceof UnusableFile) return error.message;
      throw error;
    }
  }

  private async libraryImage(file: LibraryFile): Promise<Image> {
    this.gathering.fileIds.add(file.id);
    const { image, sources } = await this.library.image(file);
    for (const source of sources) this.gathering.sources.set(source.url, source);
    return image;
  }

  private async media(attribute: Attribute, value: unknown, path: string): Promise<unknown> {
    if (attribute.multiple === true) {
      const files = Array.isArray(value) ? value.filter(isFile) : [];
      const published = await Promise.all(
        files.map((file, at) => this.mediaFile(file, `${path}.${String(at)}`)),
      );
      return published.filter((file) => file !== undefined);
    }
    return isFile(value) ? this.mediaFile(value, path) : undefined;
  }

  private async mediaFile(file: LibraryFile, path: string): Promise<MediaFile | undefined> {
    this.gathering.fileIds.add(file.id);
    try {
      const { mediaFile, sources } = await this.library.file(file);
      for (const source of sources) this.gathering.sources.set(source.url, source);
      return mediaFile;
    } catch (error) {
      this.fault(path, error);
      return undefined;
    }
  }

  private async component(attribute: Attribute, value: unknown, path: string): Promise<unknown> {
    const uid = attribute.component ?? '';
    const one = (item: Item, at: string) =>
      uid === 'media.image' ? this.image(item, at) : this.item(uid, item, at);
    if (attribute.repeatable !== true)
      return isItem(value) && !isEmptyItem(value) ? one(value, path) : undefined;
    const items = Array.isArray(value) ? value.filter(isItem) : [];
    const published: unknown[] = [];
    for (const [at, item] of items.entries())
      published.push(await one(item, `${path}.${String(at)}`));
    return published.filter((item) => item !== undefined);
  }

  private async image(item: Item, path: string): Promise<Image | undefined> {
    const { file, alternativeText, caption, credit } = item;
    try {
      if (!isFile(file)) throw new UnusableFile('请选择图片');
      const image = await this.libraryImage(file);
      const own = { alternativeText, caption, credit };
      const written = Object.entries(own).filter(([, words]) => !isBlank(words));
      return { ...image, ...Object.fromEntries(written) };
    } catch (error) {
      this.fault(`${path}.file`, error);
      return undefined;
    }
  }
}

const linesOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? value
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : [];
