import type { LinkedDocument, ServedDocument } from '@minzong/api-contract';
import { collectionOf, documentPath } from '@minzong/api-contract';
import { DEFAULT_LOCALE, type DocumentType, type Locale } from '@minzong/content-types';
import { hrefOf } from '../../addresses';
import { Day } from '../../components/date';
import { Notices } from '../../components/notices';
import { Pinyin } from '../../components/pinyin';
import { TitleLink } from '../../components/title-link';
import { Labelled, Run, Say, useSurroundings } from '../../layout/language';
import { dayOf } from '../../words/dates';
import { LANGUAGE_NAMES, languageName, say } from '../../words/say';

export type AnyDocument = ServedDocument<DocumentType>;

/** Types that are names of things rather than news: the day says nothing about them. */
const UNDATED = new Set<DocumentType>(['column', 'topic', 'region', 'ethnic-group']);

/** How new it is and where it comes from. */
const Dateline = ({ document }: { document: AnyDocument }) => {
  const { publishedAt, updatedAt, source, author, locale } = document;
  if (UNDATED.has(document.type)) return null;
  return (
    <ul class="dateline">
      <li>
        <Say word="published" /> <Day moment={publishedAt} />
      </li>
      {dayOf(updatedAt) > dayOf(publishedAt) ? (
        <li>
          <Say word="updated" /> <Day moment={updatedAt} />
        </li>
      ) : null}
      {source === undefined ? null : (
        <li>
          <Say word="source" /> <Run lang={locale}>{source}</Run>
        </li>
      )}
      {author === undefined ? null : (
        <li>
          <Say word="author" /> <Run lang={locale}>{author}</Run>
        </li>
      )}
    </ul>
  );
};

const OtherLanguages = ({ document }: { document: AnyDocument }) => {
  const others = document.availableLocales.filter((locale) => locale !== document.locale);
  return others.length === 0 ? null : (
    <Labelled as="nav" label="inLanguages" class="in-languages">
      <ul class="inline-links">
        {others.map((locale) => (
          <li key={locale}>
            <Run
              as="a"
              lang={locale}
              hreflang={locale}
              href={hrefOf(locale, documentPath(document.type, document.slug))}
            >
              {LANGUAGE_NAMES[locale]}
            </Run>
          </li>
        ))}
      </ul>
    </Labelled>
  );
};

/** Says that the document is shown in another language than the page, because there is no other yet. */
export const FallbackNotice = ({ document }: { document: { locale: Locale } }) => {
  const { locale } = useSurroundings();
  if (document.locale === locale) return null;
  const word = document.locale === DEFAULT_LOCALE ? 'fallbackNotice' : 'fallbackNoticeOther';
  const language = languageName(locale, say(locale, word).lang);
  return <Say as="p" class="notice fallback" word={word} values={{ language }} />;
};

const Kicker = ({ document }: { document: AnyDocument }) => {
  const { locale } = useSurroundings();
  const [column] = (document.links as { column?: LinkedDocument[] }).column ?? [];
  const collection = collectionOf(document.type);
  return (
    <p class="kicker">
      {column === undefined ? (
        <Say as="a" word={collection} href={hrefOf(locale, `/${collection}`)} />
      ) : (
        <TitleLink item={column} />
      )}
    </p>
  );
};

/** What this is, how new it is, in which languages it can be had, and what it says in short. */
export const DocumentHead = ({ document }: { document: AnyDocument }) => (
  <header class="page-head">
    <Kicker document={document} />
    <Run as="h1" lang={document.locale}>
      <Pinyin text={document.title} lang={document.locale} />
    </Run>
    <Dateline document={document} />
    <OtherLanguages document={document} />
    <FallbackNotice document={document} />
    <Notices document={document} />
    {document.summary === undefined ? null : (
      <Run as="p" lang={document.locale} class="lead">
        <Pinyin text={document.summary} lang={document.locale} />
      </Run>
    )}
  </header>
);
