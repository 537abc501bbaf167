import { createOneTree } from '@minzong/epub';
import type { Locale, RichText } from '@minzong/content-types';
import type { Config } from '../config';
import { bookOf, editionOf } from '../downloads/book-of';
import type { AnyDocument } from '../pages/details/document-head';

/** A document on its way to braille: plain data, so that it can cross to another thread. */
export interface BrailleText {
  title: string;
  /** lines under the title */
  lead: string[];
  body: RichText;
  language: Locale;
  /** the documents in it, whose own corrections hold */
  documents: { type: string; id: string }[];
  author: string | undefined;
  publisher: string;
  address: string;
  publishedAt: string;
  updatedAt: string;
}

/**
 * Languages that can be written in braille: Chinese by GF 0019-2018. No usable table exists for
 * Tibetan and Yi, and none is invented.
 */
const LANGUAGES: readonly Locale[] = ['zh-CN'];

/** About a million characters with their tree: 4,000 sheets, and all the memory that the thread has. */
export const LONGEST_TEXT = 1_500_000;

/** Whether a document is longer than anybody would emboss, and can be made. */
const isTooLong = (document: AnyDocument): boolean =>
  JSON.stringify(document).length > LONGEST_TEXT;

/** Whether a document is offered in braille. */
export const hasBraille = (document: AnyDocument): boolean =>
  LANGUAGES.includes(document.locale) && !isTooLong(document);

const paragraph = (text: string): RichText[number] => ({
  ...{ type: 'paragraph', children: [{ type: 'text', text }] },
});

/** How it was made, and where its text is to be read: the last part of every braille file. */
const colophon = (publisher: string, address: string): RichText => [
  {
    ...{ type: 'heading', level: 2, anchor: 'about-braille' },
    children: [{ type: 'text', text: '关于本盲文' }],
  },
  paragraph(
    '按《国家通用盲文方案》由计算机转换，未经盲文校对，字词读音和分词可能有误，以汉字原文为准。',
  ),
  paragraph(`发布单位：${publisher}`),
  paragraph(`原文网址：${address}`),
];

/** What is written in braille of a served document, and of the parts that it is made of. */
export const brailleTextOf = (
  document: AnyDocument,
  parts: AnyDocument[],
  config: Pick<Config, 'siteUrl' | 'organisation'>,
): BrailleText => {
  const edition = editionOf(document, config);
  const { body } = createOneTree(bookOf(document, parts, config), edition);
  const { title, locale, author, publishedAt, updatedAt } = document;
  const publisher = edition.publisher.text;
  return {
    ...{ title, language: locale, author, publishedAt, updatedAt, publisher },
    address: edition.address,
    lead: ['本盲文由计算机转换，未经盲文校对。'],
    body: [...body, ...colophon(publisher, edition.address)],
    documents: [document, ...parts].map(({ type, id }) => ({ type, id })),
  };
};
