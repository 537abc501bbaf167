import { ApiError, type ApiClient } from '@minzong/api-client';
import { createEpub, createPlainText, measureEpub } from '@minzong/epub';
import { LRUCache } from 'lru-cache';
import { hrefOf } from '../addresses';
import type { Config } from '../config';
import type { AnyDocument } from '../pages/details/document-head';
import type { AddressOf } from '../pages/page-request';
import { ApiAwayError } from '../reading/answer';
import type { Reader } from '../reading/reader';
import { createVisit } from '../reading/visit';
import { prepare, type Rendered } from '../serving/rendered';
import { loadBookFonts } from './book-fonts';
import { bookOf, editionOf } from './book-of';
import { FORMATS, type Format, type FormatSizes } from './formats';
import { loadParts } from './load-parts';
import { createPictureShelves } from './picture-shelf';
import { createTurns } from './turns';

type FileAddress = AddressOf<'download'>;

interface Held {
  rendered: Rendered;
  version: string;
  freshUntil: number;
}

interface Measured {
  parts: AnyDocument[];
  sizes: FormatSizes;
}

export interface FileServiceOptions {
  reader: Reader;
  config: Config;
  headers: Record<string, string>;
  now: () => number;
}

/** Books being made at the same time; each holds its pictures in memory. */
const BOOKS_AT_ONCE = 2;

/** The file's name for those who keep it: its title, and its slug where titles are not understood (RFC 6266). */
const dispositionOf = ({ title, slug }: AnyDocument, format: Format): string => {
  const extension = FORMATS[format].file.slice('document'.length);
  const readable = title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
  const name = encodeURIComponent(Array.from(readable).slice(0, 80).join('')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  const kind = format === 'epub' ? 'attachment' : 'inline';
  return `${kind}; filename="${slug}${extension}"; filename*=UTF-8''${name}${extension}`;
};

/**
 * Makes the other forms of documents and keeps them ready to send, under the same rules as pages:
 * made again only when an answer they were made from has changed, sent without asking for about a
 * second. They do not depend on the reader's settings, so there is one of each.
 */
export const createFileService = ({ reader, config, headers, now }: FileServiceOptions) => {
  const shelves = createPictureShelves(config.apiUrl, now);
  const fonts = loadBookFonts();
  const inTurn = createTurns(BOOKS_AT_ONCE);
  const cache = new LRUCache<string, Held>({
    maxSize: config.fileCacheBytes,
    sizeCalculation: ({ rendered }, key) => rendered.sizeBytes + key.length + 2000,
  });
  const underWay = new Map<string, Promise<Rendered | undefined>>();
  const measured = new WeakMap<AnyDocument, Measured>();

  const make = async (document: AnyDocument, parts: AnyDocument[], format: Format) => {
    const book = bookOf(document, parts, config);
    const edition = editionOf(document, config);
    if (format === 'text')
      return { bytes: Buffer.from(createPlainText(book, edition)), isWhole: true };
    const { shelf, wasAway } = shelves();
    const bytes = await inTurn(() => createEpub(book, edition, { shelf, fonts }));
    return {
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      isWhole: !wasAway(),
    };
  };

  const load = async ({ collection, slug, locale }: FileAddress, api: ApiClient) => {
    const document = (await api.get(collection, slug, { locale })) as unknown as AnyDocument;
    return { document, parts: await loadParts(document, api) };
  };

  const render = (bytes: Buffer, document: AnyDocument, format: Format): Promise<Rendered> =>
    prepare(bytes, {
      status: 200,
      headers: {
        ...headers,
        'content-type': FORMATS[format].mediaType,
        'content-language': document.locale,
        'content-disposition': dispositionOf(document, format),
        'cache-control': 'no-cache',
        vary: 'Accept-Encoding',
        link: `<${config.siteUrl}${hrefOf(document.locale, document.path)}>; rel="canonical"`,
      },
      compress: format === 'text',
    });

  const find = async (key: string, address: FileAddress): Promise<Rendered | undefined> => {
    const visit = createVisit(reader);
    const { document, parts } = await load(address, visit.api);
    const version = visit.version();
    const freshUntil = visit.freshUntil(now());
    const held = cache.get(key);
    if (held?.version === version) {
      held.freshUntil = freshUntil;
      return held.rendered;
    }
    const { bytes, isWhole } = await make(document, parts, address.format);
    const rendered = await render(bytes, document, address.format);
    // A book that lacks a picture for a moment is good enough to read and not to keep.
    if (isWhole) cache.set(key, { rendered, version, freshUntil });
    return rendered;
  };

  /** `undefined`: there is no such document now, or nothing can be said of it; its page says which. */
  const file = (address: FileAddress): Promise<Rendered | undefined> => {
    const key = hrefOf(address.locale, address.path);
    const held = cache.get(key);
    if (held !== undefined && now() < held.freshUntil) return Promise.resolve(held.rendered);
    const waiting = underWay.get(key);
    if (waiting !== undefined) return waiting;
    const found = find(key, address)
      .catch((error: unknown) => {
        if (error instanceof ApiError || error instanceof ApiAwayError) return undefined;
        throw error;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, found);
    return found;
  };

  const measure = async (document: AnyDocument, parts: AnyDocument[]): Promise<FormatSizes> => {
    const book = bookOf(document, parts, config);
    const edition = editionOf(document, config);
    const { shelf, wasAway } = shelves();
    const epub = await measureEpub(book, edition, { shelf, fonts });
    const text = Buffer.byteLength(createPlainText(book, edition));
    return wasAway() ? { text } : { epub, text };
  };

  /** How large the forms of a served document are, without making them. */
  const sizesOf = async (document: AnyDocument, api: ApiClient): Promise<FormatSizes> => {
    try {
      const parts = await loadParts(document, api);
      const known = measured.get(document);
      if (known?.parts.every((part, index) => part === parts[index]) === true) return known.sizes;
      const sizes = await measure(document, parts);
      if (sizes.epub !== undefined) measured.set(document, { parts, sizes });
      return sizes;
    } catch (error) {
      if (error instanceof ApiAwayError) return {};
      throw error;
    }
  };

  return { file, sizesOf };
};
export type FileService = ReturnType<typeof createFileService>;
