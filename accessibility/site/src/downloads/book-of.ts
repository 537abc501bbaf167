import { COLLECTIONS, type LinkedDocument } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { Book, BookDocument, BookPart, Edition, NamedDocument, Phrase } from '@minzong/epub';
import { hrefOf } from '../addresses';
import type { Config } from '../config';
import type { AnyDocument } from '../pages/details/document-head';
import { dateText } from '../words/dates';
import { chineseNumeral } from '../words/numerals';
import { say } from '../words/say';
import { standingWords } from './notice-words';

type House = Pick<Config, 'siteUrl' | 'organisation'>;

const clauseWords = (clauses: number[], locale: Locale): Phrase => {
  const spoken = clauses.map((number) =>
    say(locale, 'clauseNumber', { n: locale === 'en' ? number : chineseNumeral(number) }),
  );
  const mark = locale === 'en' ? ', ' : '、';
  return {
    text: spoken.map(({ text }) => text).join(mark),
    lang: spoken[0]?.lang ?? locale,
  };
};

const addressOf = (path: string, locale: Locale, { siteUrl }: House): string =>
  siteUrl + hrefOf(locale, path);

/** A document with what it is linked to, each with the address at which it is to be read. */
const partOf = (document: AnyDocument, house: House): BookPart => {
  const { locale } = document;
  const named = ({ title, locale: lang, path, clauses = [] }: LinkedDocument): NamedDocument => ({
    ...{ title, locale: lang, address: addressOf(path, locale, house) },
    detail: clauses.length === 0 ? undefined : clauseWords(clauses, locale),
  });
  const links: Record<string, LinkedDocument[]> = document.links;
  return {
    // What is served is what was published, with more beside it.
    document: document as unknown as BookDocument,
    links: Object.fromEntries(Object.entries(links).map(([name, some]) => [name, some.map(named)])),
    notices: standingWords(document, locale, ({ title, locale: language, path }) => ({
      ...{ type: 'link', href: addressOf(path, locale, house) },
      children: [{ type: 'language', language, children: [{ type: 'text', text: title }] }],
    })),
  };
};

/**
 * A served document as a book.
 * @param parts the documents it is made of, in reading order: the articles of an issue
 */
export const bookOf = (document: AnyDocument, parts: AnyDocument[], house: House): Book => ({
  ...partOf(document, house),
  parts: parts.map((part) => partOf(part, house)),
});

/** How this site publishes a document: its words, dates and addresses in the document's language. */
export const editionOf = ({ locale, path }: AnyDocument, house: House): Edition => {
  const { name, nameEnglish } = house.organisation;
  return {
    say: (word, values) => say(locale, word, values),
    dateText: (moment) => dateText(moment, locale),
    resolve: (href) => {
      if (!href.startsWith('/')) return href;
      const isOwnPage = Object.hasOwn(COLLECTIONS, href.split(/[/?#]/)[1] ?? '');
      return isOwnPage ? addressOf(href, locale, house) : house.siteUrl + href;
    },
    address: addressOf(path, locale, house),
    publisher: locale === 'en' ? { text: nameEnglish, lang: 'en' } : { text: name, lang: 'zh-CN' },
  };
};
