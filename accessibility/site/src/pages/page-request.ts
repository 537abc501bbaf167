import type { ApiClient } from '@minzong/api-client';
import type { Locale } from '@minzong/content-types';
import type { Address } from '../addresses';
import type { SheetFormat } from '../braille/braille-service';
import type { BrailleProof } from '../braille/proof-pages';
import type { Organisation } from '../config';
import type { FormatSizes } from '../downloads/formats';
import type { AnyDocument } from './details/document-head';
import { say, type Phrase, type Values, type Word } from '../words/say';

/** What a page is made from. */
export interface PageRequest<A extends Address = Address> {
  address: A;
  locale: Locale;
  api: ApiClient;
  organisation: Organisation;
  /** sizes of the other forms of a document; absent where there are none, as for drafts */
  sizesOf?: (document: AnyDocument) => Promise<FormatSizes>;
  /** one page of the proof of a document's braille, from 1 */
  proofOf: (document: AnyDocument, page: number) => Promise<BrailleProof>;
  /** the pages of its BRF file as they are embossed; absent for drafts */
  sheetsOf?: (document: AnyDocument, format: SheetFormat) => Promise<string[][]>;
}

export type AddressOf<K extends Address['kind']> = Extract<Address, { kind: K }>;

/** An interface word in the language of the page. */
export const phraseOf = (request: PageRequest, word: Word, values?: Values): Phrase =>
  say(request.locale, word, values);
