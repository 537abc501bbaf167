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
 * Languages that can be written in braille: Chinese by GF 0019-2018, English in UEB without
 * contractions. No usable table exists for Tibetan and Yi, and none is invented.
 */
const LANGUAGES: readonly Locale[] = ['zh-CN', 'en'];

/** The tag of a language's braille (BCP 47). */
export const brailleTagOf = (locale: Locale): 'zh-Brai' | 'en-Brai' =>
  locale === 'en' ? 'en-Brai' : 'zh-Brai';

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

/** What braille says of itself, in the language in which it is written. */
interface OwnWords {
  lead: string;
  heading: string;
  made: string;
  publisher: (name: string) => string;
  address: (address: string) => string;
}

const CHINESE: OwnWords = {
  lead: '本盲文由计算机转换，未经盲文校对。',
  heading: '关于本盲文',
  made: '按《国家通用盲文方案》由计算机转换，未经盲文校对，字词读音和分词可能有误，以汉字原文为准。',
  publisher: (name) => `发布单位：${name}`,
  address: (address) => `原文网址：${address}`,
};

const ENGLISH: OwnWords = {
  lead: 'This braille was made by a computer and has not been proof-read.',
  heading: 'About this braille',
  made: 'Unified English Braille without contractions (grade 1), made by a computer and not proof-read. The print text is authoritative.',
  publisher: (name) => `Published by ${name}`,
  address: (address) => `Print text at ${address}`,
};

/** UEB 14.2.5: signs for another code are explained before they are used. */
const CODE_SIGNS =
  'Chinese words are in National Common Braille of China: one or two words each follow dots 45, 12356; longer passages stand between dots 5, 12356, 3 and dots 6, 5, 23456.';

const HAN = /\p{Script=Han}/u;

/** How it was made, and where its text is to be read: the last part of every braille file. */
const colophon = (words: OwnWords, publisher: string, address: string): RichText => [
  {
    ...{ type: 'heading', level: 2, anchor: 'about-braille' },
    children: [{ type: 'text', text: words.heading }],
  },
  paragraph(words.made),
  paragraph(words.publisher(publisher)),
  paragraph(words.address(address)),
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
  const words = locale === 'en' ? ENGLISH : CHINESE;
  const isMixed = locale === 'en' && HAN.test(title + JSON.stringify(body));
  return {
    ...{ title, language: locale, author, publishedAt, updatedAt, publisher },
    address: edition.address,
    lead: isMixed ? [words.lead, CODE_SIGNS] : [words.lead],
    body: [...body, ...colophon(words, publisher, edition.address)],
    documents: [document, ...parts].map(({ type, id }) => ({ type, id })),
  };
};
