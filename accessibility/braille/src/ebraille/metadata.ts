import { createHash } from 'node:crypto';
import { isEnglish } from '../language';
import { type BrailleParagraph } from '../result';

/** BCP 47 tags of the two kinds of braille. */
export type BrailleTag = 'zh-Brai' | 'en-Brai';

interface Code {
  tag: BrailleTag;
  /** Language of what is in print: the metadata. */
  main: 'zh' | 'en';
  system: string;
  noName: string;
}

const CHINESE: Code = {
  ...{ tag: 'zh-Brai', main: 'zh', system: '国家通用盲文 GF 0019-2018', noName: '未署名' },
};
const ENGLISH: Code = {
  ...{ tag: 'en-Brai', main: 'en', system: 'UEB grade 1 (uncontracted)', noName: 'No name given' },
};

/** @param language BCP 47, of the document */
export const codeOf = (language: string | undefined): Code =>
  isEnglish(language) ? ENGLISH : CHINESE;

/** What an eBraille publication says of itself. Plain text, not braille. */
export interface EBrailleMetadata {
  title: BrailleParagraph;
  /** BCP 47, of the original; Chinese by default. */
  language?: string | undefined;
  /** Who wrote the text; the publisher where no person is named. */
  creator?: string | undefined;
  publisher?: string | undefined;
  /** When the original was published; the day of making where it is not known. */
  publishedAt?: Date | undefined;
  modifiedAt: Date;
  /** A URN; one is made of the contents where none is given. */
  identifier?: string | undefined;
  /** The address of the original. */
  source?: string | undefined;
  description?: string | undefined;
  rights?: string | undefined;
  /** Whether everything of the original is in it; false where pictures or other scripts are left out. */
  complete: boolean;
}

const day = (date: Date): string => date.toISOString().slice(0, 10);
const second = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
};
/** XML 1.0 has no place for most control characters and for halves of surrogate pairs. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export const xml = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** A name-based UUID (RFC 9562, version 5 by its form) of the contents. */
export const contentUrn = (contents: string): string => {
  const hash = createHash('sha1').update(contents).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
};

const element = (name: string, value: string | undefined): string =>
  value === undefined || value === '' ? '' : `    <dc:${name}>${xml(value)}</dc:${name}>\n`;
const property = (name: string, value: string): string =>
  `    <meta property="${name}">${xml(value)}</meta>\n`;

/** The metadata element of package.opf, with everything that eBraille 1.0 requires (5.3.3). */
export const metadataElement = (given: EBrailleMetadata, identifier: string): string => {
  const { tag, system, noName } = codeOf(given.language);
  const creator = given.creator ?? given.publisher ?? noName;
  const publishedAt = given.publishedAt ?? given.modifiedAt;
  return [
    '  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n',
    `    <dc:identifier id="uid">${xml(identifier)}</dc:identifier>\n`,
    element('title', given.title.source.trim() || noName),
    element('creator', creator),
    element('language', tag),
    element('format', 'eBraille 1.0'),
    element('date', day(given.modifiedAt)),
    element('publisher', given.publisher),
    element('description', given.description),
    element('rights', given.rights),
    element('source', given.source),
    property('dcterms:modified', second(given.modifiedAt)),
    property('dcterms:dateCopyrighted', day(publishedAt)),
    property('a11y:brailleSystem', system),
    property('a11y:brailleCellType', '6'),
    property('a11y:completeTranscription', String(given.complete)),
    property('a11y:producer', given.publisher ?? creator),
    property('a11y:tactileGraphics', 'none'),
    '  </metadata>\n',
  ].join('');
};
