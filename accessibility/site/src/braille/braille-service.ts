import type { ApiClient } from '@minzong/api-client';
import type { BrailleLexicon } from '@minzong/api-contract';
import { readBrf } from '@minzong/braille';
import type { Config } from '../config';
import type { BrailleFormat } from '../downloads/formats';
import { loadParts } from '../downloads/load-parts';
import type { AnyDocument } from '../pages/details/document-head';
import { brailleTextOf, hasBraille, LONGEST_TEXT, type BrailleText } from './braille-text';
import type { BrailleFiles } from './job';
import { BrailleAwayError, createBraillePress } from './press';
import type { BrailleProof } from './proof-pages';

/** Without the api's lexicon the dictionary alone decides. */
const NO_LEXICON: BrailleLexicon = { version: -1, entries: [] };

/** A page waits so long for the sizes of braille files; later they are there for the next reader. */
const SIZES_WITHIN_MS = 200;

export interface BrailleServiceOptions {
  config: Config;
  onError: (error: unknown, where: string) => void;
}

/** The two files of fixed pages. */
export type SheetFormat = Extract<BrailleFormat, 'braille30' | 'braille40'>;

type Sizes = Record<keyof BrailleFiles, number>;

/** The proof-readers' lexicon: the last that the api gave, none when it never did. */
const lexiconFrom = (api: ApiClient): Promise<BrailleLexicon> =>
  api.brailleLexicon().catch(() => NO_LEXICON);

const later = <T>(milliseconds: number, value: T): Promise<T> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(value), milliseconds).unref();
  });

/** Documents in braille: their files, the sizes of these, and the proof. */
export const createBrailleService = ({ config, onError }: BrailleServiceOptions) => {
  const press = createBraillePress({ cacheBytes: config.fileCacheBytes / 4, onError });
  const sizes = new WeakMap<AnyDocument, { parts: AnyDocument[]; version: number; sizes: Sizes }>();

  const isSame = (held: { parts: AnyDocument[] } | undefined, parts: AnyDocument[]): boolean =>
    held?.parts.length === parts.length && held.parts.every((part, at) => part === parts[at]);

  const textOf = (document: AnyDocument, parts: AnyDocument[]): string => {
    const text = JSON.stringify(brailleTextOf(document, parts, config));
    if (text.length > LONGEST_TEXT) throw new BrailleAwayError('the document is too long');
    return text;
  };

  const files = async (
    document: AnyDocument,
    parts: AnyDocument[],
    lexicon: BrailleLexicon,
    urgent = true,
  ): Promise<BrailleFiles> =>
    press({ kind: 'files', text: textOf(document, parts) }, lexicon, { urgent });

  const measure = async (
    document: AnyDocument,
    parts: AnyDocument[],
    api: ApiClient,
  ): Promise<Partial<Sizes>> => {
    const lexicon = await lexiconFrom(api);
    const { version } = lexicon;
    const held = sizes.get(document);
    if (held !== undefined && held.version === version && isSame(held, parts)) return held.sizes;
    const made = await files(document, parts, lexicon, false);
    const lengths = Object.entries(made).map(([name, { length }]: [string, Uint8Array]) => [
      name,
      length,
    ]);
    const found = Object.fromEntries(lengths) as Sizes;
    sizes.set(document, { parts, version, sizes: found });
    return found;
  };

  return {
    lexiconFrom,

    /** @throws BrailleAwayError when they cannot be made now */
    files,

    /**
     * A slip for one person in every form of braille; nothing of it is kept.
     * @throws BrailleAwayError when it cannot be made now
     */
    slip: async (text: BrailleText, api: ApiClient): Promise<BrailleFiles> =>
      press({ kind: 'files', text: JSON.stringify(text) }, await lexiconFrom(api), {
        isKept: false,
      }),

    /** The sizes in bytes of the files; none while they are not known. */
    sizesOf: async (
      document: AnyDocument,
      parts: AnyDocument[],
      api: ApiClient,
    ): Promise<Partial<Sizes>> => {
      if (!hasBraille(document)) return {};
      const measured = measure(document, parts, api).catch((error: unknown) => {
        if (error instanceof BrailleAwayError) return {};
        throw error;
      });
      return Promise.race([measured, later(SIZES_WITHIN_MS, {})]);
    },

    /**
     * The pages of a BRF file as they are embossed, lines of cells, made from the file itself.
     * @throws BrailleAwayError when it cannot be made now
     */
    sheets: async (
      document: AnyDocument,
      api: ApiClient,
      format: SheetFormat,
    ): Promise<string[][]> => {
      const [lexicon, parts] = await Promise.all([lexiconFrom(api), loadParts(document, api)]);
      const made = await files(document, parts, lexicon);
      return readBrf(new TextDecoder('latin1').decode(made[format]));
    },

    /**
     * One page of the proof, from 1.
     * @throws BrailleAwayError when it cannot be made now
     */
    proof: async (document: AnyDocument, api: ApiClient, page: number): Promise<BrailleProof> => {
      const [lexicon, parts] = await Promise.all([lexiconFrom(api), loadParts(document, api)]);
      return press({ kind: 'proof', text: textOf(document, parts), page }, lexicon);
    },
  };
};
export type BrailleService = ReturnType<typeof createBrailleService>;
