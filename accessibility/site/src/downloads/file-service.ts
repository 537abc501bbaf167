import { ApiError, type ApiClient } from '@minzong/api-client';
import { LRUCache } from 'lru-cache';
import { hrefOf } from '../addresses';
import type { BrailleService } from '../braille/braille-service';
import { brailleTagOf, hasBraille } from '../braille/braille-text';
import { BrailleAwayError } from '../braille/press';
import type { Config } from '../config';
import type { AnyDocument } from '../pages/details/document-head';
import type { AddressOf } from '../pages/page-request';
import { ApiAwayError } from '../reading/answer';
import type { Reader } from '../reading/reader';
import { createVisit } from '../reading/visit';
import { prepare, type Rendered } from '../serving/rendered';
import { createBooks } from './books';
import { FORMATS, isBrailleFormat, type Format, type FormatSizes } from './formats';
import { loadParts } from './load-parts';

type FileAddress = AddressOf<'download'>;

interface Held {
  rendered: Rendered;
  version: string;
  freshUntil: number;
}

export interface FileServiceOptions {
  reader: Reader;
  config: Config;
  headers: Record<string, string>;
  braille: Pick<BrailleService, 'files' | 'sizesOf' | 'lexiconFrom'>;
  now: () => number;
}

/** The document exists and has no such form: there is no braille for its language. */
class NoSuchFormError extends Error {}

/** Faults of which the page at the same address tells. */
const ANSWERED_BY_A_PAGE = [ApiError, ApiAwayError, BrailleAwayError, NoSuchFormError];

/** The file's name for those who keep it: its title, and its slug where titles are not understood (RFC 6266). */
const dispositionOf = ({ title, slug }: AnyDocument, format: Format): string => {
  const extension = FORMATS[format].file.slice('document'.length);
  const readable = title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
  const name = encodeURIComponent(Array.from(readable).slice(0, 80).join('')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  const kind = FORMATS[format].mediaType.startsWith('text/') ? 'inline' : 'attachment';
  return `${kind}; filename="${slug}${extension}"; filename*=UTF-8''${name}${extension}`;
};

/**
 * Makes the other forms of documents and keeps them ready to send, under the same rules as pages:
 * made again only when an answer they were made from has changed, sent without asking for about a
 * second. They do not depend on the reader's settings, so there is one of each.
 */
export const createFileService = (options: FileServiceOptions) => {
  const { reader, config, headers, braille, now } = options;
  const books = createBooks(config, now);
  const cache = new LRUCache<string, Held>({
    maxSize: config.fileCacheBytes,
    sizeCalculation: ({ rendered }, key) => rendered.sizeBytes + key.length + 2000,
  });
  const underWay = new Map<string, Promise<Rendered | undefined>>();

  /** Makes a form, or what makes it once everything has been asked for that it depends on. */
  const prepared = async (
    document: AnyDocument,
    parts: AnyDocument[],
    format: Format,
    api: ApiClient,
  ) => {
    if (!isBrailleFormat(format)) return () => books.make(document, parts, format);
    if (!hasBraille(document)) throw new NoSuchFormError();
    const lexicon = await braille.lexiconFrom(api);
    return async () => {
      const { [format]: bytes } = await braille.files(document, parts, lexicon);
      return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), isWhole: true };
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
        'content-language': isBrailleFormat(format)
          ? brailleTagOf(document.locale)
          : document.locale,
        'content-disposition': dispositionOf(document, format),
        'cache-control': 'no-cache',
        vary: 'Accept-Encoding',
        link: `<${config.siteUrl}${hrefOf(document.locale, document.path)}>; rel="canonical"`,
      },
      compress: !FORMATS[format].mediaType.endsWith('+zip'),
    });

  const find = async (key: string, address: FileAddress): Promise<Rendered | undefined> => {
    const visit = createVisit(reader);
    const { document, parts } = await load(address, visit.api);
    const makeIt = await prepared(document, parts, address.format, visit.api);
    const version = visit.version();
    const freshUntil = visit.freshUntil(now());
    const held = cache.get(key);
    if (held?.version === version) {
      held.freshUntil = freshUntil;
      return held.rendered;
    }
    const { bytes, isWhole } = await makeIt();
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
        if (ANSWERED_BY_A_PAGE.some((kind) => error instanceof kind)) return undefined;
        throw error;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, found);
    return found;
  };

  /** How large the forms of a served document are; books are not made for it. */
  const sizesOf = async (document: AnyDocument, api: ApiClient): Promise<FormatSizes> => {
    try {
      const parts = await loadParts(document, api);
      const [ofBook, ofBraille] = await Promise.all([
        books.sizesOf(document, parts),
        braille.sizesOf(document, parts, api),
      ]);
      return { ...ofBook, ...ofBraille };
    } catch (error) {
      if (error instanceof ApiAwayError) return {};
      throw error;
    }
  };

  return { file, sizesOf };
};
export type FileService = ReturnType<typeof createFileService>;
